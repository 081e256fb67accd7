import {channels} from '../../shared/domain/entities/segment.ts'
import type {LateChange} from '../../shared/record/lateEdits.ts'
import type {UnsavedCommand} from './commandLog.ts'

/** What of which thing a command was about: so much of it may be told to those who lead. (SIGN-8) */
export function lateChange({input, replaced}: Pick<UnsavedCommand, 'input' | 'replaced'>): LateChange | null {
  // New material comes before the activity that uses it.
  const first = replaced.findLast(({is}) => is === 'record') ?? replaced[0]
  if (!first) return null
  const said = new Map<string, unknown>(typeof input === 'object' && input !== null ? Object.entries(input) : [])
  const segmentId = said.get('segmentId')
  const channel = channels.find(each => each === said.get('channel')) ?? null
  return {
    kind: first.kind,
    id: first.id,
    field: first.is === 'record' ? null : first.field,
    segmentId: typeof segmentId === 'string' ? segmentId : null,
    channel,
  }
}
