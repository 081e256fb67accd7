import {expect, test} from 'vitest'
import {createFormat} from '../../../client/i18n/format.ts'
import type {ShownLanguage} from '../../../client/i18n/languages.ts'

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll('\u2212', '-')
const zone = 'Europe/Stockholm'

test.each<[ShownLanguage, string, string, string, string, string, string]>([
  ['en', '2,400.5', '13%', '1,234,568 SEK', '3 May 2026', '10:42', 'a, b and c'],
  ['sv', '2 400,5', '13 %', '1 234 568 SEK', '3 maj 2026', '10.42', 'a, b och c'],
  ['da', '2.400,5', '13 %', '1.234.568 SEK', '3. maj 2026', '10.42', 'a, b og c'],
])('I18N-3 %s writes numbers, shares, money, days, times and lists', (language, ...expected) => {
  const format = createFormat(language, zone)

  const written = [
    format.number(2400.5),
    format.share(0.1325),
    format.money('1234567.8', 'SEK'),
    format.date('2026-05-03'),
    format.time('2026-05-03T08:42:00Z'),
    format.list(['a', 'b', 'c']),
  ]

  expect(written.map(plain)).toEqual(expected)
})

test.each<ShownLanguage>(['en', 'sv', 'da'])('I18N-3 %s writes what is below zero with a minus sign', language => {
  const format = createFormat(language)

  const written = [format.number(-2.5), format.share(-0.03), format.money('-2252475', 'SEK')]

  expect(written.map(text => text.slice(0, 2))).toEqual(['−2', '−3', '−2'])
})

test('I18N-3 a day stays the day it is, wherever the reader sits', () => {
  expect(createFormat('en', 'America/Los_Angeles').date('2026-05-03')).toBe('3 May 2026')
})

test('I18N-3 Nordic letters sort as their readers expect', () => {
  const words = ['Öl', 'Zebra', 'Ål', 'Ärta']

  expect(words.toSorted(createFormat('sv').compare)).toEqual(['Zebra', 'Ål', 'Ärta', 'Öl'])
  expect(['Ål', 'Øl', 'Æble', 'Zebra'].toSorted(createFormat('da').compare)).toEqual(['Zebra', 'Æble', 'Øl', 'Ål'])
})
