import type {AskedCriterion} from '../../../shared/record/round.ts'
import {useWords} from '../../i18n/useWords.ts'

export type CriterionWords = {
  readonly name: (criterion: Pick<AskedCriterion, 'name' | 'kind'>) => string
  /** What 1, 5 and 9 mean, number included; nothing where the group wrote nothing. */
  readonly anchors: (criterion: AskedCriterion) => readonly [string, string, string] | undefined
}

export function useCriterionWords(): CriterionWords {
  const {criterionName} = useWords()
  return {
    name: criterionName,
    anchors: ({anchor1, anchor5, anchor9}) => {
      const words = [anchor1, anchor5, anchor9]
      const [low = '', middle = '', high = ''] = words.map((word, index) => `${1 + 4 * index} ${word}`.trim())
      return words.every(word => word === '') ? undefined : [low, middle, high]
    },
  }
}
