import WebSocket from 'ws'
import type {Role} from '../../shared/record/people.ts'
import type {Limits} from '../../server/rooms/limits.ts'
import type {Seat} from '../server/rooms/childServer.ts'
import {PlainTab} from '../server/rooms/plainTab.ts'
import {aSocketServer} from './aSocketServer.ts'

/** A real server with real sockets; Frida leads, Anna and Bo are members, and there is one who only attacks. */
export async function aTeam(limits: Partial<Limits> = {}) {
  const server = await aSocketServer({limits})
  const departments = ['product', 'sales', 'medical', 'service', 'sales', 'marketing']
  const [frida, anna, bo, rita, ole, mallory] = (await server.workshop(...departments)) as [
    Seat,
    Seat,
    Seat,
    Seat,
    Seat,
    Seat,
  ]
  const {origin} = server
  const ask = (seat: Seat, method: string, path: string, body: object = {}) =>
    fetch(`${origin}/api/v1/boards/${seat.boardId}${path}`, {
      method,
      headers: {cookie: seat.cookie, 'x-enig': '1', 'content-type': 'application/json'},
      ...(method === 'GET' ? {} : {body: JSON.stringify(body)}),
    })
  const participantOf = async (seat: Seat): Promise<string> => {
    const answer = (await (await ask(seat, 'GET', '')).json()) as {participantId: string}
    return answer.participantId
  }
  return {
    ...server,
    frida,
    anna,
    bo,
    rita,
    ole,
    mallory,
    ask,
    /** A tab that has heard the whole board. */
    tab: async (seat: Seat): Promise<PlainTab> => {
      const tab = new PlainTab(origin, seat.boardId, seat.epoch, seat.cookie)
      await Promise.race([tab.synced, tab.gone])
      return tab
    },
    become: async (seat: Seat, set: {readonly role?: Role; readonly revoked?: boolean}): Promise<number> => {
      const answer = await ask(frida, 'PATCH', `/participants/${await participantOf(seat)}`, set)
      return answer.status
    },
    /** Opens a socket by hand and says how it was closed, and how many frames came before that. */
    knock: (boardId: string, headers: Record<string, string>, search = 'epoch=1&v=1') =>
      new Promise<{readonly code: number; readonly frames: number; readonly reason: string}>(done => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/${boardId}?${search}`, {
          headers: {origin, ...headers},
        })
        let frames = 0
        socket.on('message', () => {
          frames += 1
          socket.close(1000)
        })
        socket.on('error', () => undefined)
        socket.on('close', (code, reason) => done({code, frames, reason: String(reason)}))
      }),
  }
}
