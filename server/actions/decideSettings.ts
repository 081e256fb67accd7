import {isFrom} from '../../shared/domain/phase.ts'
import type {Settings} from '../../shared/record/settings.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'

export type SettingsChange = Partial<
  Pick<
    Settings,
    'minSegments' | 'maxSegments' | 'reviewAfterMonths' | 'maxRounds' | 'revealWhen' | 'names' | 'currency'
  >
>

/** Which settings really change. A promise of privacy may be tightened, never loosened once somebody may have relied on it. */
export function decideSettings(record: RecordState, change: SettingsChange): Result<SettingsChange> {
  const {settings, phase, rounds, noteWriting} = record
  if (isFrom(phase, 'agree')) return refusal('phase.closed', {phase})
  const {minSegments = settings.minSegments, maxSegments = settings.maxSegments} = change
  if (minSegments > maxSegments) return refusal('request.malformed', {field: 'minSegments'})
  const written = isFrom(phase, 'needs') || rounds.length > 0 || noteWriting.counts.some(({notes}) => notes > 0)
  if (change.names === 'named' && settings.names === 'anonymous' && written)
    return refusal('privacy.loosened', {field: 'names'})
  // The reveal knows no names yet: whoever asked for them would be promised what does not come. (REV-2)
  if (change.names === 'named') return refusal('names.notYet')
  const before = new Map<string, unknown>(Object.entries(settings))
  return ok(
    Object.fromEntries(
      Object.entries(change).filter(([name, value]) => value !== undefined && before.get(name) !== value),
    ),
  )
}
