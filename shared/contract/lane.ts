/**
 * The slow lane: the frames of `/sync` over plain HTTP, for networks that do not let WebSockets through.
 *
 * | request | answer |
 * | --- | --- |
 * | `POST /lane/:boardId?epoch=E&v=1[&seq=S]` | `lane` with its id, or `close` as a socket would have been closed |
 * | `GET /lane/:boardId/:lane?after=N` | a stream of all frames behind number N, which is thereby confirmed |
 * | `GET /lane/:boardId/:lane?after=N&once=1` | the same as one whole answer, as soon as there is something to say |
 * | `POST /lane/:boardId/:lane?n=K&after=N` | takes packed frames; K counts from 1, the same K twice is taken once |
 * | `POST /lane/:boardId/:lane?leave=1` | the tab goes |
 *
 * Answers are server-sent events: a frame is `id: N` with its bytes in base64, the others carry their name. A lane that
 * is not there and one that is not yours get the same 404; a POST that skips a number gets 409 and nothing is taken.
 * More bodies at once than a tab sends get 429, and the lane ends with 4429.
 */
export const laneEvents = {
  /** Its id. */
  lane: 'lane',
  /** Code, blank, reason: the last word. */
  close: 'close',
  /** The line is alive, said every ten seconds; the tab answers with a POST. An answer that waited ends with it. */
  beat: 'beat',
} as const

/** Where a network is tried without a seat: a socket at the one, a stream and a POST at the other. */
export const checkPaths = {socket: '/sync/check', plain: '/lane/check'} as const

const lengthBytes = 4

/** Several frames in one body: each behind its length. */
export function packFrames(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(frames.reduce((sum, frame) => sum + lengthBytes + frame.length, 0))
  const view = new DataView(packed.buffer)
  let at = 0
  for (const frame of frames) {
    view.setUint32(at, frame.length)
    packed.set(frame, at + lengthBytes)
    at += lengthBytes + frame.length
  }
  return packed
}

/** Null when the bytes are not whole frames. */
export function unpackFrames(packed: Uint8Array): readonly Uint8Array[] | null {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const frames: Uint8Array[] = []
  let at = 0
  while (at < packed.length) {
    const from = at + lengthBytes
    if (from > packed.length) return null
    at = from + view.getUint32(at)
    if (at > packed.length) return null
    frames.push(packed.slice(from, at))
  }
  return frames
}
