import type {CriterionKind} from '../domain/entities/criterion.ts'
import type {ParticipantId} from '../domain/entities/ids.ts'
import {recordWithoutScores, waitsForReveal, withoutScores} from './earlierScores.ts'
import type {Logged} from './events.ts'
import {eventWithoutFigures, figuresHidden, recordWithoutFigures} from './figures.ts'
import {withoutChanges} from './lateEdits.ts'
import type {LateEdits} from './lateEdits.ts'
import {eventWithoutNames, namesHidden, recordWithoutNames} from './names.ts'
import type {Participant} from './people.ts'
import {leads} from './people.ts'
import {preparedMasks} from './prepared.ts'
import type {RoundResult} from './round.ts'
import type {RecordState} from './state.ts'

/** What of the record one person does not see. */
export type Hidden = {
  /** Amounts: the department is masked on what they tell about. (CRIT-5) */
  readonly figures: boolean
  /** What people wrote beside their scores: observers read the work, not the remarks. (JOIN-6) */
  readonly comments: boolean
  /** Criteria that are not on the board yet: only those who lead prepare them. (PHASE-4) */
  readonly prepared: boolean
  /** Scores of the version before, as long as this draft has none: they stand in the log. (VER-10) */
  readonly earlierScores: boolean
  /** What came after the freeze was about: who leads reads all of it (null), others at most their own. (SIGN-8) */
  readonly lateBut: ParticipantId | 'nobody' | null
  /** Names of all people but this one: observers see none while others work in private. (JOIN-7) */
  readonly namesBut: ParticipantId | null
}

export function hiddenFrom(
  record: Pick<
    RecordState,
    'masks' | 'prepared' | 'draft' | 'participants' | 'phase' | 'noteWriting' | 'rounds' | 'lateEdits'
  >,
  criteria: () => Iterable<{readonly id: string; readonly kind: CriterionKind}>,
  participantId: ParticipantId,
): Hidden {
  const {participants} = record
  const masks = [...record.masks, ...preparedMasks(record.prepared)]
  const person = participants.find(({id}) => id === participantId)
  const leading = person !== undefined && leads(person.role)
  // Who has brought nothing sees what all others see: that is written out once for all of them.
  const wrote = record.lateEdits.some(({by}) => by === participantId)
  return {
    figures: masks.length > 0 && person !== undefined && mustNotSee(masks, [...criteria()], person),
    comments: person === undefined || person.role === 'observer',
    prepared: !leading,
    earlierScores: waitsForReveal(record, person),
    lateBut: leading ? null : wrote ? participantId : 'nobody',
    namesBut: namesHidden(record, participantId) ? participantId : null,
  }
}

/** On the screen in the room stands no amount that somebody there must not see. (REV-8) */
function mustNotSee(
  masks: RecordState['masks'],
  criteria: readonly {readonly id: string; readonly kind: CriterionKind}[],
  {isScreen, departmentId}: Participant,
): boolean {
  const departments = isScreen ? masks.flatMap(({departmentIds}) => departmentIds) : [departmentId]
  return departments.some(id => figuresHidden(masks, criteria, id))
}

export function sameHidden(a: Hidden, b: Hidden): boolean {
  const same = a.figures === b.figures && a.comments === b.comments && a.prepared === b.prepared
  return same && a.earlierScores === b.earlierScores && a.lateBut === b.lateBut && a.namesBut === b.namesBut
}

export function recordSeen(
  record: RecordState,
  {figures, comments, prepared, earlierScores, lateBut, namesBut}: Hidden,
): RecordState {
  const waited = earlierScores ? recordWithoutScores(record) : record
  const shown = prepared ? {...waited, prepared: []} : waited
  const told = lateBut === null ? shown : {...shown, lateEdits: shown.lateEdits.map(late => lateSeen(late, lateBut))}
  const counted = figures ? recordWithoutFigures(told) : told
  const seen = namesBut === null ? counted : recordWithoutNames(counted, namesBut)
  if (!comments) return seen
  const rounds = seen.rounds.map(round =>
    round.result === null ? round : {...round, result: withoutComments(round.result)},
  )
  return {...seen, rounds}
}

/** A fact as this person sees it, also one that stands in the log. */
export function eventSeen(
  told: Logged,
  {figures, comments, prepared, earlierScores, lateBut, namesBut}: Hidden,
): Logged {
  const logged = earlierScores ? withoutScores(told) : told
  if (prepared && logged.event.is === 'criteriaPrepared') return {...logged, event: {...logged.event, criteria: []}}
  if (lateBut !== null && logged.event.is === 'editsCameLate') {
    const late = lateSeen(logged.event.late, lateBut)
    return late === logged.event.late ? logged : {...logged, event: {...logged.event, late}}
  }
  const counted = figures ? eventWithoutFigures(logged) : logged
  const seen = namesBut === null ? counted : eventWithoutNames(counted, namesBut)
  const {event} = seen
  if (!comments || event.is !== 'roundRevealed') return seen
  return {...seen, event: {...event, result: withoutComments(event.result)}}
}

function lateSeen(late: LateEdits, but: ParticipantId | 'nobody'): LateEdits {
  return late.by === but || late.changes === undefined ? late : withoutChanges(late)
}

function withoutComments(result: RoundResult): RoundResult {
  return {...result, cells: result.cells.map(cell => ({...cell, comments: []}))}
}
