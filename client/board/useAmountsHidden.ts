import {figuresHidden} from '../../shared/record/figures.ts'
import {useBoard, useMe, useRecord} from '../session/hooks.ts'

/**
 * Are amounts kept from this reader's department? Then they are hidden, which is not the same as unknown. Before criteria
 * are shown nobody is told why, but a file that has a column of amounts and a count without any says so. (CRIT-5, PHASE-4)
 */
export function useAmountsHidden(): boolean {
  const {departmentId} = useMe()
  const masks = useRecord(record => record.masks)
  const withheld = useRecord(
    ({customers, profile}) => (customers?.valueColumn ?? null) !== null && profile?.universe.value === null,
  )
  const masked = useBoard(({criteria}) => masks.length > 0 && figuresHidden(masks, criteria.values(), departmentId))
  return withheld || masked
}
