import {expect, test} from 'vitest'
import {journey} from './rooms/journey.ts'

journey('what browsers complain about', stage => {
  test('an uncaught fault and what the content policy refuses are told, in a second tab too', async () => {
    const reader = await stage.visit({language: 'en', size: 'desk'})
    await reader.page.goto(stage.origin)
    const tab = await reader.context.newPage()
    await tab.goto(stage.origin)

    await tab.evaluate(() => {
      document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.invalid/picture.png'}))
      setTimeout(() => {
        throw new Error('nobody catches this')
      })
    })

    await expect.poll(() => reader.troubles.length).toBeGreaterThanOrEqual(2)
    const told = stage.complaints().join('\n')
    expect(told).toContain('nobody catches this')
    expect(told).toMatch(/elsewhere\.invalid.*Content Security Policy/s)
    expect(stage.complaints()).toEqual([])
  })
})
