import Database from 'better-sqlite3'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {noPretendDisk, pretendDisk} from '../rooms/faults/pretendDisk.ts'
import type {PretendDisk} from '../rooms/faults/pretendDisk.ts'
import {journey} from './rooms/journey.ts'
import {pressButton, reads, saved} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {seated} from './rooms/seated.ts'
import {asks} from './rooms/workshop.ts'

let disk: PretendDisk | null = null
afterAll(() => disk?.remove())

const onPretendDisk = () => {
  disk = pretendDisk()
  return {...disk.environment, ENIG_DATA: disk.dataDir}
}

journey('when the server cannot save', {environment: onPretendDisk, isPossible: noPretendDisk() === null}, stage => {
  test('SYNC-15 a full disk: "not saved" is said, then what is safe; everything is saved by itself when there is room', async () => {
    const {people} = await seated(stage, {title: 'Full disk'}, [
      {name: 'Frida', department: 'product', language: 'sv'},
      {name: 'Bo', department: 'sales', language: 'da'},
    ])
    const [leader, other] = people
    await Promise.all(people.map(person => asks(person, 'frame.question')))
    await Promise.all(people.map(saved))

    disk?.fail('write', '-wal')
    await typeMarket(leader, 'Sverige')
    await reads(leader, leader.t('saved.notYet'))
    await reads(leader, leader.t('saved.waiting', {count: 1}))
    await reads(leader, leader.t('unsaved.what'))
    // Who has nothing waiting is not told about it, and both still see each other.
    expect(await other.page.getByText(other.t('unsaved.what')).count()).toBe(0)
    expect(await market(other).inputValue()).toBe('')

    disk?.heal()
    await saved(leader)
    await expect.poll(() => market(other).inputValue(), {timeout: 10_000}).toBe('Sverige')
    expect(await leader.page.getByText(leader.t('unsaved.what')).count()).toBe(0)
  })
})

journey('when the server cannot read', stage => {
  test('SYNC-14 a damaged board: everybody is told, the facilitator opens it as it was before', async () => {
    const {people} = await seated(stage, {title: 'Damaged'}, [
      {name: 'Frida', department: 'product', language: 'en'},
      {name: 'Mads', department: 'sales', language: 'sv'},
    ])
    const [leader, other] = people
    await Promise.all(people.map(person => asks(person, 'frame.question')))
    for (const text of ['Sweden', 'Denmark', 'Norway']) {
      await typeMarket(leader, text)
      await saved(leader)
      await expect.poll(() => market(other).inputValue(), {timeout: 10_000}).toBe(text)
    }
    damage(stage.product.dataDir)

    await stage.product.killAndRestart()

    await reads(leader, leader.t('ended.quarantined'))
    await pressButton(leader, 'common.reload')
    await leader.page.getByRole('heading', {name: leader.t('repair.what')}).waitFor()
    await other.page.reload()
    await reads(other, other.t('repair.ask'))
    expect(await other.page.getByRole('button', {name: other.t('repair.open')}).count()).toBe(0)
    await pressButton(leader, 'repair.open')
    await Promise.all(people.map(person => asks(person, 'frame.question')))

    expect(await market(leader).inputValue()).toBe('Sweden')
    expect(await market(other).inputValue()).toBe('Sweden')
    await typeMarket(other, 'Finland')
    await expect.poll(() => market(leader).inputValue(), {timeout: 10_000}).toBe('Finland')
  })
})

const market = ({page, t}: Person) => page.getByRole('textbox', {name: t('frame.market'), exact: true})

async function typeMarket(person: Person, text: string): Promise<void> {
  await market(person).fill(text)
  await market(person).press('Enter')
}

/** Of the three last rows of the only board, the one in the middle. */
function damage(dataDir: string): void {
  const database = new Database(join(dataDir, 'enig.sqlite'))
  const sql = 'UPDATE log SET bytes = substr(bytes, 2) WHERE seq = (SELECT max(seq) - 1 FROM log)'
  expect(database.prepare(sql).run().changes).toBe(1)
  database.close()
}
