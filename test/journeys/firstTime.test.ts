import type {Locator} from 'playwright-core'
import {expect, test} from 'vitest'
import {stepBack} from './rooms/caller.ts'
import {journey} from './rooms/journey.ts'
import {choose, closeDialog, dialogOf, listOpener, press, pressButton, reads, tick, write} from './rooms/people.ts'
import {moveThroughMenu, sayWhyDeselected} from './rooms/priorities.ts'
import {seated} from './rooms/seated.ts'
import {asks, lookAt, moveOn} from './rooms/workshop.ts'

const vera = {name: 'Vera', department: 'medical', language: 'en'} as const
const asa = {name: 'Åsa', department: 'sales', language: 'sv', device: 'phone'} as const

journey('what somebody who leads for the first time stumbles over', stage => {
  test('a check leads to its attribute, and the dialog there can be left again', async () => {
    const {people, lead, boardId} = await seated(stage, {example: 'prioritise'}, [vera])
    const [leader] = people
    const {page, t} = leader
    const segment = 'Price-led purchasers'
    await asks(leader, 'prioritise.question')

    await moveThroughMenu(leader, segment, 'deselected')
    await pressButton(leader, 'prioritise.deselect', {}, dialogOf(leader))
    await reads(leader, t('prioritise.reasonMissing'), dialogOf(leader))
    await listOpener(t('prioritise.reason'), dialogOf(leader)).and(page.locator(':focus')).waitFor()
    await sayWhyDeselected(leader, segment, {words: 'No visits', treatment: 'Web shop', department: 'sales'})
    await reads(leader, 'Web shop')
    await page.getByRole('button', {name: `${t('board.moveTo')} ${segment}`, exact: true}).hover()
    const rewrite = page.getByRole('button', {name: t('prioritise.rewriteOf', {segment}), exact: true})
    await apart(rewrite, page.getByRole('button', {name: `${t('board.moveTo')} ${segment}`, exact: true}))

    // the news of it can be answered also while a dialog is open
    await pressButton(leader, 'top.share')
    await dialogOf(leader).waitFor()
    const news = page.locator(`[aria-label="${t('notice.label')}"]`)
    expect(await news.evaluate(region => region.closest('[inert], [aria-hidden=true]'))).toBe(null)
    await closeDialog(leader)

    // the narrower the columns, the sooner a long word would stand over the number beside it
    await lookAt(leader, 'evaluate')
    await page.setViewportSize({width: 740, height: 900})
    const cell = page
      .getByRole('table')
      .first()
      .getByRole('button')
      .filter({hasText: t('agreement.disagreement')})
      .first()
    await apart(cell.locator('b'), cell.getByText(t('agreement.disagreement'), {exact: true}))
    await page.setViewportSize({width: 1440, height: 900})
    await lookAt(leader, 'prioritise')

    await stepBack(lead, boardId, 2)
    await asks(leader, 'segments.question')
    await press(leader, page.getByRole('button', {name: /^Attributes: /}))
    await press(leader, page.getByRole('button', {name: 'Role', exact: true}))
    await tick(leader, t('impact.content'), dialogOf(leader))
    await pressButton(leader, 'common.done', {}, dialogOf(leader))
    await dialogOf(leader).waitFor({state: 'detached'})
    await press(
      leader,
      page
        .locator('#checks')
        .getByRole('button', {name: t('checks.look'), exact: true})
        .first(),
    )
    await reads(leader, t('segments.different'), dialogOf(leader))
    await pressButton(leader, 'common.done', {}, dialogOf(leader))

    await dialogOf(leader).waitFor({state: 'detached'})
  })

  test('the door says on the phone, too, what one joins; news there covers neither the field nor its button', async () => {
    const {people, invitation} = await seated(stage, {title: 'Hjärtsvikt 2027'}, [vera])
    const phone = await stage.arrive({...asa, chooses: true})
    await phone.page.goto(invitation)
    await reads(phone, 'Hjärtsvikt 2027')

    await write(phone, phone.t('join.name'), asa.name)
    await tick(phone, phone.t('department.sales'))
    await pressButton(phone, 'join.enter')
    await asks(phone, 'frame.question')
    await write(people[0], people[0].t('frame.objective'), 'Clinics start earlier')
    await moveOn(people[0], 'needs', [phone])
    const news = phone.page.getByRole('region', {name: phone.t('notice.label')})
    await reads(phone, phone.t('notice.phase', {phase: phone.t('phase.needs')}), news)
    const note = phone.page.getByLabel(phone.t('needs.note'), {exact: true})

    await apart(news, note)
    await apart(news, phone.page.getByRole('button', {name: phone.t('needs.addNote'), exact: true}))
    await note.fill('Svar samma dag')
    await phone.page.locator('#stage').evaluate(stage => stage.scrollTo(0, 150))
    await apart(news, note)
  })

  test('a currency that is half written stands in no way, and is not sent', async () => {
    const {people} = await seated(stage, {title: 'Customers'}, [vera])
    const [leader] = people
    const {page, t} = leader
    await pressButton(leader, 'customers.importOpen')
    await write(leader, t('customers.paste'), 'Id\tValue\n1\t10\n2\t20\n3\t30', dialogOf(leader))
    await reads(leader, t('customers.rows', {count: 3, rows: '3'}), dialogOf(leader))
    await write(leader, t('customers.currency'), 'kr', dialogOf(leader))
    await choose(leader, t('customers.valueColumn'), 'Value', dialogOf(leader))
    const use = page.getByRole('button', {name: t('customers.use', {rows: '3'}), exact: true})

    await reads(leader, t('customers.currencyWrong'), dialogOf(leader))
    expect(await use.isDisabled()).toBe(true)
    await write(leader, t('customers.currency'), 'sek', dialogOf(leader))
    await press(leader, use)
    await reads(leader, t('customers.count', {count: 3, rows: '3'}))
  })
})

/** Waits until the one covers nothing of the other. */
async function apart(one: Locator, other: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const [a, b] = [await one.boundingBox(), await other.boundingBox()]
      if (!a || !b) return 'not to be seen'
      const overlaps = a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
      return overlaps ? 'one over the other' : 'apart'
    })
    .toBe('apart')
}
