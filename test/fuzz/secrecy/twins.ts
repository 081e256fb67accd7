import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import {messageTypes} from '../../../shared/contract/messages.ts'
import type {Ear, Heard} from './ear.ts'
import type {Twist} from './twist.ts'

type Session = {readonly twist: Twist; readonly ears: readonly Ear[]}

/** Numbers that the machine gives differently each time. */
const notCompared: ReadonlySet<string> = new Set(['the metrics', "the leader's browser storage"])

/** A file that takes too long to read is refused: how long it takes is the machine's doing. */
const untimely = /^POST \/api\/v1\/boards\/[^/]+\/imports$/

/**
 * Two sessions of one seed, in which one author wrote and judged something else, or two colleagues had changed places:
 * nobody else may have heard another byte before the reveal, nor one more or fewer. Answers how many bytes were the
 * same, sizes included: what is compared by its parts has nothing behind them. (BAL-8, T13)
 */
export function compareTwins(one: Session, other: Session): number {
  let bytes = 0
  for (const [index, ear] of one.ears.entries()) {
    if (one.twist.isInvolved(ear.name) || notCompared.has(ear.name)) continue
    const twin = other.ears[index]
    if (!twin) throw new Error('another team')
    for (const by of ['words', 'frame'] as const) {
      const [heard, there] = [heardBefore(one, ear, by), heardBefore(other, twin, by)]
      for (const [at, each] of heard.entries()) bytes += same(ear, each, there[at])
      if (there.length > heard.length) throw new Error(`${ear.name} hears ${there.length - heard.length} more ${by}`)
    }
  }
  return bytes
}

function heardBefore({twist}: Session, ear: Ear, by: Heard['by']): readonly Heard[] {
  const before = ear.heard.slice(0, twist.heardBefore.get(ear) ?? 0)
  return before.filter(heard => heard.by === by && !(heard.by === 'words' && untimely.test(heard.from)))
}

/** As they came, or else without what is drawn anew each time. Answers their length. */
function same(ear: Ear, one: Heard, other: Heard | undefined): number {
  const length = one.by === 'frame' ? one.frame.length : one.words.length
  const [here, there] = [plain(one), other ? plain(other) : 'nothing']
  if (here === there) return length
  const at = [...here].findIndex((letter, index) => letter !== there[index])
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 100)
  throw new Error(`${ear.name} can tell apart what is private: ${around(here)} | ${around(there)}`)
}

const times = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g
/** The log's salts are drawn where no test holds them, and every later hash and digest of the log follows from them. */
const chained = /\\?"(hash|prev|body|salt|signature)\\?":( ?)\\?"(sha256:)?([0-9a-f]{32,64}|[\w-]{86})\\?"/g
const withoutChance = (text: string) => text.replaceAll(times, 'at a time').replaceAll(chained, '"$1":$2"of a log"')

function plain(heard: Heard): string {
  if (heard.by === 'words') return withoutChance(`${heard.from} ${heard.words.length} ${heard.words}`)
  const decoder = decoding.createDecoder(heard.frame)
  const type = decoding.readVarUint(decoder)
  const behind = () => decoder.arr.length - decoder.pos
  if (type === messageTypes.sync) {
    const [step, payload] = [decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder)]
    return `${plainSync(step, payload)} and ${behind()} behind`
  }
  if (type === messageTypes.awareness)
    return `${plainPresence(decoding.readVarUint8Array(decoder))} and ${behind()} behind`
  // What stands in it follows from the bytes of the document, in which the server draws its own numbers.
  if (type === messageTypes.seen) return `seen ${heard.frame.length}`
  return withoutChance(`${heard.frame.length} ${Buffer.from(heard.frame).toString('latin1')}`)
}

/** The server draws a new number for each of its own writes to the document, and presence is numbered by the time. */
function plainPresence(bytes: Uint8Array): string {
  const entries = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(entries)
  const said = Array.from({length: count}, () => {
    decoding.readVarUint(entries)
    decoding.readVarUint(entries)
    return decoding.readVarString(entries)
  })
  return `presence ${said.join()} ${decoding.hasContent(entries)}`
}

function contentOf({content}: Y.Item): string {
  return content instanceof Y.ContentType ? content.type.constructor.name : JSON.stringify(content.getContent())
}

function plainSync(step: number, payload: Uint8Array): string {
  if (step === 0) return `vector ${total([...Y.decodeStateVector(payload).values()])}`
  const {structs, ds} = Y.decodeUpdate(payload)
  // Where each piece stands depends on the numbers of the clients, not what it says.
  const written = structs.map(struct =>
    struct instanceof Y.Item ? `${struct.parentSub ?? ''} ${contentOf(struct)}` : '',
  )
  const gone = total([...ds.clients.values()].flatMap(ranges => ranges.map(({len}) => len)))
  return `update ${step} ${written.toSorted().join()} ${total(structs.map(({length}) => length))} ${gone}`
}

const total = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0)
