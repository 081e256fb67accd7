import {mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {waitMs} from '../../../client/session/afterClose.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {boardOf} from './author.ts'
import {contenders} from './contenders.ts'
import type {Contender, Seat} from './contenders.ts'
import {enter, percentile} from './load.ts'
import {othersInWords, watchOthers} from './others.ts'
import {within} from './serverProcess.ts'
import type {ServerProcess} from './serverProcess.ts'
import {buildOurs, chooseCores, workFolder} from './setUp.ts'
import {download, uploadBoard} from './uploadBoard.ts'
import {returning, Visitor} from './visitor.ts'

/**
 * `npm run bench:restart`: 200 people on one board of 97 KB; the server is ended, by turns properly and by kill -9, and
 * started again at once on the same port. Everybody comes back by the product's own rule (`client/session/afterClose.ts`)
 * until they are synced. Counted from the moment the line broke, start of the server included.
 */
const people = 200
const boardBytes = 97_000
const restarts = 6
const mostMs = 3000
const backMs = 60_000
const seed = 7

/** Tries until this person is synced; when that was. */
async function comeBack(knock: () => Visitor, random: () => number): Promise<{visitor: Visitor; at: number}> {
  for (let attempt = 0; ; attempt += 1) {
    await new Promise(done => setTimeout(done, waitMs(attempt, random())))
    const visitor = knock()
    try {
      await visitor.synced
      return {visitor, at: performance.now()}
    } catch {
      visitor.leave()
    }
  }
}

async function restartOnce(
  ours: Contender,
  before: ServerProcess,
  seats: readonly Seat[],
  around: {folder: string; signal: NodeJS.Signals; random: () => number},
): Promise<{server: ServerProcess; breaks: readonly number[]; sinceUp: readonly number[]}> {
  const [first] = seats
  if (!first) throw new Error('nobody')
  const {state, seq} = await download(ours, before, first)
  const visit = returning(state)
  const staying = await enter(ours, before, seats, () => visit)
  const port = Number(new URL(before.origin).port)
  const brokenAt = staying.map(async visitor => {
    await visitor.gone
    return performance.now()
  })
  const doors = seats.map(seat => ours.door(before, seat, seq))
  const back = doors.map(async (door, index) => {
    const broke = await brokenAt[index]
    const {visitor, at} = await comeBack(() => new Visitor(door, visit), around.random)
    return {visitor, at, ms: at - (broke ?? at)}
  })
  await before.end(around.signal)
  const server = await ours.start(around.folder, {port})
  const upAt = performance.now()
  const everybody = await within(backMs, 'not everybody came back', Promise.all(back))
  for (const {visitor} of everybody) visitor.leave()
  return {server, breaks: everybody.map(({ms}) => ms), sinceUp: everybody.map(({at}) => at - upAt)}
}

async function run(): Promise<boolean> {
  await buildOurs()
  const folder = join(workFolder, 'restart')
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  const [ours] = contenders(chooseCores())
  if (!ours) throw new Error('ours is not there')
  const {next: random} = seededNumbers(seed)
  let server = await ours.start(folder)
  const seats = await ours.room(server, 'restart', people)
  const [first] = seats
  if (first) await uploadBoard(ours, server, first, boardOf(boardBytes))
  const all: number[] = []
  const othersUsed = watchOthers()
  for (let round = 0; round < restarts; round += 1) {
    const signal = round % 2 === 0 ? 'SIGTERM' : 'SIGKILL'
    const outcome = await restartOnce(ours, server, seats, {folder, signal, random})
    server = outcome.server
    all.push(...outcome.breaks)
    const p95 = percentile(outcome.breaks, 0.95)
    const slowest = Math.max(...outcome.breaks)
    console.log(
      `${signal}: ${outcome.breaks.length} back, p95 ${p95.toFixed(0)} ms, last ${slowest.toFixed(0)} ms; ` +
        `p95 since the server was up again ${percentile(outcome.sinceUp, 0.95).toFixed(0)} ms`,
    )
  }
  await server.end()
  rmSync(folder, {recursive: true, force: true})
  console.log(othersInWords([othersUsed()]))
  const p95 = percentile(all, 0.95)
  const isPassed = all.length === people * restarts && p95 <= mostMs
  console.log(
    `${people} people, ${restarts} restarts, seed ${seed}: ${all.length} came back synced, p95 ${p95.toFixed(0)} ms ` +
      `(target ${mostMs} ms): ${isPassed ? 'passed' : 'MISSED'}`,
  )
  return isPassed
}

process.exit((await run()) ? 0 : 1)
