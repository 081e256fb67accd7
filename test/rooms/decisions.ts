import type {DecisionRoom, Hub, Work} from '../../server/rooms/hub.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Result} from '../../shared/std/result.ts'

/** Takes a decision that puts this down and nothing else. */
export const commit = (hub: Hub, boardId: BoardId, work: Work): Promise<Result<'committed' | 'conflict'>> =>
  hub.decide(boardId, async room => ({ok: true, value: await room.commit(work)}))

const look = <Value>(hub: Hub, boardId: BoardId, read: (room: DecisionRoom) => Promise<Value> | Value) =>
  hub.decide(boardId, async room => ({ok: true as const, value: await read(room)}))

/** Title, segments and log of a board. */
export const standing = (hub: Hub, boardId: BoardId) =>
  look(hub, boardId, async room => ({
    title: room.record.title,
    segments: [...(await room.board()).segments.values()].map(({name}) => name).toSorted(),
    seq: room.seq,
  }))
