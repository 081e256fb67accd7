import {expect, test} from 'vitest'
import {actions, notInTheTable} from './actions.ts'
import type {Tried} from './actions.ts'
import {copier} from './copyBoard.ts'
import {theWalk} from './theWalk.ts'
import {moments, seats, triedAt, written} from './writtenTable.ts'
import type {ActionName, Moment, SeatName} from './writtenTable.ts'

/**
 * Each cell is tried with the product's own routes on a real store. What is allowed is done to a copy of the workshop;
 * what is refused is tried on the workshop itself, which must be the same afterwards to the last byte.
 */
test('PHASE-1 PHASE-2 PHASE-3 PHASE-4 JOIN-2 JOIN-3 SIGN-5 everybody tries everything at every moment of the method', async () => {
  const walk = await theWalk()
  const {server, boardId} = walk
  const {copy, contents, writes} = await copier(server.deps.store)
  const differs: string[] = []
  const tried = {done: 0, refused: 0}

  const tryCell = async (action: ActionName, seat: SeatName, moment: Moment): Promise<void> => {
    const wanted = written(action, seat, moment)
    const {run, before: prepare, changes = 'something', toldAll, keptFor}: Tried = actions[action]
    const isWritten = (wanted === 'done' && changes !== 'nothing') || wanted === toldAll || wanted === keptFor
    const where = isWritten ? await copy(boardId) : boardId
    const standing = await walk.standing(where)
    if (where !== boardId) await prepare?.(standing)
    const before = where === boardId ? '' : await writes(where)
    const {status, body} = await run(walk.seat(seat, where), standing)
    // A machine that has no time for a file has let the person bring it.
    const got = status < 300 || body.code === 'import.tooSlow' ? 'done' : String(body.code)
    const cell = `${moment} | ${seat} | ${action}`
    tried[got === 'done' ? 'done' : 'refused'] += 1
    if (got !== wanted) differs.push(`${cell}: ${wanted} is written, the answer was ${got}`)
    else if (isWritten && changes === 'something' && wanted !== keptFor && (await writes(where)) === before)
      differs.push(`${cell}: ${got} was the answer, and nothing has changed`)
  }

  for (const moment of moments) {
    await walk.reach[moment]()
    // What nobody may ask for too often may be asked for again.
    await server.pass(60_000)
    const before = await contents(boardId)
    // All of them at once: the store writes down together what comes together.
    await Promise.all(triedAt(moment).flatMap(action => seats.map(seat => tryCell(action, seat, moment))))
    if ((await contents(boardId)) !== before) differs.push(`${moment}: what was refused has left something behind`)
  }

  console.log(`cells: ${tried.done} done, ${tried.refused} refused`)
  expect(differs).toEqual([])
  expect(tried.done + tried.refused).toBe(seats.length * moments.flatMap(triedAt).length)
}, 600_000)

test('JOIN-3 every endpoint of the contract stands in the table, or says why it does not', async () => {
  const {server} = await theWalk()
  const described = await (await server.ask('/api/v1/openapi.json', {})).json()
  const paths: Readonly<Record<string, object>> = described.paths
  const there = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const known = new Set([...Object.values(actions).map(({endpoint}) => endpoint), ...Object.keys(notInTheTable)])

  expect(there.filter(endpoint => !known.has(endpoint))).toEqual([])
  expect([...known].filter(endpoint => !there.includes(endpoint))).toEqual([])
})
