/* oxlint-disable unicorn/prefer-add-event-listener -- the provider sets on-functions, and so do its tests. */
import {chosenSocket} from '../../../client/session/chosenSocket.ts'
import type {SocketLike} from '../../../client/session/socketLike.ts'
import {aClock, breathe} from '../../rooms/aClock.ts'

export const second = 1000
export const minute = 60 * second
const frame = {data: new Uint8Array([21]).buffer}

/** A socket that does what the test says. */
class Pretend implements SocketLike {
  readonly OPEN = 1
  binaryType: BinaryType = 'blob'
  readyState = 0
  bufferedAmount = 0
  onopen: SocketLike['onopen'] = null
  onmessage: SocketLike['onmessage'] = null
  onclose: SocketLike['onclose'] = null
  onerror: SocketLike['onerror'] = null
  sent = 0
  isClosed = false
  readonly address: string
  constructor(address: string) {
    this.address = address
  }
  send() {
    this.sent += 1
  }
  close() {
    this.isClosed = true
  }
  speaks() {
    this.readyState = 1
    this.onopen?.({})
    this.onmessage?.(frame)
  }
  breaks(code = 1006, reason = '') {
    this.onclose?.({code, reason})
  }
}

/** Sockets and lanes that do what the test says, and what a tab hears of them. */
export function aNetwork() {
  const clock = aClock()
  const sockets: Pretend[] = []
  const lanes: Pretend[] = []
  const echoes: Pretend[] = []
  let wake: () => void = () => undefined
  let back: () => void = () => undefined
  const {Socket, way} = chosenSocket({
    WebSocket: class extends Pretend {
      constructor(address: string) {
        super(address)
        ;(address.endsWith('/sync/check') ? echoes : sockets).push(this)
      }
    },
    SlowSocket: class extends Pretend {
      constructor(address: string) {
        super(address)
        lanes.push(this)
      }
    },
    later: clock.later,
    ticks: () => clock.ms,
    onWake: task => {
      wake = task
      return () => {
        wake = () => undefined
      }
    },
    onBack: task => {
      back = task
    },
  })
  const knock = () => {
    const socket = new Socket('ws://here/sync/b1?epoch=1&v=1') as unknown as SocketLike
    const heard = {opened: 0, frames: 0, closed: [] as number[]}
    socket.onopen = () => (heard.opened += 1)
    socket.onmessage = () => (heard.frames += 1)
    socket.onclose = ({code}) => heard.closed.push(code)
    return {socket, heard}
  }
  /** On the slow lane, because sockets are refused. */
  const behindProxy = () => {
    const tab = knock()
    sockets.at(-1)?.breaks()
    lanes.at(-1)?.speaks()
    return tab
  }
  const answer = async (echo: Pretend | undefined, isThrough: boolean) => {
    if (isThrough) echo?.speaks()
    else echo?.breaks()
    await breathe()
  }
  return {clock, sockets, lanes, echoes, way, knock, behindProxy, answer, wake: () => wake(), back: () => back()}
}
