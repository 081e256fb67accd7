/* oxlint-disable unicorn/prefer-add-event-listener -- the provider sets on-functions, and so do we. */
import {checkPaths} from '../../shared/contract/lane.ts'
import type {SocketLike} from './socketLike.ts'

const word = new TextEncoder().encode('enig')

/** Whether a socket to this server opens and says back what it hears. Touches no board. */
export function socketAnswers(
  {
    Socket,
    later,
  }: {
    readonly Socket: new (address: string) => SocketLike
    readonly later: (task: () => void, afterMs: number) => () => void
  },
  /** Any `ws://` address of the server. */
  address: string,
  patienceMs: number,
): Promise<boolean> {
  return new Promise(done => {
    const socket = new Socket(new URL(checkPaths.socket, address).href)
    const end = (answers: boolean) => {
      cancel()
      socket.onopen = null
      socket.onmessage = null
      socket.onclose = null
      socket.close()
      done(answers)
    }
    const cancel = later(() => end(false), patienceMs)
    socket.binaryType = 'arraybuffer'
    socket.onopen = () => socket.send(word)
    socket.onmessage = () => end(true)
    socket.onclose = () => end(false)
    socket.onerror = () => undefined
  })
}
