import {expect, test} from 'vitest'
import {colleagues} from '../../server/example/colleagues.ts'
import {download} from './rooms/agreement.ts'
import {invitationOf, joinWorkshop, openExample} from './rooms/door.ts'
import {journey} from './rooms/journey.ts'
import {chooseFromMenu, closeDialog, dialogOf, reads, saved} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {keepPicture} from './rooms/pictures.ts'
import {asks, lookAt} from './rooms/workshop.ts'

/** What each step asks once it is over. */
const read = [
  ['frame', 'frame.question'],
  ['needs', 'needs.groupQuestion'],
  ['segments', 'segments.question'],
  ['evaluate', 'evaluate.resultQuestion'],
] as const

journey('the example', stage => {
  // What the example says in each language is asked of the server, and how that reads of the walks.
  test('EX-1 eleven invented colleagues, every earlier step to read, a link for more', async () => {
    const visitor = await stage.arrive({name: 'Vera', department: 'medical', language: 'sv'})
    await openExample(visitor, 'example')
    await asks(visitor, 'prioritise.question')
    await reads(visitor, visitor.t('top.example'))
    await keepPicture(visitor, '20-example')

    expect(await inventedPeople(visitor)).toEqual(colleagues.map(({name}) => name).toSorted())
    for (const [step, question] of read) {
      await lookAt(visitor, step)
      await asks(visitor, question)
      await keepPicture(visitor, `20-example-${step}`)
    }
    await lookAt(visitor, 'prioritise')
    // Medical is not asked about profitability: it has no curve and no amount. (VALUE-3)
    await reads(visitor, visitor.t('prioritise.amountsHidden'))
    expect(await visitor.page.getByRole('figure').count()).toBe(0)
    const second = await joinWorkshop(stage, await invitationOf(visitor), {
      name: 'Per',
      department: 'sales',
      language: 'en',
      device: 'phone',
    })
    await asks(second, 'prioritise.question')
    await keepPicture(second, '20-example')
    await saved(second)
  })

  test('EX-2 the same, signed, with version 1 to take away', async () => {
    const visitor = await stage.arrive({name: 'Vera', department: 'sales', language: 'da'})
    await openExample(visitor, 'signed')
    await asks(visitor, 'agree.signedQuestion')
    await keepPicture(visitor, '21-example-signed')
    const files = [
      await download(visitor, '.segmodel.json'),
      await download(visitor, '-assignments.csv'),
      await download(visitor, '.postgresql.sql'),
      await download(visitor, '.duckdb.sql'),
    ]
    const [json = '', csv = '', postgresql = '', duckdb = ''] = files
    const lines = csv.trim().split('\r\n')

    expect(JSON.parse(json)).toMatchObject({number: 1})
    expect(lines.length).toBe(2401)
    expect(new Set(lines.slice(1).map(line => line.split(',')[0])).size).toBe(2400)
    expect(postgresql).toContain('PostgreSQL')
    expect(duckdb).toContain('DuckDB')
    for (const [step, question] of [
      ...read,
      ['prioritise', 'prioritise.question'],
      ['engage', 'engage.question'],
    ] as const) {
      await lookAt(visitor, step)
      await asks(visitor, question)
      // VALUE-1
      if (step === 'prioritise') await curveOf(visitor)
    }
    // The way back leads through the steps to the workshops one has, not to the door that would make another copy.
    await visitor.page.goBack()
    await asks(visitor, 'prioritise.question')
    await visitor.page.evaluate(() => history.go(-5))
    await asks(visitor, 'agree.signedQuestion')
    await visitor.page.goBack()
    await reads(visitor, visitor.t('home.seats'))
  })
})

/** The whale curve, its table with the peak, and the segments beside it. */
async function curveOf({page, t}: Person): Promise<void> {
  const figure = page.getByRole('figure', {name: t('value.contributionTitle'), exact: true})
  await figure.locator('svg circle').first().waitFor()
  expect(await figure.locator('svg circle').count()).toBe(3)
  await figure.getByRole('button', {name: t('pictures.asTable')}).click()
  expect(await figure.getByRole('row').count()).toBe(12)
  await page.getByRole('table', {name: t('value.bySegment'), exact: true}).waitFor()
}

/** Everybody of whom the page says that they were made up for the example. */
async function inventedPeople(person: Person): Promise<readonly string[]> {
  const {page, t} = person
  await chooseFromMenu(person, page.getByRole('button', {name: t('top.more'), exact: true}), t('top.people'))
  const dialog = dialogOf(person)
  const invented = dialog.getByRole('listitem').filter({hasText: t('people.isInvented')})
  await invented.first().waitFor()
  const names = await invented.locator('b').allInnerTexts()
  await closeDialog(person)
  return names.toSorted()
}
