import type {Passing} from '../../../shared/domain/maths/weightSensitivity.ts'
import type {Text} from '../../../shared/i18n/text.ts'
import type {Format} from '../../i18n/format.ts'

export type TurnNames = {
  readonly segment: (id: string) => string
  readonly criterion: (id: string) => string
}

/** "Segment 3 passes Segment 1 when growth weighs 34 % or more", as it is true for whoever sets the weight to 34. (SCORE-9) */
export function turnSentence(t: Text, format: Format, names: TurnNames, passing: Passing): string {
  const {criterionId, passes, passed, nowWeight, atWeight, saidWeight} = passing
  return t(atWeight > nowWeight ? 'evaluate.passesAbove' : 'evaluate.passesBelow', {
    a: names.segment(passes),
    b: names.segment(passed),
    criterion: names.criterion(criterionId).toLocaleLowerCase(),
    share: saidShare(format, saidWeight),
    now: format.share(nowWeight),
  })
}

/** Whole per cent, or as many digits as it takes to be true. */
export function saidShare(format: Format, weight: number): string {
  return format.share(weight, 2)
}
