import {expect, test} from 'vitest'
import {journey} from '../rooms/journey.ts'
import {readPage} from './readPage.ts'
import {settled} from './visitor.ts'

journey('three languages on the same workshop', stage => {
  test.each([
    ['en', '2,400', 'Customers'],
    ['sv', '2 400', 'Kunder'],
    ['da', '2.400', 'Kunder'],
  ] as const)('I18N-3 who reads %s gets the page and its figures so', async (language, rows, customers) => {
    const seat = await stage.calls()
    const made = await seat.call('POST', '/examples', {
      language,
      department: 'sales',
      name: 'Åse Ørn',
      standing: 'prioritise',
    })
    const reader = await stage.visit({language, size: 'desk', seats: await seat.seats()})
    await reader.page.goto(`${stage.origin}/b/${made['boardId']}`)
    await settled(reader)
    await reader.page.getByText(customers, {exact: true}).first().waitFor()

    const {words, misfits} = await readPage(reader.page)
    const plain = words.join('\n').replaceAll(/[\u00A0\u202F]/g, ' ')

    expect(await reader.page.evaluate(() => document.documentElement.lang)).toBe(language)
    expect(plain).toContain(rows)
    expect(plain).not.toMatch(/⟦|\{\{/)
    if (language !== 'en') expect(words.filter(text => /^(Dismiss|DropZone|Close|Loading)$/.test(text))).toEqual([])
    expect(misfits).toEqual([])
  })

  test('a reader without a choice gets the language of her browser', async () => {
    const reader = await stage.visit({language: 'da', size: 'phone', chooses: false})
    await reader.page.goto(stage.origin)
    await settled(reader)

    expect(await reader.page.evaluate(() => document.documentElement.lang)).toBe('da')
  })
})
