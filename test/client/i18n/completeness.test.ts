import {describe, expect, test} from 'vitest'
import {errorCodes} from '../../../shared/contract/errors.ts'
import {da} from '../../../shared/i18n/da.ts'
import {en} from '../../../shared/i18n/en.ts'
import {sv} from '../../../shared/i18n/sv.ts'
import {sameInEnglish} from './sameInEnglish.ts'

const english = new Map(Object.entries<string>(en))
const others = {sv: new Map(Object.entries<string>(sv)), da: new Map(Object.entries<string>(da))} as const
const placeholders = (text: string) => [...text.matchAll(/\{\{.*?\}\}/g)].map(([one]) => one).sort()
const wordsOf = (text: string) =>
  text
    .replaceAll(/\{\{.*?\}\}/g, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []

describe.each(['sv', 'da'] as const)('%s', language => {
  const texts = others[language]

  test('I18N-1 has every text of English and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('I18N-1 says nothing in English', () => {
    const same = [...texts].filter(([key, text]) => text === english.get(key))
    const unlisted = same.filter(([, text]) => !wordsOf(text).every(word => sameInEnglish[language].has(word)))

    expect(unlisted).toEqual([])
  })

  test('I18N-2 keeps the placeholders', () => {
    const differing = [...texts].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    )

    expect(differing).toEqual([])
  })

  test('quotes as its readers do', () => {
    const foreign = language === 'sv' ? /[“„«»"]/ : /[“”„"]/
    expect([...texts].filter(([, text]) => foreign.test(text)).map(([key]) => key)).toEqual([])
  })
})

test.each(['en', 'sv', 'da'] as const)('I18N-2 leaves no single brace before a reader of %s', language => {
  const texts = language === 'en' ? english : others[language]
  const bare = [...texts].filter(([, text]) => /[{}]/.test(text.replaceAll(/\{\{\w+\}\}/g, '')))

  expect(bare).toEqual([])
})

test('every refusal has a sentence and an advice', () => {
  const missing = Object.keys(errorCodes).filter(
    code => !english.has(`error.${code}`) || !english.has(`advice.${code}`),
  )

  expect(missing).toEqual([])
})

test('English quotes as its readers do', () => {
  expect(
    [...english].filter(([, text]) => /["„”»«]/.test(text.replaceAll(/“[^“”]*”/g, ''))).map(([key]) => key),
  ).toEqual([])
})
