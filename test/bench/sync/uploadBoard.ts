import {performance} from 'node:perf_hooks'
import {setTimeout as pause} from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import type {Contender, Seat} from './contenders.ts'
import {messages, syncSteps} from './frames.ts'
import {untilTrue} from './load.ts'
import {within} from './serverProcess.ts'
import type {ServerProcess} from './serverProcess.ts'
import {Visitor} from './visitor.ts'

const waitMs = 60_000

/** One person writes a board and stays until a second one has all of it: then the server holds it. */
export async function uploadBoard(
  contender: Contender,
  server: ServerProcess,
  seat: Seat,
  board: readonly Uint8Array[],
): Promise<void> {
  const bytes = board.reduce((sum, {length}) => sum + length, 0)
  const author = new Visitor(contender.door(server, seat))
  await within(waitMs, 'not let in', author.synced)
  for (const upload of board) author.upload(upload)
  // Another line may be answered before this one's uploads were taken.
  const end = performance.now() + waitMs
  for (let isWhole = false; !isWhole;) {
    if (author.fault !== null || performance.now() > end) throw new Error(`not taken: ${author.fault ?? 'too slow'}`)
    const {state} = await download(contender, server, seat)
    isWhole = state.length >= bytes * 0.9
    if (!isWhole) await pause(50)
  }
  author.leave()
}

type Downloaded = {readonly state: Uint8Array; readonly seq: number | undefined}

/** The board as the server gives it to somebody who has nothing. */
export async function download(contender: Contender, server: ServerProcess, seat: Seat): Promise<Downloaded> {
  let state: Uint8Array | null = null
  const prefixLength = contender.door(server, seat).prefix.length
  const reader = new Visitor(contender.door(server, seat), {
    sees: frame => {
      if (frame[prefixLength] !== messages.sync || frame[prefixLength + 1] !== syncSteps.state) return
      const decoder = decoding.createDecoder(new Uint8Array(frame.subarray(prefixLength + 2)))
      state = decoding.readVarUint8Array(decoder)
    },
  })
  const isWhole = () => state !== null && (!contender.saysSeq || reader.seq !== null)
  await untilTrue(() => isWhole() || reader.fault !== null, waitMs / 1000)
  reader.leave()
  if (state === null) throw new Error(`no board came: ${reader.fault ?? 'too slow'}`)
  return {state, seq: reader.seq ?? undefined}
}
