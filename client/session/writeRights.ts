import type {RecordKind} from '../../shared/domain/board.ts'
import {mayWrite} from '../../shared/domain/openFields.ts'
import type {Phase} from '../../shared/domain/phase.ts'
import {leads} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'

export type WriteRights = {
  readonly phase: Phase
  readonly leads: boolean
  /** Reviewers and observers write nothing on the board. */
  readonly writes: boolean
  readonly roundsOpened: boolean
  readonly notesPrivate: boolean
}

/** What decides whether this reader may write: the same question the server's gate asks. */
export function writeRights(record: RecordState): WriteRights {
  const me = record.participants.find(({id}) => id === record.mine.participantId)
  const leading = me !== undefined && leads(me.role)
  return {
    phase: record.phase,
    leads: leading,
    writes: me !== undefined && !me.revoked && (leading || me.role === 'member'),
    roundsOpened: record.rounds.length > 0,
    notesPrivate: record.noteWriting.state === 'open',
  }
}

export function rightTo(rights: WriteRights, kind: RecordKind | 'meta', field: string | null): boolean {
  return rights.writes && mayWrite({...rights, kind, field})
}
