import {expect, test} from 'vitest'
import {createFormat} from '../../../../client/i18n/format.ts'
import {turnSentence} from '../../../../client/steps/evaluate/turnSentence.ts'
import {segmentScore} from '../../../../shared/domain/maths/weightedScore.ts'
import {weightSensitivity} from '../../../../shared/domain/maths/weightSensitivity.ts'
import {da} from '../../../../shared/i18n/da.ts'
import {en} from '../../../../shared/i18n/en.ts'
import {sv} from '../../../../shared/i18n/sv.ts'
import {createText} from '../../../../shared/i18n/text.ts'

const texts = {en, sv, da} as const
const weights = new Map([
  ['growth', 0.25],
  ['profitability', 0.6],
  ['strength', 0.15],
])
const scored = (growth: number, profitability: number, strength: number) =>
  segmentScore(weights, new Map(Object.entries({growth, profitability, strength})), 0.7)

/**
 * By hand: profitability and strength keep 4 to 1. Of them Segment 1 has (4 x 7 + 8) / 5 = 7.2 and Segment 3 has
 * (4 x 6 + 7) / 5 = 6.2. With growth at w: 5w + 7.2(1 - w) = 7w + 6.2(1 - w) at w = 1/3. Level at 33.3 %, so 34 % is said.
 */
const segments = new Map([
  ['Segment 1', scored(5, 7, 8)],
  ['Segment 3', scored(7, 6, 7)],
])

test.each([
  ['en', '“Segment 3” passes “Segment 1” when growth weighs 34% or more. Today it weighs 25%.'],
  ['sv', '”Segment 3” går om ”Segment 1” när tillväxt väger 34 % eller mer. I dag väger det 25 %.'],
  ['da', '»Segment 3« overhaler »Segment 1«, når vækst vejer 34 % eller mere. I dag vejer det 25 %.'],
] as const)('SCORE-9 at which weight the order turns is said in %s', (language, sentence) => {
  const t = createText(language, texts[language])
  const growth = weightSensitivity(weights, segments).find(({criterionId}) => criterionId === 'growth')
  if (!growth) throw new Error('the order does not turn')

  const said = turnSentence(
    t,
    createFormat(language),
    {segment: id => id, criterion: () => t('criterion.growth')},
    growth,
  )

  expect(said.replaceAll('\u00A0', ' ')).toBe(sentence)
})
