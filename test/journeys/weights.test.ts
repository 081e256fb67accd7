import {expect, test} from 'vitest'
import {accessibilityFaults, smallTargets} from './rooms/accessibility.ts'
import {caller, stepBack} from './rooms/caller.ts'
import {invitationOf, joinWorkshop, openExample} from './rooms/door.ts'
import {journey} from './rooms/journey.ts'
import {dialogOf, press, pressButton, reads, tick, write} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {asks, lookAt} from './rooms/workshop.ts'

journey('weights that are kept', {inSteps: true}, stage => {
  let leader: Person
  let voter: Person

  test('CRIT-7 REV-11 whoever tried a weight asks everybody for the weights alone', async () => {
    leader = await stage.arrive({name: 'Vera Ek', department: 'medical', language: 'sv'})
    leader.context.setDefaultTimeout(60_000)
    await openExample(leader, 'example')
    await asks(leader, 'prioritise.question')
    voter = await joinWorkshop(stage, await invitationOf(leader), {
      name: 'Sam Ny',
      department: 'service',
      language: 'sv',
      device: 'phone',
    })
    await stepBack(caller(leader.context, stage.origin), boardOf(leader), 1)
    await lookAt(leader, 'evaluate')
    await tryWeight(leader, '60')
    await pressButton(leader, 'weigh.askAgain')
    await pressButton(leader, 'evaluate.openNow', {}, dialogOf(leader))

    await asks(voter, 'weigh.askQuestion')
    await pressButton(voter, 'evaluate.yes')
    const ballot = voter.page.getByRole('region', {name: voter.t('evaluate.yourBallot')})
    await ballot.getByRole('heading', {name: voter.t('evaluate.weightsQuestion')}).waitFor()
    expect(await ballot.getByRole('radiogroup').count()).toBe(1)
  })

  test('CRIT-8 a voter on the phone puts the criteria in order, also with the keyboard, and two are equal', async () => {
    const {page, t} = voter
    await press(voter, page.getByText(t('weigh.byOrder'), {exact: true}))
    const order = page.getByRole('region', {name: t('weigh.order')})
    const places = async () => (await order.getByRole('listitem').allInnerTexts()).map(text => text.split('\n')[0])
    const [first = '', second = ''] = await order.locator('[data-item] div > div > b').allInnerTexts()

    await page.getByRole('button', {name: t('board.handle', {item: first})}).focus()
    for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key)
    await expect.poll(async () => (await order.locator('[data-item] div > div > b').allInnerTexts())[0]).toBe(second)
    await page.getByText(t('board.dropped', {item: first, lane: t('weigh.order'), position: 2, total: 4})).waitFor({
      state: 'attached',
    })
    await tick(voter, t('weigh.same', {above: second}))

    await expect.poll(async () => (await places()).slice(0, 3)).toEqual(['1', '1', '3'])
    expect([...(await accessibilityFaults(page)), ...(await smallTargets(page, 44))]).toEqual([])
    await pressButton(voter, 'evaluate.next')
    await pressButton(voter, 'evaluate.iAmDone')
    await reads(voter, t('evaluate.doneTitle'))
  })

  test('CRIT-9 SCORE-12 whoever leads sets weights by a decision, and the page says so to everybody', async () => {
    const boardId = boardOf(leader)
    const lead = caller(leader.context, stage.origin)
    const {record}: {readonly record?: unknown} = await lead('GET', `/boards/${boardId}/record`)
    // The edge: the record that the product itself wrote.
    const {rounds} = record as {readonly rounds: readonly {readonly id: string}[]}
    await lead('POST', `/boards/${boardId}/rounds/${rounds.at(-1)?.id ?? ''}/reveal`, {})
    await asks(leader, 'evaluate.resultQuestion')
    await tryWeight(leader, '55')
    await pressButton(leader, 'weigh.set')
    await write(leader, leader.t('weigh.setWhy'), 'Styrelsen vill växa', dialogOf(leader))
    await pressButton(leader, 'weigh.setNow', {}, dialogOf(leader))

    for (const person of [leader, voter]) await reads(person, 'Styrelsen vill växa')
    await reads(leader, leader.t('overall.what'))
  })
})

const boardOf = ({page}: Person): string => /\/b\/([\w-]+)/.exec(page.url())?.[1] ?? ''

async function tryWeight({page, t}: Person, percent: string): Promise<void> {
  await page.getByRole('button', {name: t('evaluate.whatIf')}).click()
  await page.getByRole('slider').fill(percent)
}
