import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Limits} from './limits.ts'
import type {Room} from './room.ts'

/** Counts who is in a room and who is on the way in: many who come at once are as many as come one by one. (T7) */
export class Doors {
  readonly #coming = new Map<Room, ParticipantId[]>()

  isFull(room: Room, person: ParticipantId, {mostOnBoard, mostOfOnePerson}: Limits): boolean {
    const coming = this.#coming.get(room) ?? []
    if (room.connections.size + coming.length >= mostOnBoard) return true
    let own = coming.filter(other => other === person).length
    for (const {participantId} of room.connections) if (participantId === person) own += 1
    return own >= mostOfOnePerson
  }

  async through(room: Room, person: ParticipantId, enter: () => Promise<void>): Promise<void> {
    const coming = this.#coming.get(room) ?? []
    this.#coming.set(room, coming)
    coming.push(person)
    try {
      await enter()
    } finally {
      coming.splice(coming.indexOf(person), 1)
      if (coming.length === 0) this.#coming.delete(room)
    }
  }
}
