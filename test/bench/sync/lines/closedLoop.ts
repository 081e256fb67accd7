import {setTimeout as pause} from 'node:timers/promises'
import {Author, findEdits} from '../author.ts'
import type {Around, Line, Measured} from '../line.ts'
import {noBudgets} from '../line.ts'
import {enter, nobodyFell, untilTrue, watchLoad} from '../load.ts'

const warmUpSeconds = 1

/** Everybody sends the next edit when another person has received the last one. */
async function closedLoop(around: Around, rooms: number, people: number, id: string): Promise<Measured> {
  const {contender, folder, seconds} = around
  const server = await contender.start(folder, {limits: noBudgets})
  try {
    let received = 0
    let records = 0
    const everybody = []
    for (let room = 0; room < rooms; room += 1) {
      const authors = Array.from({length: people}, (_, index) => new Author(index, 3))
      const seats = await contender.room(server, `b${room}`, people)
      const last = people - 1
      // Who came last is told last: an edit that has reached them has reached everybody. Theirs, the first one sees.
      const watches = (watched: (author: number) => boolean) => (frame: Buffer) => {
        if (frame.includes('not known yet')) records += frame.toString('latin1').split('not known yet').length - 1
        findEdits(frame, author => {
          if (!watched(author)) return
          received += 1
          const next = authors[author]?.next()
          if (next) visitors[author]?.upload(next.update)
        })
      }
      const visitors = await enter(contender, server, seats, index => {
        if (index === last) return {sees: watches(author => author !== last)}
        return index === 0 ? {sees: watches(author => author === last)} : {}
      })
      everybody.push({visitors, authors})
    }
    for (const {visitors, authors} of everybody)
      for (const [index, visitor] of visitors.entries()) visitor.upload(authors[index]?.records ?? new Uint8Array())
    // Two watch in each room, three records a person.
    await untilTrue(() => records >= rooms * people * 3, 10)
    for (const {visitors, authors} of everybody)
      for (const [index, visitor] of visitors.entries()) {
        const first = authors[index]?.next()
        if (first) visitor.upload(first.update)
      }
    await pause(warmUpSeconds * 1000)
    const load = watchLoad()
    const [before, cpuBefore] = [received, server.cpuMs()]
    await pause(seconds * 1000)
    const [edits, cpuMs, share] = [received - before, server.cpuMs() - cpuBefore, load()]
    for (const {visitors} of everybody) {
      nobodyFell(visitors)
      for (const visitor of visitors) visitor.leave()
    }
    const perCpuSecond = Math.round((edits / cpuMs) * 1000)
    const note = `server CPU ${Math.round(cpuMs / seconds / 10)} %, ${perCpuSecond} edits in a second of it`
    return {figures: {[id]: edits / seconds}, load: share, note}
  } finally {
    await server.end()
  }
}

const raised = 'budgets of a connection (uploads, presence, bytes)'

export const oneRoomOf50: Line = {
  letter: 'b',
  figures: [{id: 'b.1x50', says: 'closed loop, one room of 50', unit: 'edits/s', better: 'higher', target: 1.5}],
  raised,
  measure: around => closedLoop(around, 1, 50, 'b.1x50'),
}

export const fiftyRoomsOf4: Line = {
  letter: 'b',
  figures: [{id: 'b.50x4', says: 'closed loop, 50 rooms of 4', unit: 'edits/s', better: 'higher', target: 1.5}],
  raised,
  measure: around => closedLoop(around, 50, 4, 'b.50x4'),
}
