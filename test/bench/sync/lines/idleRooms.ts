import {setTimeout as pause} from 'node:timers/promises'
import {boardOf} from '../author.ts'
import type {Line} from '../line.ts'
import {enter, nobodyFell, watchLoad} from '../load.ts'
import {uploadBoard} from '../uploadBoard.ts'

const boardBytes = 97_000
/** Opened before the first count, so that what the first rooms of a process cost counts for nobody. */
const warmRooms = 10
const rooms = 100

/** A room of 97 KB that is open, with one person in it who does nothing. */
export const idleRooms: Line = {
  letter: 'c',
  figures: [{id: 'c.rss', says: 'memory of an open idle 97 KB room', unit: 'KB', better: 'lower', target: 0.3}],
  raised: null,
  prepare: async (contender, folder) => {
    const server = await contender.start(folder)
    try {
      const board = boardOf(boardBytes)
      const seats = []
      for (let room = 0; room < warmRooms + rooms; room += 1) {
        const [seat] = await contender.room(server, `c${room}`, 1)
        if (!seat) throw new Error('no room')
        await uploadBoard(contender, server, seat, board)
        seats.push([seat])
      }
      return seats
    } finally {
      await server.end()
    }
  },
  measure: async ({contender, folder, seats}) => {
    const server = await contender.start(folder)
    try {
      const load = watchLoad()
      const all = seats.flat()
      const whole = () => ({leastBytes: boardBytes * 0.9})
      const visitors = [...(await enter(contender, server, all.slice(0, warmRooms), whole))]
      await pause(500)
      const before = await server.memory()
      visitors.push(...(await enter(contender, server, all.slice(warmRooms), whole)))
      await pause(500)
      const after = await server.memory()
      nobodyFell(visitors)
      for (const visitor of visitors) visitor.leave()
      const held = (after.held - before.held) / rooms / 1024
      return {
        figures: {'c.rss': (after.rss - before.rss) / rooms / 1024},
        load: load(),
        note: `of which JavaScript holds ${held.toFixed(0)} KB`,
      }
    } finally {
      await server.end()
    }
  },
}
