import type {Phase} from '../domain/phase.ts'
import {mayWrite} from '../domain/openFields.ts'
import {isRecordId} from '../std/ids.ts'
import {sameScalar} from '../std/sameScalar.ts'
import type {Scalar} from '../std/field.ts'
import type {PlainRecord} from './readRecord.ts'
import type {RootName} from './roots.ts'

/** Who writes, as the session says. */
export type Writer =
  | {readonly is: 'server'}
  | {
      readonly is: 'person'
      readonly participantId: string
      readonly departmentId: string
      readonly leads: boolean
      /** Reviewers and observers write nothing. */
      readonly writes: boolean
    }

export type BoardMoment = {readonly phase: Phase; readonly roundsOpened: boolean; readonly notesPrivate: boolean}

/**
 * Why this person may not make this of the record now; null when they may. Judged on what really changes; `among`: no
 * other field can have changed. (PHASE-3)
 */
export function rightFault(
  kind: RootName,
  before: PlainRecord | undefined,
  after: PlainRecord,
  writer: Writer,
  moment: BoardMoment,
  among: readonly string[] = Object.keys(after.fields),
): string | null {
  if (writer.is === 'server') return null
  const changed = before === undefined ? among : changedFields(before, after, among)
  const born = before === undefined
  const gone = (before?.removed ?? false) !== after.removed
  if (changed.length === 0 && !born && !gone) return null
  if (!writer.writes) return 'right.missing'
  if ((born || gone) && !isOpen(kind, null, writer, moment)) return 'field.closed'
  if (!born && changed.some(field => !isOpen(kind, field, writer, moment))) return 'field.closed'
  return bornFault(kind, born, changed, after.fields, writer, moment)
}

/** The same for one field of a record that is there and stays; `fields`: as they are then, `before`: its value now. */
export function fieldFault(
  kind: RootName,
  fields: Readonly<Record<string, unknown>>,
  field: string,
  before: unknown,
  writer: Extract<Writer, {is: 'person'}>,
  moment: BoardMoment,
): string | null {
  if (isSame(before, fields[field])) return null
  if (!writer.writes) return 'right.missing'
  if (!isOpen(kind, field, writer, moment)) return 'field.closed'
  return bornFault(kind, false, [field], fields, writer, moment)
}

/** May this person change this field, or `null`: make records of this kind and take them off? */
function isOpen(
  kind: RootName,
  field: string | null,
  {leads}: Extract<Writer, {is: 'person'}>,
  {phase, roundsOpened, notesPrivate}: BoardMoment,
): boolean {
  const asked = kind === 'meta' ? (field ?? 'objective') : field
  return mayWrite({phase, roundsOpened, notesPrivate, leads, kind, field: asked})
}

/** What holds whoever is in the right phase: nobody writes in another's name, nothing is born placed. */
function bornFault(
  kind: RootName,
  born: boolean,
  changed: readonly string[],
  fields: PlainRecord['fields'],
  writer: Extract<Writer, {is: 'person'}>,
  moment: BoardMoment,
): string | null {
  if (kind === 'notes') {
    if (born && (fields['authorId'] !== writer.participantId || fields['departmentId'] !== writer.departmentId))
      return 'note.foreign'
    if (!born && (changed.includes('authorId') || changed.includes('departmentId'))) return 'note.foreign'
  }
  if (kind === 'commitments') {
    if (!writer.leads && fields['departmentId'] !== writer.departmentId) return 'right.missing'
    if (!born && (changed.includes('departmentId') || changed.includes('segmentId'))) return 'record.malformed'
  }
  if (kind === 'segments' && born && !isOpen(kind, 'placement', writer, moment)) {
    const placement: unknown = fields['placement']
    if (typeof placement !== 'object' || placement === null || !('in' in placement) || placement.in !== 'unplaced')
      return 'field.closed'
  }
  if (kind === 'conditions' && !isRecordId(String(fields['segmentId']))) return 'record.malformed'
  return null
}

/** Fields that read otherwise than before. */
function changedFields(before: PlainRecord, after: PlainRecord, among: readonly string[]): readonly string[] {
  return among.filter(name => !isSame(before.fields[name], after.fields[name]))
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  // Sets and maps keep their identity as long as they read the same.
  if (a instanceof Set || a instanceof Map || b instanceof Set || b instanceof Map) return false
  return sameScalar(a, b as Scalar)
}
