import {figuresHidden, recordWithoutFigures} from './figures.ts'
import {preparedMasks} from './prepared.ts'
import type {RecordState} from './state.ts'

/**
 * The record as it may hang on a wall, whoever's seat it came from: nothing that only this person may see, nobody's
 * name, and no amounts where somebody in the room must not see them. (REV-6)
 */
export function onScreen(
  record: RecordState,
  criteria: readonly {readonly id: string; readonly kind: string}[],
): RecordState {
  const shown = {
    ...record,
    mine: {participantId: record.mine.participantId, notes: [], ballots: [], consents: [], late: null},
    prepared: [],
    participants: record.participants.map(person => ({...person, name: ''})),
  }
  const masks = [...record.masks, ...preparedMasks(record.prepared)]
  const isHidden = record.departments.some(({id}) => figuresHidden(masks, criteria, id))
  return isHidden ? recordWithoutFigures(shown) : shown
}
