import {expect, test} from 'vitest'
import {caretAfter} from '../../../../client/steps/fields/caretAfter.ts'

const cases: readonly (readonly [string, string, string])[] = [
  ['letters before the caret push it', 'heart| care', 'our heart| care'],
  ['letters behind the caret leave it', 'heart| care', 'heart| care 2027'],
  ['letters taken away before it pull it back', 'our heart| care', 'heart| care'],
  ['at the end of the text it stays at the end', 'heart care|', 'our heart care|'],
  ['in a stretch that was exchanged it goes to its end', 'heart fai|lure care', 'heart attack| care'],
  ['in an emptied text it stands at the start', 'heart| care', '|'],
]

test.each(cases)('%s', (_, before, after) => {
  const [from, to] = [before.replace('|', ''), after.replace('|', '')]

  expect(caretAfter(from, to, before.indexOf('|'))).toBe(after.indexOf('|'))
})
