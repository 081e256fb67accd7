import {performance} from 'node:perf_hooks'
import {boardOf} from '../author.ts'
import type {Contender} from '../contenders.ts'
import type {Around, Line, Measured} from '../line.ts'
import {enter, nobodyFell, watchLoad} from '../load.ts'
import {within} from '../serverProcess.ts'
import {download, uploadBoard} from '../uploadBoard.ts'
import {returning, Visitor} from '../visitor.ts'
import type {Visit} from '../visitor.ts'

const boardBytes = 1_500_000
const people = 200
const waitMs = 60_000
/** The one who holds the board open is there too. */
const limits = {mostOnBoard: people + 1}

async function prepare(contender: Contender, folder: string) {
  const server = await contender.start(folder, {limits})
  try {
    const seats = await contender.room(server, 'd', people + 1)
    const [first] = seats
    if (!first) throw new Error('no room')
    await uploadBoard(contender, server, first, boardOf(boardBytes))
    return [seats]
  } finally {
    await server.end()
  }
}

/** Everybody knocks in the same moment at a board that one person has open; until the last one is synced. */
async function allAtOnce(
  {contender, folder, seats}: Around,
  id: string,
  visitOf: (state: Uint8Array) => Visit,
): Promise<Measured> {
  const server = await contender.start(folder, {limits})
  try {
    const [first, ...others] = seats[0] ?? []
    if (!first) throw new Error('no room')
    const opener = await enter(contender, server, [first], () => ({leastBytes: boardBytes * 0.9}))
    const {state, seq} = await download(contender, server, first)
    const visit = visitOf(state)
    const seqKnown = visit.vector === undefined ? undefined : seq
    const load = watchLoad()
    const cpuBefore = server.cpuMs()
    const start = performance.now()
    const visitors = others.map(seat => new Visitor(contender.door(server, seat, seqKnown), visit))
    await within(waitMs, 'not everybody was synced', Promise.all(visitors.map(({synced}) => synced)))
    const took = performance.now() - start
    const share = load()
    const cpuMs = server.cpuMs() - cpuBefore
    nobodyFell([...opener, ...visitors])
    for (const visitor of [...opener, ...visitors]) visitor.leave()
    return {figures: {[id]: took}, load: share, note: `server CPU ${Math.round(cpuMs)} ms`}
  } finally {
    await server.end()
  }
}

const raised = 'people on a board (201 instead of 200)'

export const joins: Line = {
  letter: 'd',
  figures: [{id: 'd.joins', says: '200 joins of a 1.5 MB board', unit: 'ms', better: 'lower', target: 0.5}],
  raised,
  prepare,
  measure: around => allAtOnce(around, 'd.joins', () => ({leastBytes: boardBytes * 0.9})),
}

export const reconnects: Line = {
  letter: 'e',
  figures: [{id: 'e.back', says: '200 back with a current vector', unit: 'ms', better: 'lower', target: 1}],
  raised,
  prepare,
  measure: around => allAtOnce(around, 'e.back', returning),
}
