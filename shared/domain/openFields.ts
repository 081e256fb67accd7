import type {RecordKind} from './board.ts'
import {isFrom} from './phase.ts'
import type {Phase} from './phase.ts'

/** `until` is the first phase in which it is closed again. Stepping back opens what that phase had open. (PHASE-3) */
type Window = {readonly from: Phase; readonly until: Phase; readonly leadOnly?: true}
type Windows = {readonly record: Window; readonly fields?: Readonly<Record<string, Window>>}

const untilAgree: Window = {from: 'frame', until: 'agree'}
const untilEvaluate: Window = {from: 'frame', until: 'evaluate'}
const placing: Window = {from: 'prioritise', until: 'engage'}
const exiting: Window = {from: 'prioritise', until: 'agree'}

/** When which field of the board is open, after the column "frozen from its start" of the method's phases. */
const windows = {
  meta: {
    record: {from: 'frame', until: 'needs'},
    fields: {ladder: untilAgree, capacities: {from: 'engage', until: 'agree'}},
  },
  attributes: {record: untilEvaluate},
  notes: {
    record: {from: 'needs', until: 'segments'},
    fields: {place: {from: 'needs', until: 'evaluate'}},
  },
  clusters: {record: {from: 'needs', until: 'evaluate'}},
  segments: {
    record: {from: 'segments', until: 'evaluate'},
    fields: {
      salesLogic: untilAgree,
      channels: untilAgree,
      consentShare: untilAgree,
      ownerDepartmentId: untilAgree,
      offer: untilAgree,
      message: untilAgree,
      firstAction: untilAgree,
      firstActionOn: untilAgree,
      sizeEstimate: untilAgree,
      sizeSource: untilAgree,
      placement: placing,
      exitTreatment: exiting,
      exitOwnerDepartmentId: exiting,
      exitBy: exiting,
      revisitOn: exiting,
      revisitWhen: exiting,
      revisitTrigger: exiting,
      exitEvidence: exiting,
      mergedInto: {from: 'segments', until: 'engage', leadOnly: true},
    },
  },
  conditions: {record: {from: 'segments', until: 'evaluate'}},
  // Before, they are prepared on the server: what matters to the customers comes first. (PHASE-4)
  criteria: {record: {from: 'evaluate', until: 'prioritise', leadOnly: true}},
  tiers: {record: placing},
  contents: {record: untilAgree},
  cells: {record: {from: 'engage', until: 'agree'}},
  commitments: {record: {from: 'engage', until: 'agree'}},
} as const satisfies Record<RecordKind | 'meta', Windows>

/** What is asked of the board: a field of an existing record (`null` = the record itself: create, remove, restore). */
export type WriteQuestion = {
  readonly phase: Phase
  readonly leads: boolean
  readonly kind: RecordKind | 'meta'
  readonly field: string | null
  /** Criteria close when the first round opens. (CRIT-2) */
  readonly roundsOpened: boolean
  /** While silent notes are private, nobody puts a note on the board by hand. (NOTE-2) */
  readonly notesPrivate: boolean
}

/** Is this open now for this person? Client and gate ask the same function. */
export function mayWrite(question: WriteQuestion): boolean {
  const {kind, field, phase, leads, roundsOpened, notesPrivate} = question
  const entry: Windows = windows[kind]
  const window = (field === null ? undefined : entry.fields?.[field]) ?? entry.record
  if (kind === 'criteria' && roundsOpened) return false
  if (kind === 'notes' && field === null && notesPrivate) return false
  // Those who lead may put the frame right for longer; what has a time of its own keeps it.
  if (kind === 'meta' && leads && phase !== 'frame' && window === entry.record) return !isFrom(phase, 'agree')
  if (window.leadOnly && !leads) return false
  return isFrom(phase, window.from) && !isFrom(phase, window.until)
}
