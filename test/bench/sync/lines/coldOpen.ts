import {performance} from 'node:perf_hooks'
import {Author, findEdits} from '../author.ts'
import type {Line} from '../line.ts'
import {noBudgets} from '../line.ts'
import {enter, nobodyFell, untilTrue, watchLoad} from '../load.ts'
import {Visitor} from '../visitor.ts'

const edits = 100_000
const people = 20
const recordsEach = 10
/** So many of one person's edits are under way while the board is made. */
const underWay = 20
const waitSeconds = 60

/** The first person opens a board of 100,000 edits after a restart of the server; until they hold its last edits. */
export const coldOpen: Line = {
  letter: 'f',
  figures: [{id: 'f.open', says: 'cold open of 100,000 edits', unit: 'ms', better: 'lower', target: 1}],
  raised: 'while the board is made: budgets of a connection; while it is opened: none',
  prepare: async (contender, folder) => {
    const server = await contender.start(folder, {limits: noBudgets})
    try {
      const seats = await contender.room(server, 'f', people + 1)
      const authors = Array.from({length: people}, (_, index) => new Author(index, recordsEach))
      const perPerson = edits / people
      let received = 0
      const visitors = await enter(contender, server, seats, index =>
        index === people
          ? {
              sees: frame =>
                findEdits(frame, author => {
                  received += 1
                  send(author)
                }),
            }
          : {},
      )
      const send = (index: number) => {
        const author = authors[index]
        if (author && author.edits < perPerson) visitors[index]?.upload(author.next().update)
      }
      for (const [index, {records}] of authors.entries()) visitors[index]?.upload(records)
      for (let time = 0; time < underWay; time += 1) for (let index = 0; index < people; index += 1) send(index)
      let seen = -1
      // As long as it goes on; a server that stands still for so long has lost some.
      while (received < edits && seen !== received) {
        seen = received
        await untilTrue(() => received >= edits, 20)
      }
      nobodyFell(visitors)
      if (received < edits) throw new Error(`only ${received} of ${edits} edits arrived`)
      for (const visitor of visitors) visitor.leave()
      return [seats]
    } finally {
      await server.end()
    }
  },
  measure: async ({contender, folder, seats}) => {
    const server = await contender.start(folder)
    try {
      const last = edits / people - 1
      const missing = new Set(Array.from({length: people}, (_, index) => index))
      const [seat] = seats[0] ?? []
      if (!seat) throw new Error('no room')
      const load = watchLoad()
      const cpuBefore = server.cpuMs()
      const start = performance.now()
      let took = Number.NaN
      const visitor = new Visitor(contender.door(server, seat), {
        sees: frame =>
          findEdits(frame, (author, number) => {
            if (number !== last) return
            missing.delete(author)
            if (missing.size === 0) took = performance.now() - start
          }),
      })
      if (!(await untilTrue(() => missing.size === 0, waitSeconds))) throw new Error('the board did not come')
      const cpuMs = server.cpuMs() - cpuBefore
      nobodyFell([visitor])
      visitor.leave()
      return {
        figures: {'f.open': took},
        load: load(),
        note: `server CPU ${Math.round(cpuMs)} ms, ${Math.round(visitor.bytes / 1024)} KB came`,
      }
    } finally {
      await server.end()
    }
  },
}
