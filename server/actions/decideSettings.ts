import {isFrom} from '../../shared/domain/phase.ts'
import {judgedLimits} from '../../shared/record/settings.ts'
import type {CountLimit, Settings, ShareLimit} from '../../shared/record/settings.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'

type Changed = Partial<Pick<Settings, CountLimit | ShareLimit | 'revealWhen' | 'names' | 'currency'>>
export type SettingsChange = Changed & {readonly hiddenUntilReveal?: boolean | undefined}

/** Which settings really change. A promise of privacy may be tightened, never loosened once somebody may have relied on it. (BAL-9) */
export function decideSettings(record: RecordState, change: SettingsChange): Result<Changed> {
  const {settings, phase, rounds, takenBack, noteWriting} = record
  const {hiddenUntilReveal = true, ...wanted} = change
  if (!hiddenUntilReveal) return refusal('privacy.loosened', {field: 'hiddenUntilReveal'})
  if (isFrom(phase, 'agree')) return refusal('phase.closed', {phase})
  const moved = judgedLimits.some(name => wanted[name] !== undefined && wanted[name] !== settings[name])
  if (moved && isFrom(phase, 'prioritise')) return refusal('settings.judged', {phase})
  const {minSegments = settings.minSegments, maxSegments = settings.maxSegments} = wanted
  if (minSegments > maxSegments) return refusal('settings.segmentsCrossed', {least: minSegments, most: maxSegments})
  const written =
    isFrom(phase, 'needs') || rounds.length + takenBack.length > 0 || noteWriting.counts.some(({notes}) => notes > 0)
  if (wanted.names === 'named' && settings.names === 'anonymous' && written)
    return refusal('privacy.loosened', {field: 'names'})
  const before = new Map<string, unknown>(Object.entries(settings))
  return ok(
    Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => value !== undefined && before.get(name) !== value),
    ),
  )
}
