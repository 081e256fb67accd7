import type {Json} from '../../shared/model/canonicalJson.ts'
import type {Witness} from '../../shared/record/chainFault.ts'

/** Where a published model says that the decision log of its board stood; null where it does not say. */
export function witnessIn(document: Json): {readonly boardId: string; readonly witness: Witness} | null {
  const {boardId, decisionLog} = fieldsOf(fieldsOf(document)['provenance'])
  const {entries, hash} = fieldsOf(decisionLog)
  if (typeof boardId !== 'string' || typeof entries !== 'number' || typeof hash !== 'string') return null
  return {boardId, witness: {entries, hash, named: `version ${String(fieldsOf(document)['number'])}`}}
}

type JsonObject = {readonly [key: string]: Json}

function fieldsOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
