import {expect, test} from 'vitest'
import {firstLanguage} from '../../../client/i18n/chosenLanguage.ts'

test.each([
  [{stored: 'da', board: 'sv', browser: ['en-US']}, 'da'],
  [{stored: null, board: 'sv', browser: ['da-DK']}, 'sv'],
  [{stored: null, board: null, browser: ['fr-FR', 'sv-FI']}, 'sv'],
  [{stored: null, board: null, browser: ['nb-NO']}, 'da'],
  [{stored: null, board: null, browser: ['fr-FR']}, 'en'],
] as const)('%o begins in %s', (given, language) => {
  expect(firstLanguage(given)).toBe(language)
})
