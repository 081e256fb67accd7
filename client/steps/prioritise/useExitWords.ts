import type {Segment} from '../../../shared/domain/entities/segment.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'

/** How the customers of a deselected segment are treated, and by when. */
export function useExitWords(): (segment: Pick<Segment, 'exitTreatment' | 'exitBy'>) => string {
  const t = useText()
  const format = useFormat()
  return ({exitTreatment, exitBy}) => {
    const treatment = exitTreatment.trim()
    if (exitBy === null) return treatment
    const by = t('exit.by', {date: format.date(exitBy)})
    // somebody's own words stay as they are, also their full stop
    return treatment === '' ? by : `${treatment} (${by})`
  }
}
