import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {BoardId} from '../../../shared/domain/entities/ids.ts'
import type {Phase} from '../../../shared/domain/phase.ts'
import type {PublicEvent} from '../../../shared/record/events.ts'
import {asId} from '../../../shared/std/ids.ts'
import {Peer} from '../../rooms/aPeer.ts'
import {commit} from '../../rooms/decisions.ts'
import {startSocketServer} from '../../rooms/socketServer.ts'
import {until} from '../../rooms/until.ts'
import {aWorkshop} from '../../server/rooms/childServer.ts'
import type {Seat} from '../../server/rooms/childServer.ts'

const departments = ['product', 'sales', 'marketing', 'medical', 'service', 'sales', 'marketing', 'medical']
const quietMs = 11_000
/** So small that boards of a few hundred edits start over. */
const bloat = {mostTimesLive: 2, mostClients: 8, fromBytes: 2000}
const limits = {uploadsPerSecond: 1e6, bytesPerSecond: 1e9, awarenessPerSecond: 1e6, asksPerSecond: 1e6}

/** A server that can be stopped and started, and eight people with our own client. */
export async function startWorkshops(random: () => number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-fuzz-'))
  let ahead = 0
  const start = (port: number) => startSocketServer({dataDir, port, limits, bloat, ahead: () => ahead})
  let server = await start(0)
  const {origin} = server
  let boardId: BoardId = asId<'board'>('')
  let seats: readonly Seat[] = []
  let phase: Phase = 'frame'
  const epoch = async () => (await server.hub.epoch(boardId)) ?? 0

  return {
    /** Another board; the people come in anew. */
    async open(): Promise<readonly Peer[]> {
      seats = await aWorkshop(origin, departments)
      boardId = asId<'board'>(seats[0]?.boardId ?? '')
      phase = 'frame'
      const record = await server.hub.record(boardId)
      // Half of them lead: what those may do is not closed to them, the others are refused now and then.
      const leading = (record?.participants ?? []).filter((_, at) => at % 2 === 0)
      const events = leading.map(({id}): PublicEvent => ({is: 'participantChanged', id, set: {role: 'cofacilitator'}}))
      await commit(server.hub, boardId, {by: 'server', events})
      const peers = seats.map(seat => new Peer(origin, seat, random))
      await until(() => peers.every(peer => peer.isOpen), 'everybody is in')
      return peers
    },
    newcomer: () => new Peer(origin, seats[0] ?? {boardId: '', epoch: 0, cookie: ''}, random),
    async move(to: Phase): Promise<void> {
      await commit(server.hub, boardId, {by: 'server', events: [{is: 'phaseMoved', from: phase, to, reason: ''}]})
      phase = to
    },
    /** Nobody has written for a while, or so the rooms believe: too long a history goes. Answers whether it did. */
    async quiet(): Promise<boolean> {
      const before = await epoch()
      ahead += quietMs
      await server.hub.tidy()
      return (await epoch()) > before
    },
    async restart(): Promise<void> {
      await server.stop()
      server = await start(Number(new URL(origin).port))
    },
    async stop(): Promise<void> {
      await server.stop()
      rmSync(dataDir, {recursive: true, force: true})
    },
  }
}
