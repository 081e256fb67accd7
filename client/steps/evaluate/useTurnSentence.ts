import type {Passing} from '../../../shared/domain/maths/weightSensitivity.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard} from '../../session/hooks.ts'
import {turnSentence} from './turnSentence.ts'
import {useCriterionWords} from './useCriterionWords.ts'

/** Says of a turn which segment passes which, at what weight of which criterion. */
export function useTurnSentence({criteria}: Evaluation): (passing: Passing) => string {
  const t = useText()
  const format = useFormat()
  const {name} = useCriterionWords()
  const segments = useBoard(board => board.segments)
  const segment = (id: string) => [...segments.values()].find(each => each.id === id)?.name ?? t('evaluate.segmentGone')
  const criterion = (id: string) => {
    const found = criteria.find(each => each.id === id)
    return found ? name(found) : ''
  }
  return passing => turnSentence(t, format, {segment, criterion}, passing)
}
