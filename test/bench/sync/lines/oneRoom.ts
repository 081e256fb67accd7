import {performance} from 'node:perf_hooks'
import {Author, findEdits} from '../author.ts'
import type {Contender, Seat} from '../contenders.ts'
import {awarenessFrame} from '../frames.ts'
import type {Line} from '../line.ts'
import {enter, evenly, nobodyFell, percentile, untilTrue, watchLoad} from '../load.ts'
import type {ServerProcess} from '../serverProcess.ts'

const people = 200
const editsPerSecond = 2 * people
const cursorsPerSecond = 5 * people
const observers = 8
const warmUpSeconds = 2
const drainSeconds = 10

/** 200 people in one room, each with two edits and five signs of presence in a second, evenly spread. */
export const oneRoom: Line = {
  letter: 'a',
  figures: [
    {id: 'a.p95', says: '200 in one room: edit, p95', unit: 'ms', better: 'lower', target: 0.5},
    {id: 'a.cpu', says: '200 in one room: server CPU', unit: 'ms/s', better: 'lower', target: 0.75},
  ],
  raised: null,
  measure: async ({contender, folder, seconds}) => {
    const server = await contender.start(folder)
    try {
      const room = await busyRoom(contender, server, await contender.room(server, 'a', people))
      await room.work(warmUpSeconds)
      await room.isDrained()
      room.forget()
      const load = watchLoad()
      const cpuBefore = server.cpuMs()
      const bytesBefore = room.bytes()
      await room.work(seconds)
      // All of the work counts, also what the server still has before it.
      const isDrained = await room.isDrained()
      const cpuMs = server.cpuMs() - cpuBefore
      const share = load()
      const kilobytes = (room.bytes() - bytesBefore) / people / seconds / 1024
      const waits = room.waits()
      room.leave()
      const late = isDrained ? '' : `, not all came within ${drainSeconds} s`
      return {
        figures: {'a.p95': percentile(waits, 0.95), 'a.cpu': cpuMs / seconds},
        load: share,
        note: `median ${percentile(waits, 0.5).toFixed(1)} ms, ${kilobytes.toFixed(0)} KB/s a person${late}`,
      }
    } finally {
      await server.end()
    }
  },
}

/** Everybody in, and what an edit needs from its author's tab to the tabs of eight people who look. */
async function busyRoom(contender: Contender, server: ServerProcess, seats: readonly Seat[]) {
  const sentAt = new Map<string, number>()
  let waits: number[] = []
  let due = 0
  // Spread over the order in which people came: the first is told before the last.
  const isObserver = (index: number) => (index + 1) % (people / observers) === 0
  const looks = (observer: number) => (frame: Buffer) => {
    const at = performance.now()
    findEdits(frame, (author, number) => {
      const sent = sentAt.get(`${author}/${number}`)
      if (author !== observer && sent !== undefined) waits.push(at - sent)
    })
  }
  const visitors = await enter(contender, server, seats, index => (isObserver(index) ? {sees: looks(index)} : {}))
  const authors = visitors.map((visitor, index) => {
    const author = new Author(index, 3)
    visitor.upload(author.records)
    return author
  })
  const edit = (n: number) => {
    const index = n % people
    const author = authors[index]
    if (!author) return
    const {update, number} = author.next()
    sentAt.set(`${index}/${number}`, performance.now())
    due += isObserver(index) ? observers - 1 : observers
    visitors[index]?.upload(update)
  }
  const point = (n: number) => {
    const visitor = visitors[n % people]
    const client = authors[n % people]?.client ?? 0
    const doing = {step: 'frame', reading: null, dragging: `${n}`.padStart(21, '_')}
    visitor?.send(awarenessFrame(visitor.prefix, client, 1 + Math.floor(n / people), JSON.stringify({doing})))
  }
  let [edits, points] = [0, 0]
  return {
    work: (seconds: number) =>
      Promise.all([
        evenly(editsPerSecond, seconds, () => edit(edits++)),
        evenly(cursorsPerSecond, seconds, () => point(points++)),
      ]),
    isDrained: () => untilTrue(() => waits.length >= due, drainSeconds),
    forget: () => {
      sentAt.clear()
      waits = []
      due = 0
    },
    bytes: () => visitors.reduce((sum, {bytes}) => sum + bytes, 0),
    /** What never came counts as having taken as long as we waited. */
    waits: (): readonly number[] => [...waits, ...Array.from({length: due - waits.length}, () => drainSeconds * 1000)],
    leave: () => {
      nobodyFell(visitors)
      for (const visitor of visitors) visitor.leave()
    },
  }
}
