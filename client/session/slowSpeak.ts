import {packFrames} from '../../shared/contract/lane.ts'
import {pause, request} from './slowParts.ts'
import type {SlowParts} from './slowParts.ts'

/** Frames that wait go together, up to so much; a greater one goes alone. */
const mostPacked = 256 * 1024
/** Between two requests, so that what is typed or dragged meanwhile goes together. */
const gapMs = 25
const answerMs = 10_000
const mostTries = 6

export type Speaking = {
  readonly say: (frame: Uint8Array) => void
  /** Tells the server what has come, also when there is nothing to say. */
  readonly confirm: () => void
  readonly waiting: () => number
  readonly stop: () => void
}

/** Speaks on a lane: one request at a time, numbered, and the same one again until it is answered. */
export function speakOnLane(
  parts: SlowParts,
  address: string,
  after: () => number,
  on: {readonly saying: () => void; readonly said: () => void; readonly lost: () => void; readonly tooBig: () => void},
): Speaking {
  const waiting: Uint8Array[] = []
  let n = 0
  let owesConfirmation = false
  let isSpeaking = false
  const state = {isStopped: false}

  const nextFrames = (): readonly Uint8Array[] => {
    let bytes = 0
    const beyond = waiting.findIndex((frame, index) => {
      bytes += frame.length
      return index > 0 && bytes > mostPacked
    })
    return waiting.slice(0, beyond === -1 ? waiting.length : beyond)
  }

  /** True when the server has taken it. */
  const post = async (query: string, frames: readonly Uint8Array[]): Promise<boolean> => {
    const init = {method: 'POST', headers: {'x-enig': '1', 'content-type': 'application/octet-stream'}}
    const body = packFrames(frames)
    for (let attempt = 0; attempt < mostTries && !state.isStopped; attempt += 1) {
      if (attempt > 0) await pause(parts, 125 * 2 ** attempt)
      const status = await request(parts, `${address}?${query}after=${after()}`, {...init, body}, answerMs).then(
        response => response.status,
        () => 0,
      )
      if (state.isStopped) return false
      if (status === 204) return true
      if (status === 413) {
        on.tooBig()
        return false
      }
      // There is no such lane any more, or it has missed something that we no longer hold.
      if (status === 404 || status === 409) break
    }
    if (!state.isStopped) on.lost()
    return false
  }

  const run = async () => {
    if (isSpeaking) return
    isSpeaking = true
    // What is written in the same turn goes together.
    await Promise.resolve()
    while (!state.isStopped && (waiting.length > 0 || owesConfirmation)) {
      owesConfirmation = false
      const frames = nextFrames()
      if (frames.length > 0) {
        n += 1
        on.saying()
      }
      if (!(await post(frames.length > 0 ? `n=${n}&` : '', frames))) return
      waiting.splice(0, frames.length)
      if (frames.length > 0) on.said()
      // Only where more waits: a hidden page's timers are slow, and it must answer each beat all the same.
      if (waiting.length > 0) await pause(parts, gapMs)
    }
    isSpeaking = false
  }
  return {
    say: frame => {
      waiting.push(frame)
      void run()
    },
    confirm: () => {
      owesConfirmation = true
      void run()
    },
    waiting: () => waiting.reduce((sum, frame) => sum + frame.length, 0),
    stop: () => {
      state.isStopped = true
    },
  }
}
