import {performance} from 'node:perf_hooks'
import {Author, findEdits} from '../author.ts'
import {awarenessFrame} from '../frames.ts'
import type {Line} from '../line.ts'
import {enter, evenly, nobodyFell, percentile, untilTrue, watchLoad} from '../load.ts'

const people = 200
const editsPerSecond = 2 * people
const cursorsPerSecond = 5 * people
const observers = 8
const warmUpSeconds = 2
const drainSeconds = 10

type Receipt = {readonly observer: number; readonly author: number; readonly number: number; readonly at: number}

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
      const seats = await contender.room(server, 'a', people)
      const receipts: Receipt[] = []
      // Spread over the order in which people came: the first is told before the last.
      const isObserver = (index: number) => (index + 1) % (people / observers) === 0
      const visitors = await enter(contender, server, seats, observer =>
        isObserver(observer)
          ? {
              sees: frame => {
                const at = performance.now()
                findEdits(frame, (author, number) => void receipts.push({observer, author, number, at}))
              },
            }
          : {},
      )
      const authors = visitors.map((visitor, index) => {
        const author = new Author(index, 3)
        visitor.upload(author.records)
        return author
      })
      const sentAt = new Map<string, number>()
      const edit = (n: number) => {
        const author = authors[n % people]
        if (!author) return
        const {update, number} = author.next()
        sentAt.set(`${n % people}/${number}`, performance.now())
        visitors[n % people]?.upload(update)
      }
      const point = (n: number) => {
        const visitor = visitors[n % people]
        const client = authors[n % people]?.client ?? 0
        const doing = {step: 'frame', reading: null, dragging: `${n}`.padStart(21, '_')}
        visitor?.send(awarenessFrame(visitor.prefix, client, 1 + Math.floor(n / people), JSON.stringify({doing})))
      }
      let [edits, points] = [0, 0]
      const work = (time: number) =>
        Promise.all([
          evenly(editsPerSecond, time, () => edit(edits++)),
          evenly(cursorsPerSecond, time, () => point(points++)),
        ])
      await work(warmUpSeconds)
      const due = () => sentAt.size * observers - [...sentAt.keys()].filter(isOwn).length
      const isOwn = (key: string) => isObserver(Number(key.split('/')[0]))
      await untilTrue(() => receipts.length >= due(), drainSeconds)
      receipts.length = 0
      sentAt.clear()
      const load = watchLoad()
      const cpuBefore = server.cpuMs()
      await work(seconds)
      // All of the work counts, also what the server still has before it.
      const isDrained = await untilTrue(
        () => receipts.filter(({observer, author}) => observer !== author).length >= due(),
        drainSeconds,
      )
      const cpuMs = server.cpuMs() - cpuBefore
      const share = load()
      nobodyFell(visitors)
      const waits = receipts.flatMap(({observer, author, number, at}) => {
        const sent = sentAt.get(`${author}/${number}`)
        return observer === author || sent === undefined ? [] : at - sent
      })
      // What never came counts as having taken as long as we waited.
      for (let missing = due() - waits.length; missing > 0; missing -= 1) waits.push(drainSeconds * 1000)
      for (const visitor of visitors) visitor.leave()
      return {
        figures: {'a.p95': percentile(waits, 0.95), 'a.cpu': cpuMs / seconds},
        load: share,
        note: `median ${percentile(waits, 0.5).toFixed(1)} ms${isDrained ? '' : `, not all came within ${drainSeconds} s`}`,
      }
    } finally {
      await server.end()
    }
  },
}
