import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {figureWords} from '../../../../client/board/figureWords.ts'
import {createFormat} from '../../../../client/i18n/format.ts'
import {LanguageContext} from '../../../../client/i18n/languageContext.ts'
import type {CurveWords} from '../../../../client/steps/prioritise/useCurveWords.ts'
import {useCurveWords} from '../../../../client/steps/prioritise/useCurveWords.ts'
import type {ValueCurve} from '../../../../shared/definition/valueCurve.ts'
import type {ValueMeans} from '../../../../shared/definition/valueMeans.ts'
import {en} from '../../../../shared/i18n/en.ts'
import {createText} from '../../../../shared/i18n/text.ts'

const text = createText('en', en)
const format = createFormat('en')

function wordsOf(curve: ValueCurve, means: ValueMeans): CurveWords {
  const said: CurveWords[] = []
  function Reader() {
    said.push(useCurveWords(curve, means, figureWords({text, format, power: 6, currency: 'SEK'})))
    return null
  }
  const spoken = {language: 'en' as const, texts: en, text, format, choose: () => {}, suggest: () => {}}
  renderToStaticMarkup(
    <LanguageContext value={spoken}>
      <Reader />
    </LanguageContext>,
  )
  const [words] = said
  if (!words) throw new Error('nothing was rendered')
  return words
}

const curve: ValueCurve = {
  customers: 40,
  total: '9960000',
  profitable: 30,
  losing: 10,
  loss: '-40000',
  gini: null,
  points: [
    {customers: 10, sum: '6000000'},
    {customers: 30, sum: '10000000'},
    {customers: 40, sum: '9960000'},
  ],
}

test('VALUE-1 a small loss beside large segments is told in a unit of its own, never as 0.0', () => {
  const {said, curve: drawn, table} = wordsOf(curve, 'contribution')

  expect(said.join(' ')).toContain('10 customers (25%) lose money, −40.0\u00A0k\u00A0SEK together.')
  expect(drawn.losing?.labels).toEqual(['10 lose money', '−40.0\u00A0k\u00A0SEK'])
  expect(drawn.peak?.x).toBe(0.75)
  expect(table.at(-1)?.cells[1]).toBe('10.0\u00A0m\u00A0SEK')
  expect(table).toHaveLength(11)
})

test('VALUE-1 IMP-5 revenue below 0 is counted, but neither lost nor a peak', () => {
  const {said, curve: drawn, table} = wordsOf(curve, 'revenue')

  expect(said).toEqual([
    'The largest 20% of the customers bring 48% of the revenue.',
    '10 customers stand below 0, which credit notes and returns can do.',
  ])
  expect(drawn.peak).toBeNull()
  expect(drawn.losing?.labels).toEqual(['10 below 0'])
  expect(table).toHaveLength(10)
})
