import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {Json} from '../../shared/model/canonicalJson.ts'
import {shortHash} from '../../shared/model/contentHash.ts'
import {verifyDocument} from '../../shared/model/verify.ts'
import type {ChainFault, Witness} from '../../shared/record/chainFault.ts'
import {isLogFile, verifyLogFile} from '../../shared/record/logFile.ts'
import {isSignedHead} from '../../shared/record/signedHead.ts'
import type {SignedHead} from '../../shared/record/signedHead.ts'
import {CannotRun} from './cannotRun.ts'
import {keyNamesIn} from '../signingKey.ts'
import {signatureFault, signedHeadIn, signedWith} from './signedHeads.ts'
import type {KnownKeys} from './signedHeads.ts'
import {isDatabase, verifyDatabase} from './verifyDatabase.ts'
import {witnessIn} from './witnesses.ts'

type Outcome = 0 | 1 | 2
type Heads = (boardId: string) => readonly Witness[]
/** What whoever checks brings along. */
type Told = {
  readonly board: string | null
  readonly keys: KnownKeys
  readonly heads: Heads
  /** Boards of which somebody holds a signed head: none of them may be gone. */
  readonly held: readonly string[]
}

const usage =
  'Which file? enig verify MODEL.segmodel.json | DECISIONS.json | HEAD.json | DATA-FOLDER [--board ID] [--key PUBLIC-KEYS]'

/**
 * `enig verify FILE...`: published models, decision logs that were downloaded, signed heads of them, and whole databases
 * (the file, or the data folder). Models and heads that stand beside a log or a database also tell how far its log had
 * come. (LOG-9)
 *
 * 0 = all valid; 1 = one is not, the field path or the log entry on the last line; 2 = a file could not be read.
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await verify(args)
  } catch (fault) {
    if (!(fault instanceof CannotRun)) throw fault
    console.error(fault.message)
    return 2
  }
}

async function verify(args: readonly string[]): Promise<number> {
  const {board, key, files} = asked(args)
  const keys = key === undefined ? null : await readKeys(key)
  const read = await Promise.all(files.map(async file => ({file, held: await readHeld(file)})))
  const named = read.flatMap(({file, held}) => (held.is === 'json' ? witnessesIn(file, held.json, keys) : []))
  const told: Told = {
    board: board ?? null,
    keys,
    heads: boardId => named.flatMap(one => (one.boardId === boardId ? one.witness : [])),
    held: named.flatMap(({boardId, isSigned}) => (isSigned ? boardId : [])),
  }
  for (const {file, held} of read) {
    const outcome = verifyHeld(file, held, told)
    if (outcome !== 0) return outcome
  }
  return 0
}

function asked(args: readonly string[]): {board?: string; key?: string; files: readonly string[]} {
  try {
    const options = {board: {type: 'string'}, key: {type: 'string'}} as const
    const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true})
    if (positionals.length > 0 && values.board !== '') return {...values, files: positionals}
  } catch {
    // An option that there is not, or without its value.
  }
  throw new CannotRun(usage)
}

async function readKeys(file: string): Promise<readonly string[]> {
  const keys = keyNamesIn(await readFile(file, 'utf8').catch(() => ''))
  if (keys.length === 0) throw new CannotRun(`${file}: no public key`)
  return keys
}

/** What a file says about how far a log had come; a head only counts when its signature holds. */
function witnessesIn(file: string, json: Json, keys: KnownKeys) {
  const model = witnessIn(json)
  const {head} = signedHeadIn(json) ?? {head: null}
  const isHeld = head && signatureFault(head, keys) === null
  return [
    ...(model ? [{...model, isSigned: false}] : []),
    ...(isHeld ? [{boardId: head.boardId, witness: {...head, named: file}, isSigned: true}] : []),
  ]
}

type Held =
  | {readonly is: 'missing' | 'text'}
  | {readonly is: 'database'; readonly path: string}
  | {readonly is: 'json'; readonly json: Json}

async function readHeld(file: string): Promise<Held> {
  const isFolder = await stat(file).then(
    found => found.isDirectory(),
    () => false,
  )
  const path = isFolder ? join(file, 'enig.sqlite') : file
  if (isDatabase(path)) return {is: 'database', path}
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return {is: 'missing'}
  try {
    // What JSON.parse returns is JSON; the verifiers trust nothing else about it.
    return {is: 'json', json: JSON.parse(text) as Json}
  } catch {
    return {is: 'text'}
  }
}

function verifyHeld(file: string, held: Held, told: Told): Outcome {
  switch (held.is) {
    case 'missing':
      console.error(`${file}: cannot be read`)
      return 2
    case 'text':
      return named(`${file}: not what was agreed: this is not JSON`, '/')
    case 'database':
      return verifyBoards(file, held.path, told)
    case 'json':
      if (isSignedHead(held.json)) return verifyHead(file, held.json, told)
      return isLogFile(held.json) ? verifyLog(file, held.json, told) : verifyModel(file, held.json)
  }
}

function verifyHead(file: string, head: SignedHead, {keys}: Told): Outcome {
  const why = signatureFault(head, keys)
  if (why !== null) return named(`${file}: not a head as it was signed: ${why}`, '/signature')
  const {boardId, entries, hash} = head
  console.log(
    `${file}: board ${boardId}: valid head, ${entries} entries, ${shortHash(hash)}, ${signedWith(head, keys)}`,
  )
  return 0
}

function verifyModel(file: string, json: Json): Outcome {
  const verdict = verifyDocument(json)
  if (!verdict.valid) return named(`${file}: not what was agreed (${verdict.because})`, verdict.path)
  console.log(`${file}: valid, ${shortHash(verdict.contentHash)}, ${verdict.contentHash}`)
  return 0
}

function verifyLog(file: string, json: unknown, {keys, heads}: Told): Outcome {
  const signed = signedHeadIn(json)
  const verdict = verifyLogFile(json, heads)
  if (!verdict.valid) {
    const {fault} = verdict
    return named(`${file}: not the log as it was written`, fault ? entryLine({...verdict, ...fault}) : '/')
  }
  const {head, inPart} = verdict
  const why = signed && (signed.head ? signatureFault(signed.head, keys) : 'it is none of this log')
  if (why !== null) return named(`${file}: its head is not as it was signed: ${why}`, '/signed')
  const shown = inPart === 0 ? '' : `, ${inPart} of them shown in part`
  const hand = signed?.head ? signedWith(signed.head, keys) : 'not signed'
  console.log(`${file}: valid, ${head.entries} entries${shown}, ${shortHash(head.hash)}, ${head.hash}, ${hand}`)
  return 0
}

function verifyBoards(file: string, path: string, {board, heads, held}: Told): Outcome {
  let boards = 0
  for (const verdict of verifyDatabase(path, board, heads, held)) {
    if (verdict === null) {
      console.error(`${file}: of a release without chained logs; start the server on it once`)
      return 2
    }
    const {boardId, head, fault, version} = verdict
    if (fault) return named(`${file}: board ${boardId}: not the log as it was written`, entryLine(fault))
    if (version)
      return named(`${file}: board ${boardId}: version ${version.number} is not what was agreed`, version.path)
    console.log(`${file}: board ${boardId}: valid, ${head.entries} entries, ${shortHash(head.hash)}, ${head.hash}`)
    boards += 1
  }
  if (board === null || boards > 0) return 0
  console.error(`${file}: no board ${board}`)
  return 2
}

function named(what: string, where: string): 1 {
  console.log(what)
  console.log(where)
  return 1
}

const became = {
  changed: 'this entry was changed',
  removed: 'what stood before this entry was removed',
  inserted: 'this entry was put in afterwards',
  reordered: 'this entry stands in another place than it was written',
  cut: 'from here on the end of the log is missing',
  rewritten: 'the log up to here was written anew',
  head: 'the note where the log ends was changed',
} as const satisfies Record<ChainFault['what'], string>

/** `entry 500, 2026-03-02T09:00:00.000Z, decided: this entry was changed` */
function entryLine({
  number,
  what,
  named: by,
  at,
  kind,
}: ChainFault & {readonly named?: string; readonly at: string | null; readonly kind: string | null}): string {
  const where = [`entry ${number}`, at, kind].filter(part => part !== null).join(', ')
  return `${where}: ${became[what]}${by === undefined ? '' : ` (${by} names another)`}`
}
