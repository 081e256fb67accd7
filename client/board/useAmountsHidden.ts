import {figuresHidden} from '../../shared/record/figures.ts'
import {useBoard, useMe, useRecord} from '../session/hooks.ts'

/** Are amounts kept from this reader's department? Then they are hidden, which is not the same as unknown. (CRIT-5) */
export function useAmountsHidden(): boolean {
  const {departmentId} = useMe()
  const masks = useRecord(record => record.masks)
  return useBoard(({criteria}) => masks.length > 0 && figuresHidden(masks, criteria.values(), departmentId))
}
