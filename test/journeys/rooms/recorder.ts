import {Buffer} from 'node:buffer'
import type {Person} from './people.ts'

export type Frame = {readonly to: 'server' | 'person'; readonly bytes: Buffer}

/** Every byte that travels between the server and one person's browser, from before their first page on. */
export type Recorder = {
  readonly frames: () => readonly Frame[]
  /** Bodies of all answers of the API, with what was asked. */
  readonly answers: () => Promise<readonly {readonly of: string; readonly body: string}[]>
  /** Forgets what was recorded so far. */
  readonly startAnew: () => void
}

export function record(person: Person): Recorder {
  let frames: Frame[] = []
  let answers: Promise<{readonly of: string; readonly body: string}>[] = []
  const {page} = person
  const keep = (to: Frame['to'], payload: string | Buffer): void => {
    frames.push({to, bytes: typeof payload === 'string' ? Buffer.from(payload) : payload})
  }
  page.on('websocket', socket => {
    socket.on('framereceived', ({payload}) => keep('person', payload))
    socket.on('framesent', ({payload}) => keep('server', payload))
  })
  page.on('response', response => {
    const {pathname} = new URL(response.url())
    if (!pathname.startsWith('/api/')) return
    const of = `${response.request().method()} ${pathname} ${response.status()}`
    answers.push(
      response
        .text()
        .catch(() => '')
        .then(body => ({of, body})),
    )
  })
  return {
    frames: () => frames,
    answers: () => Promise.all(answers),
    startAnew: () => {
      frames = []
      answers = []
    },
  }
}

/** Everything of this browser in which a secret could lie: the page, what it stores, what it was sent. */
export async function everythingOf(person: Person, recorder: Recorder): Promise<string> {
  const stored = await person.page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const caches = await globalThis.caches?.keys().catch(() => [])
    return JSON.stringify([
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input, textarea')].map(field => ('value' in field ? field.value : '')),
      {...localStorage},
      {...sessionStorage},
      databases,
      caches,
    ])
  })
  const received = recorder.frames().filter(({to}) => to === 'person')
  const sent = (await recorder.answers()).map(({of, body}) => of + body)
  const tree = await person.page.locator('body').ariaSnapshot()
  return [stored, tree, ...received.map(({bytes}) => bytes.toString('utf8')), ...sent].join('\n')
}

/** Words with ids and times taken out, each id by the order in which it first appears. */
export function withoutIdsAndTimes(): (words: string) => string {
  const known = new Map<string, string>()
  return words =>
    words
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, 'TIME')
      .replaceAll(/"(?:time|at|epoch)":1\d{12}\b/g, '"TIME"')
      .replaceAll(/(?<![\w-])[\w-]{21}(?![\w-])/g, id => {
        const name = known.get(id) ?? `ID-${known.size + 1}`.padEnd(21, '.')
        known.set(id, name)
        return name
      })
}
