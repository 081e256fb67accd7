import {rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {Locator} from 'playwright-core'
import {expect, test} from 'vitest'
import {openSqlite} from '../../server/store/sqlite.ts'
import {journey} from './rooms/journey.ts'
import {press, reads, saved} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {keepPicture} from './rooms/pictures.ts'
import {laneOf, moveThroughMenu, sees} from './rooms/priorities.ts'
import {seated} from './rooms/seated.ts'
import {asks} from './rooms/workshop.ts'

const powerCuts = 3

journey('what was shown as saved stays, whatever breaks', stage => {
  test('SYNC-1 the server is killed while two people write: nothing saved is missing, both are back by themselves', async () => {
    const {people} = await seated(stage, {title: 'Strömavbrott'}, [
      {name: 'Frida', department: 'product', language: 'sv'},
      {name: 'Søren', department: 'sales', language: 'da'},
    ])
    const [leader, other] = people
    await Promise.all(people.map(person => asks(person, 'frame.question')))
    const writers = [
      {person: leader, field: fieldOf(leader, 'frame.objective'), confirmed: [] as string[]},
      {person: other, field: fieldOf(other, 'frame.businessGoal'), confirmed: [] as string[]},
    ]

    for (let cut = 1; cut <= powerCuts; cut += 1) {
      let stop = false
      const writing = writers.map(async ({person, field, confirmed}) => {
        for (let word = 1; !stop || word < 6; word += 1) {
          const text = `${person.name}${cut}.${word}`
          await append(person, field, text)
          // Shown as saved before or after the cut: from now on it must be there.
          await saved(person)
          confirmed.push(text)
        }
      })
      // In the middle of it, when both have something saved and something on its way.
      await expect
        .poll(() => writers.every(({confirmed}) => confirmed.some(word => word.includes(`${cut}.2`))), {
          timeout: 20_000,
        })
        .toBe(true)
      await stage.product.killAndRestart()
      stop = true
      await Promise.all(writing)
    }

    for (const {person} of writers) {
      await person.page.reload()
      await asks(person, 'frame.question')
    }
    for (const reader of [leader, other]) {
      const [objective, goal] = [
        await fieldOf(reader, 'frame.objective').inputValue(),
        await fieldOf(reader, 'frame.businessGoal').inputValue(),
      ]
      const [first, second] = writers
      expect(first?.confirmed.filter(word => !objective.split(' ').includes(word))).toEqual([])
      expect(second?.confirmed.filter(word => !goal.split(' ').includes(word))).toEqual([])
    }
  })

  test('SYNC-2 offline for a while: changes wait and are said to wait, then arrive once', async () => {
    const {people} = await seated(stage, {title: 'Bad wifi'}, [
      {name: 'Frida', department: 'product', language: 'en'},
      {name: 'Mads', department: 'marketing', language: 'en'},
    ])
    const [leader, other] = people
    await Promise.all(people.map(person => asks(person, 'frame.question')))
    await saved(other)

    await other.context.setOffline(true)
    await reads(other, other.t('saved.offline'))
    for (const [key, text] of [
      ['frame.market', 'Sweden'],
      ['frame.horizon', '2028'],
    ] as const) {
      const field = fieldOf(other, key)
      await field.fill(text)
      await field.press('Enter')
    }
    await reads(other, other.t('saved.waiting', {count: 2}))
    expect(await fieldOf(leader, 'frame.market').inputValue()).toBe('')

    await other.context.setOffline(false)
    await saved(other)
    await expect.poll(() => fieldOf(leader, 'frame.market').inputValue(), {timeout: 10_000}).toBe('Sweden')
    expect(await fieldOf(leader, 'frame.horizon').inputValue()).toBe('2028')
  })

  test('SYNC-20 an older backup is put in place under open tabs: said plainly, and each does theirs once more or not', async () => {
    const {people} = await seated(stage, {title: 'Säkerhetskopia'}, [
      {name: 'Frida', department: 'product', language: 'sv'},
      {name: 'Mads', department: 'marketing', language: 'da', device: 'phone'},
    ])
    const [leader, other] = people
    await Promise.all(people.map(person => asks(person, 'frame.question')))
    const database = join(stage.product.dataDir, 'enig.sqlite')
    const write = async (person: Person, key: Parameters<typeof fieldOf>[1], text: string) => {
      await fieldOf(person, key).fill(text)
      await fieldOf(person, key).press('Enter')
      await saved(person)
    }
    await write(leader, 'frame.market', 'Sweden')
    const running = openSqlite(database, 'read')
    await running.backup(`${database}.backup`)
    running.close()
    await write(leader, 'frame.horizon', '2028')
    await write(other, 'frame.market', 'Denmark')
    await expect.poll(() => fieldOf(leader, 'frame.market').inputValue()).toBe('Denmark')

    await stage.product.killAndRestart(async () => {
      await Promise.all(['-wal', '-shm'].map(end => rm(`${database}${end}`, {force: true})))
      await rename(`${database}.backup`, database)
    })

    for (const person of people) {
      const dialog = person.page.getByRole('alertdialog', {name: person.t('putBack.title')})
      await reads(person, person.t('putBack.yours', {count: 1}), dialog)
      await keepPicture(person, 'put-back')
    }
    expect(await fieldOf(leader, 'frame.market').inputValue()).toBe('Sweden')
    await leader.page.keyboard.press('Escape')
    await reads(leader, leader.t('putBack.title'), leader.page.getByRole('region', {name: leader.t('notice.label')}))
    await keepPicture(leader, 'put-back-aside')
    await press(leader, leader.page.getByRole('button', {name: leader.t('putBack.show')}))
    await press(leader, leader.page.getByRole('button', {name: leader.t('putBack.leave')}))
    await expect.poll(() => leader.page.getByText(leader.t('putBack.title')).count()).toBe(0)
    await press(other, other.page.getByRole('button', {name: other.t('putBack.again', {count: 1})}))
    await saved(other)
    await expect.poll(() => fieldOf(leader, 'frame.market').inputValue()).toBe('Denmark')
    expect(await fieldOf(leader, 'frame.horizon').inputValue()).toBe('')
  })

  test('UNDO-1 what somebody else moved since is not moved back without asking', async () => {
    const {people} = await seated(stage, {example: 'prioritise'}, [
      {name: 'Vera', department: 'medical', language: 'en'},
      {name: 'Per', department: 'sales', language: 'sv'},
    ])
    const [lead, other] = people
    await Promise.all(people.map(person => asks(person, 'prioritise.question')))
    const segment = await firstOpenSegment(lead)

    await moveThroughMenu(lead, segment, 'invest')
    await sees(other, segment, 'invest')
    await moveThroughMenu(other, segment, 'maintain')
    await sees(lead, segment, 'maintain')
    await lead.page.keyboard.press('Control+z')
    const news = lead.page.getByRole('region', {name: lead.t('notice.label')})
    await reads(lead, lead.t('undo.movedBy', {name: 'Per', lane: lead.t('tier.grow')}), news)
    // Nothing has moved while the question stands there.
    await sees(lead, segment, 'maintain')
    await sees(other, segment, 'maintain')
    await press(lead, news.getByRole('button', {name: lead.t('undo.leave'), exact: true}))
    await sees(other, segment, 'maintain')
  })
})

function fieldOf(
  {page, t}: Person,
  key: 'frame.objective' | 'frame.businessGoal' | 'frame.market' | 'frame.horizon',
): Locator {
  return page.getByRole('textbox', {name: t(key), exact: true})
}

/** One more word behind what stands there, typed with the keys; done when the page has taken it in. */
async function append({page}: Person, field: Locator, word: string): Promise<void> {
  await field.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(`${word} `)
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** A segment of the example that does not stand in the tier it is going to be moved to. */
async function firstOpenSegment(person: Person): Promise<string> {
  const growing = laneOf(person, 'grow').getByRole('article')
  return (await growing.first().getAttribute('aria-label')) ?? ''
}
