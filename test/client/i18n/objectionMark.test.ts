import {expect, test} from 'vitest'
import {en} from '../../../shared/i18n/en.ts'
import {createText} from '../../../shared/i18n/text.ts'

test('SIGN-10 SIGN-12 I18N-2 one department objects, two object', () => {
  const t = createText('en', en)
  const marks = (count: number, departments: string) => [
    t('agree.objected', {count, departments}),
    t('objection.mark', {count, departments, date: '1 September'}),
  ]

  expect([marks(1, 'Sales'), marks(2, 'Sales and Medical')]).toEqual([
    ['Sales objects', 'Put off until 1 September: Sales objects'],
    ['Sales and Medical object', 'Put off until 1 September: Sales and Medical object'],
  ])
})
