import {isDeepStrictEqual} from 'node:util'
import {setImmediate as nextTurn} from 'node:timers/promises'
import {boardText} from '../../../shared/board/boardText.ts'
import type {Phase} from '../../../shared/domain/phase.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import type {SeededNumbers} from '../../../shared/std/seededNumbers.ts'
import {standingOf} from '../../rooms/aPeer.ts'
import type {Peer} from '../../rooms/aPeer.ts'
import {randomCommand, seededIds} from '../../rooms/randomCommand.ts'
import {until} from '../../rooms/until.ts'
import {nothingYet} from './counts.ts'
import type {Counts} from './counts.ts'
import {startWorkshops} from './workshop.ts'

type Workshops = Awaited<ReturnType<typeof startWorkshops>>

const editsPerBoard = 1250
/** Nobody is so far ahead of the server. */
const mostUnsent = 60
const moves: ReadonlySet<string> = new Set([
  'moveSegment',
  'reorderSegment',
  'moveNote',
  'moveCluster',
  'moveCondition',
])
const phases: readonly [Phase, ...Phase[]] = ['segments', 'segments', 'segments', 'prioritise', 'needs']

/**
 * Eight people with our own client over real sockets do what comes to their minds: edit, lose the line, work without
 * one, come back to a restarted server, to another phase, to a board that has started over. Then all of them must hold
 * the same board: the same words, the same vectors, the same deletions, nothing pending, nothing unsent. (SYNC-2)
 *
 * The seed decides what is done; the network decides what meets what.
 */
export async function convergence(
  seed: number,
  edits: number,
  told: (counts: Counts) => void = () => undefined,
): Promise<Counts> {
  const numbers = seededNumbers(seed)
  const counts = nothingYet()
  const workshops = await startWorkshops(() => numbers.next())
  try {
    while (counts.edits < edits) {
      const peers = await workshops.open()
      counts.boards += 1
      await writeOn(workshops, peers, numbers, counts, Math.min(edits, counts.edits + editsPerBoard))
      await compare(workshops, peers, counts)
      for (const peer of peers) peer.close()
      told(counts)
    }
  } finally {
    await workshops.stop()
  }
  return counts
}

async function writeOn(
  workshops: Workshops,
  peers: readonly Peer[],
  numbers: SeededNumbers,
  counts: Counts,
  enough: number,
): Promise<void> {
  const {next, between, oneOf} = numbers
  const newId = seededIds(numbers)
  const anyPeer = () => peers[between(0, peers.length - 1)] as Peer
  await workshops.move('segments')
  while (counts.edits < enough) {
    const changed = new Map<string, Peer>()
    for (let turn = between(1, 12); turn > 0; turn -= 1) act(anyPeer(), peers, numbers, newId, changed, counts)
    await nextTurn()
    const draw = next()
    if (draw < 0.02) {
      counts.cuts += 1
      anyPeer().cut()
    } else if (draw < 0.035) {
      const peer = anyPeer()
      if (peer.isOffline) peer.comeBack()
      else if (peers.filter(({isOffline}) => isOffline).length < 3) {
        counts.offline += 1
        peer.goOffline()
      }
    } else if (draw < 0.05) for (const peer of peers) peer.comeBack()
    else if (draw < 0.058) {
      counts.phases += 1
      await workshops.move(oneOf(phases))
    } else if (draw < 0.066) {
      if (await workshops.quiet()) counts.epochs += 1
    } else if (draw < 0.068) {
      counts.restarts += 1
      await workshops.restart()
    }
    await until(
      () => peers.every(peer => peer.isOffline || peer.session.unsent.get() < mostUnsent),
      'they keep up',
      () => peers.map(({condition}) => condition),
    )
  }
  for (const peer of peers) peer.comeBack()
}

/** One person does one thing, if it is possible on the board that they see. */
function act(
  peer: Peer,
  peers: readonly Peer[],
  numbers: SeededNumbers,
  newId: () => string,
  changed: Map<string, Peer>,
  counts: Counts,
): void {
  const {session} = peer
  const {participants, mine} = session.record.get()
  const me = participants.find(({id}) => id === mine.participantId)
  // Now and then in the name of somebody else: that is for the gate to see.
  const author = numbers.next() < 0.98 ? me?.id : participants[0]?.id
  const board = session.board.get()
  const command = randomCommand(board, numbers, newId, {
    participantId: author ?? '',
    departmentId: me?.departmentId ?? '',
  })
  const decision = session.dispatch(command.name, command.input as never)
  if (!decision.ok) {
    counts.refusedHere += 1
    return
  }
  if (decision.changes.length === 0) return
  counts.edits += 1
  if (moves.has(command.name)) counts.moves += 1
  if (command.name === 'deselectSegment') counts.deselections += 1
  if (command.name.startsWith('remove')) {
    counts.removals += 1
    if (peers.some(other => other !== peer && other.isOffline)) counts.unseenRemovals += 1
  }
  for (const change of decision.changes) {
    const place = `${change.kind}/${change.id}/${'field' in change ? change.field : ''}`
    const before = changed.get(place)
    if (before && before !== peer) counts.conflicts += 1
    changed.set(place, peer)
  }
}

/** Everybody comes back and everything arrives; then all must be the same, a newcomer too. */
async function compare(workshops: Workshops, peers: readonly Peer[], counts: Counts): Promise<void> {
  const conditions = () => peers.filter(peer => !peer.isSettled).map(({condition}) => condition)
  await until(() => peers.every(peer => peer.isSettled), 'everything is saved', conditions)
  const all = [...peers, workshops.newcomer()]
  await until(() => all.every(peer => peer.isSettled), 'a newcomer is in')
  // Each says once more where it stands.
  for (const peer of all) peer.cut()
  await until(() => all.every(peer => !peer.isSettled), 'all are cut')
  await until(() => all.every(peer => peer.isSettled && peer.answer !== null), 'all are back')
  const [newcomer, ...others] = all.toReversed()
  const text = newcomer ? boardText(newcomer.session.board.get()) : ''
  const standing = newcomer ? standingOf(newcomer) : null
  if (standing?.unsaid !== 0) throw new Error('the newcomer has something that the server lacks')
  for (const [at, peer] of others.entries()) {
    if (boardText(peer.session.board.get()) !== text) throw new Error(`peer ${at} reads another board`)
    if (!isDeepStrictEqual(standingOf(peer), standing)) throw new Error(`peer ${at} stands elsewhere`)
  }
  for (const {connects, closes} of peers) {
    counts.reconnects += connects - 1
    counts.refusedThere += closes.filter(code => code === 4422).length
  }
  newcomer?.close()
}
