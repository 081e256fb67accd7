import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import {messageTypes} from '../../shared/contract/messages.ts'
import type {Seat} from '../server/rooms/childServer.ts'

/** A socket that reads nothing of what it hears, so that an attack costs the server more than the one who measures. */
export type Intruder = {
  readonly socket: WebSocket
  readonly upload: (update: Uint8Array) => void
  readonly gone: Promise<unknown>
  readonly isIn: boolean
  readonly close: () => void
}

const stepOfEmpty = new Uint8Array([messageTypes.sync, 0, 1, 0])

/** Comes in, and asks for the whole board as a tab does. */
export async function intrude(origin: string, {boardId, epoch, cookie}: Seat): Promise<Intruder> {
  const address = `${origin.replace('http', 'ws')}/sync/${boardId}?epoch=${epoch}&v=1`
  const socket = new WebSocket(address, {headers: {cookie, origin}})
  socket.on('error', () => undefined)
  const gone = new Promise(done => socket.once('close', done))
  await Promise.race([new Promise(done => socket.once('message', done)), gone])
  const isIn = socket.readyState === WebSocket.OPEN
  if (isIn) socket.send(stepOfEmpty)
  return {
    socket,
    gone,
    isIn,
    close: () => socket.terminate(),
    upload: update => {
      if (socket.readyState !== WebSocket.OPEN) return
      socket.send(
        encoding.encode(frame => {
          encoding.writeVarUint(frame, messageTypes.sync)
          encoding.writeVarUint(frame, 2)
          encoding.writeVarUint8Array(frame, update)
        }),
      )
    },
  }
}
