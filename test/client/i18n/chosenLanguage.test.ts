import {expect, test} from 'vitest'
import {firstLanguage, onLanguageChosenElsewhere} from '../../../client/i18n/chosenLanguage.ts'

test.each([
  [{stored: 'da', board: 'sv', browser: ['en-US']}, 'da'],
  [{stored: null, board: 'sv', browser: ['da-DK']}, 'da'],
  [{stored: null, board: 'da', browser: ['nb-NO', 'sv']}, 'da'],
  [{stored: null, board: 'sv', browser: ['en-GB', 'da']}, 'sv'],
  [{stored: null, board: 'da', browser: ['fr-FR']}, 'da'],
  [{stored: null, board: null, browser: ['fr-FR', 'sv-FI']}, 'sv'],
  [{stored: null, board: null, browser: ['nb-NO']}, 'da'],
  [{stored: null, board: null, browser: ['fr-FR']}, 'en'],
] as const)('%o begins in %s', (given, language) => {
  expect(firstLanguage(given)).toBe(language)
})

test('a language chosen in another tab of this browser is spoken here too', () => {
  const tabs = new EventTarget()
  const stored = new Map<string, string>()
  const storage = {getItem: (key: string) => stored.get(key) ?? null} as Storage
  const told: string[] = []
  const change = (key: string, value: string) => {
    stored.set(key, value)
    tabs.dispatchEvent(Object.assign(new Event('storage'), {key}))
  }

  const stop = onLanguageChosenElsewhere(tabs, storage, language => told.push(language))
  change('enig.language', 'da')
  change('enig.theme', 'dark')
  change('enig.language', 'nonsense')
  stop()
  change('enig.language', 'en')

  expect(told).toEqual(['da'])
})
