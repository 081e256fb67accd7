import {laneEvents} from '../../../client/session/laneEvents.ts'
import {packFrames} from '../../../shared/contract/lane.ts'
import {ourOrigin} from './product.ts'
import type {Product} from './product.ts'
import type {Weather} from './weather.ts'

/** One way of frames, as a tab sees it. */
export type Line = {readonly send: (frame: Uint8Array) => void; readonly leave: () => Promise<void>}
export type Knock = {readonly boardId: string; readonly params: URLSearchParams; readonly cookie: string}
export type Hears = {
  readonly frame: (frame: Uint8Array) => void
  readonly closed: () => void
  /** Nobody has said that it is over. */
  readonly broken: () => void
}

/** The slow lane over real HTTP: one stream down, one request after the other up. */
export async function openLane(product: Product, knock: Knock, hears: Hears): Promise<Line | null> {
  const headers = {cookie: knock.cookie, origin: ourOrigin, 'x-enig': '1'}
  const at = `${product.lanes}/lane/${knock.boardId}`
  const entered = await fetch(`${at}?${knock.params}`, {method: 'POST', headers})
  const [event] = laneEvents()(await entered.text())
  if (event?.is !== 'named' || event.name !== 'lane') return null
  const lane = `${at}/${event.data}`
  const stream = await fetch(`${lane}?after=0`, {headers})
  listen(stream, hears, product.weather).catch(() => hears.broken())

  let said = 0
  let speaking: Promise<unknown> = Promise.resolve()
  const speak = (query: string, body: Uint8Array<ArrayBuffer> | null) => {
    speaking = speaking.then(() => fetch(`${lane}?${query}`, {method: 'POST', headers, body}))
    return speaking
  }
  return {
    send: frame => {
      said += 1
      speak(`n=${said}&after=0`, packFrames([frame])).catch(() => hears.broken())
    },
    leave: async () => {
      await speak('leave=1', null).catch(() => undefined)
    },
  }
}

async function listen(stream: Response, hears: Hears, {breaksAfter}: Weather): Promise<void> {
  let frames = 0
  const read = laneEvents()
  const letters = new TextDecoder()
  const reader = stream.body?.getReader()
  for (;;) {
    const piece = await reader?.read()
    if (!piece || piece.done || frames >= breaksAfter) return hears.broken()
    for (const event of read(letters.decode(piece.value, {stream: true}))) {
      if (event.is === 'frame') {
        frames += 1
        hears.frame(event.bytes)
      } else if (event.name === 'close') return hears.closed()
    }
  }
}
