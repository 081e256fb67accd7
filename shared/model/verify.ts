import type {Json} from './canonicalJson.ts'
import {contentHash} from './contentHash.ts'
import {leavesOf} from './leaves.ts'

/** `path` is the JSON Pointer of the first field that is not what was agreed. */
export type Verdict =
  | {readonly valid: true; readonly contentHash: string}
  | {readonly valid: false; readonly path: string; readonly because: 'changed' | 'added' | 'missing' | 'malformed'}

type JsonObject = {readonly [key: string]: Json}

/** Recomputes every hash of a published document and names the first field that differs. (EXP-6) */
export function verifyDocument(document: Json): Verdict {
  if (!isObject(document)) return {valid: false, path: '/', because: 'malformed'}
  const {signature, ...unsigned} = document
  if (!isObject(signature)) return {valid: false, path: '/signature', because: 'missing'}
  const extra = Object.keys(signature).find(key => !['algorithm', 'document', 'leaves'].includes(key))
  if (extra !== undefined) return {valid: false, path: `/signature/${extra}`, because: 'added'}
  if (signature['algorithm'] !== 'sha256') return {valid: false, path: '/signature/algorithm', because: 'changed'}
  if (!isObject(signature['leaves'])) return {valid: false, path: '/signature/leaves', because: 'missing'}
  const content = unsigned['content']
  if (!isObject(content)) return {valid: false, path: '/content', because: 'missing'}
  const whole = contentHash(unsigned)
  const leafFault = firstDifference(leavesOf(unsigned), signature['leaves'])
  if (whole === signature['document']) {
    // The document is whole: what differs is the list of leaves itself.
    if (leafFault) return {...leafFault, path: `/signature/leaves${leafFault.path}`}
  } else {
    return leafFault ?? {valid: false, path: '/signature/document', because: 'changed'}
  }
  if (contentHash(content) !== unsigned['contentHash']) return {valid: false, path: '/contentHash', because: 'changed'}
  const signOffs = unsigned['signOffs']
  if (!Array.isArray(signOffs)) return {valid: false, path: '/signOffs', because: 'missing'}
  const endorsements = unsigned['endorsements'] ?? []
  if (!Array.isArray(endorsements)) return {valid: false, path: '/endorsements', because: 'malformed'}
  for (const [room, given] of [['signOffs', signOffs] as const, ['endorsements', endorsements] as const]) {
    const foreign = given.findIndex(s => !isObject(s) || s['contentHash'] !== unsigned['contentHash'])
    if (foreign >= 0) return {valid: false, path: `/${room}/${foreign}/contentHash`, because: 'changed'}
  }
  return {valid: true, contentHash: contentHash(content)}
}

function firstDifference(found: ReadonlyMap<string, string>, signed: JsonObject): (Verdict & {valid: false}) | null {
  for (const [path, digest] of found) {
    if (!Object.hasOwn(signed, path)) return {valid: false, path, because: 'added'}
    if (signed[path] !== digest) return {valid: false, path, because: 'changed'}
  }
  const missing = Object.keys(signed).find(path => !found.has(path))
  return missing === undefined ? null : {valid: false, path: missing, because: 'missing'}
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
