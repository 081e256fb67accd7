import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {Json} from '../../shared/model/canonicalJson.ts'
import {shortHash} from '../../shared/model/contentHash.ts'
import {verifyDocument} from '../../shared/model/verify.ts'
import type {ChainFault, Witness} from '../../shared/record/chainFault.ts'
import {isLogFile, verifyLogFile} from '../../shared/record/logFile.ts'
import {isDatabase, verifyDatabase} from './verifyDatabase.ts'
import {witnessIn} from './witnesses.ts'

type Outcome = 0 | 1 | 2
type Heads = (boardId: string) => readonly Witness[]

/**
 * `enig verify FILE...`: published models, decision logs that were downloaded, and whole databases (the file, or the
 * data folder). Models that stand beside a log or a database also tell how far its log had come.
 *
 * 0 = all valid; 1 = one is not, the field path or the log entry on the last line; 2 = a file could not be read.
 */
export async function run(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--board')
  const board = at < 0 ? null : (args[at + 1] ?? '')
  const files = at < 0 ? args : args.toSpliced(at, 2)
  if (files.length === 0 || board === '') {
    console.error('Which file? enig verify MODEL.segmodel.json | DECISIONS.json | DATA-FOLDER [--board ID]')
    return 2
  }
  const read = await Promise.all(files.map(async file => ({file, held: await readHeld(file)})))
  const named = read.flatMap(({held}) => (held.is === 'json' ? (witnessIn(held.json) ?? []) : []))
  const heads: Heads = boardId => named.flatMap(one => (one.boardId === boardId ? one.witness : []))
  for (const {file, held} of read) {
    const outcome = verifyHeld(file, held, board, heads)
    if (outcome !== 0) return outcome
  }
  return 0
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

function verifyHeld(file: string, held: Held, board: string | null, heads: Heads): Outcome {
  switch (held.is) {
    case 'missing':
      console.error(`${file}: cannot be read`)
      return 2
    case 'text':
      return named(`${file}: not what was agreed: this is not JSON`, '/')
    case 'database':
      return verifyBoards(file, held.path, board, heads)
    case 'json':
      return isLogFile(held.json) ? verifyLog(file, held.json, heads) : verifyModel(file, held.json)
  }
}

function verifyModel(file: string, json: Json): Outcome {
  const verdict = verifyDocument(json)
  if (!verdict.valid) return named(`${file}: not what was agreed (${verdict.because})`, verdict.path)
  console.log(`${file}: valid, ${shortHash(verdict.contentHash)}, ${verdict.contentHash}`)
  return 0
}

function verifyLog(file: string, json: unknown, heads: Heads): Outcome {
  const verdict = verifyLogFile(json, heads)
  if (!verdict.valid) {
    const {fault} = verdict
    return named(`${file}: not the log as it was written`, fault ? entryLine({...verdict, ...fault}) : '/')
  }
  const {head, inPart} = verdict
  const shown = inPart === 0 ? '' : `, ${inPart} of them shown in part`
  console.log(`${file}: valid, ${head.entries} entries${shown}, ${shortHash(head.hash)}, ${head.hash}`)
  return 0
}

function verifyBoards(file: string, path: string, board: string | null, heads: Heads): Outcome {
  let boards = 0
  for (const verdict of verifyDatabase(path, board, heads)) {
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
