import type {RecordKind} from '../../../shared/domain/board.ts'
import type {Phase} from '../../../shared/domain/phase.ts'
import {phases} from '../../../shared/domain/phase.ts'
import type {SeatName} from './writtenTable.ts'

/** What is said of a deselected segment. */
const exitFields = [
  'exitTreatment',
  'exitOwnerDepartmentId',
  'exitBy',
  'revisitOn',
  'revisitWhen',
  'revisitTrigger',
  'exitEvidence',
] as const

/**
 * What of the board is open when, written down once more from the method's column "frozen from its start" and not from
 * the code. `segments` speaks of the whole kind, `segments.offer` of one field of it.
 */
const frozenFrom: Readonly<Partial<Record<Phase, readonly string[]>>> = {
  needs: ['meta'],
  segments: ['notes'],
  evaluate: ['notes.place', 'clusters', 'attributes', 'segments', 'conditions'],
  prioritise: ['criteria'],
  engage: ['segments.placement', 'segments.mergedInto', 'tiers'],
  // Everything that is not frozen before: a candidate.
  agree: [
    'meta.ladder',
    'meta.capacities',
    ...['salesLogic', 'channels', 'consentShare', 'ownerDepartmentId', 'offer', 'sizeEstimate', 'sizeSource'].map(
      field => `segments.${field}`,
    ),
    ...['message', 'firstAction', 'firstActionOn'].map(field => `segments.${field}`),
    ...exitFields.map(field => `segments.${field}`),
    'contents',
    'cells',
    'commitments',
  ],
}
/** What cannot be written before its step. Customers first: our own priorities come after what matters to them. */
const opensIn: Readonly<Partial<Record<Phase, readonly string[]>>> = {
  needs: ['notes', 'notes.place', 'clusters'],
  segments: ['segments', 'segments.mergedInto', 'conditions'],
  evaluate: ['criteria'],
  prioritise: ['tiers', ...['placement', ...exitFields].map(field => `segments.${field}`)],
  engage: ['cells', 'commitments', 'meta.capacities'],
}
const ofThoseWhoLead = ['criteria', 'segments.mergedInto']
/** Who wrote it, what it is about and how the board is written stay for good. */
const neverChanged: Readonly<Record<string, string>> = {
  'meta.schema': 'record.malformed',
  'notes.authorId': 'note.foreign',
  'notes.departmentId': 'note.foreign',
  'commitments.segmentId': 'record.malformed',
  'commitments.departmentId': 'record.malformed',
}

export type EditMoment = {readonly phase: Phase; readonly roundsOpened: boolean; readonly notesPrivate: boolean}
/** `field: null` makes or takes off a record of the kind. */
export type Edit = {
  readonly kind: RecordKind | 'meta'
  readonly field: string | null
  readonly does: 'edit' | 'create' | 'remove'
}

/** `own`: is it a record of this person's department? */
export function writtenForEdit({kind, field, does}: Edit, seat: SeatName, moment: EditMoment, own: boolean): string {
  if (seat.startsWith('reviewer') || seat === 'observer' || seat === 'screen in the room') return 'right.missing'
  const leads = seat.startsWith('facilitator') || seat.startsWith('co-facilitator')
  const name = field !== null && isNamed(`${kind}.${field}`) ? `${kind}.${field}` : kind
  if (!isOpen(name, kind, field, leads, moment)) return 'field.closed'
  // A commitment is its department's word, and is given away by nobody.
  if (kind === 'commitments' && !leads && does !== 'create' && (!own || field === 'departmentId'))
    return 'right.missing'
  return neverChanged[`${kind}.${field}`] ?? 'done'
}

function isOpen(name: string, kind: string, field: string | null, leads: boolean, moment: EditMoment): boolean {
  const {phase, roundsOpened, notesPrivate} = moment
  const at = phases.indexOf(phase)
  // Those who lead may put the frame right as long as nothing is frozen for signature.
  if (name === 'meta' && leads) return at < phases.indexOf('agree')
  if (kind === 'criteria' && roundsOpened) return false
  if (kind === 'notes' && field === null && notesPrivate) return false
  if (ofThoseWhoLead.includes(name) && !leads) return false
  return at >= phaseOf(opensIn, name, 0) && at < phaseOf(frozenFrom, name, phases.length)
}

function phaseOf(table: Readonly<Partial<Record<Phase, readonly string[]>>>, name: string, otherwise: number): number {
  const at = phases.findIndex(phase => table[phase]?.includes(name))
  return at < 0 ? otherwise : at
}

function isNamed(name: string): boolean {
  return phaseOf(opensIn, name, -1) >= 0 || phaseOf(frozenFrom, name, -1) >= 0
}
