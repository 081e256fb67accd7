import type {ScoreCell} from '../../../shared/record/round.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {useCriterionWords} from './useCriterionWords.ts'

/** "Care pathway builders and growth" */
export function useCellName(): (cell: ScoreCell) => string {
  const t = useText()
  const {name} = useCriterionWords()
  const segments = useBoard(board => board.segments)
  const criteria = useRecord(record => record.rounds.at(-1)?.criteria)
  return ({segmentId, criterionId}) => {
    const criterion = criteria?.find(({id}) => id === criterionId)
    return t('evaluate.cellName', {
      segment: segments.get(segmentId)?.name ?? t('evaluate.segmentGone'),
      criterion: criterion ? name(criterion).toLocaleLowerCase() : '',
    })
  }
}
