import {expect, test} from 'vitest'
import {BoardReader} from '../../shared/board/boardReader.ts'
import type {Board} from '../../shared/domain/board.ts'
import type {Change} from '../../shared/domain/change.ts'
import type {CheckId} from '../../shared/domain/checks/catalogue.ts'
import {checkIds} from '../../shared/domain/checks/catalogue.ts'
import {moveOn} from './everybody/agreeing.ts'
import {lookAtEach} from './everybody/findThings.ts'
import type {Looked} from './everybody/findThings.ts'
import {
  ownedAndPlaced,
  sizeIsNotAll,
  spoiltNeeds,
  spoiltPlan,
  spoiltPriorities,
  spoiltSegments,
} from './everybody/spoilt.ts'
import {boardSocket, writeOnBoard} from './rooms/boardSocket.ts'
import {stepBack} from './rooms/caller.ts'
import {journey} from './rooms/journey.ts'
import {choose, dialogOf, pressButton, reads} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {seated} from './rooms/seated.ts'
import {asks, lookAt} from './rooms/workshop.ts'

/** About the workshop as a whole: there is no thing to look at. */
const aboutNothing: readonly CheckId[] = [
  'frame.no_objective',
  'frame.one_department',
  'segments.count',
  'segments.unassigned',
  'data.geographic_too_early',
  'data.product_too_early',
  'priority.sales_marketing_differ',
  'priority.no_choice',
  'priority.no_deselection',
  'review.overdue',
  'use.not_exported',
]

/** Need ballots, contributions or a second year: their places are marked, or are those of the others about a segment. */
const notHere: readonly CheckId[] = [
  'segments.too_small',
  'criteria.core_missing',
  'weights.dominant',
  'scores.insufficient',
  'scores.instinct',
  'scores.disagreement',
  'deselect.not_looked_at',
  'priority.unprofitable_top',
]

journey('from a check to the thing it is about', stage => {
  test('PHASE-5 DESEL-6 "Look" leads to the thing of every check that is about one, and the focus is there', async () => {
    const {people, lead, boardId, invitation} = await seated(stage, {example: 'prioritise'}, [
      {name: 'Frida', department: 'product', language: 'en'},
    ])
    const [frida] = people
    await asks(frida, 'prioritise.question')
    await frida.page.emulateMedia({reducedMotion: 'reduce'})
    const newcomer = await stage.calls()
    const token = new URL(invitation).hash.slice(1)
    await newcomer.call('POST', `/boards/${boardId}/join`, {
      name: 'Rut',
      department: 'Regulatory',
      language: 'en',
      token,
    })
    await stepBack(lead, boardId, 2)
    await asks(frida, 'segments.question')
    const tab = await boardSocket(frida.context, stage.origin, boardId)
    const leader = {context: frida.context, call: lead, origin: stage.origin, boardId}
    const looked: Looked[] = []
    const boardOf = () => new BoardReader(tab.doc).read()
    const spoil = async (changes: (board: Board) => readonly Change[]) => writeOnBoard(tab, changes(boardOf()))
    const look = async () => {
      const known = new Set(looked.map(({check}) => check))
      looked.push(...(await lookAtEach(frida, {call: lead, boardId, tab}, known)))
    }

    await spoil(spoiltNeeds)
    await spoil(spoiltSegments)
    await look()
    await spoil(sizeIsNotAll)
    await moveOn(leader)
    await look()
    await moveOn(leader)
    await asks(frida, 'prioritise.question')
    await spoil(spoiltPriorities)
    await look()
    // on the phone one lane is open at a time
    await frida.page.setViewportSize({width: 390, height: 844})
    await frida.page.getByRole('button', {name: /^\d+ open checks?$/}).click()
    const others = new Set(checkIds.filter(check => check !== 'deselect.incomplete'))
    looked.push(...(await lookAtEach(frida, {call: lead, boardId, tab}, others)))
    await frida.page.getByRole('tab', {name: new RegExp(frida.t('tier.deselected')), selected: true}).waitFor()
    await frida.page.setViewportSize({width: 1440, height: 900})
    await frida.page.reload()
    await spoil(ownedAndPlaced)
    await moveOn(leader)
    await asks(frida, 'engage.question')
    await spoil(spoiltPlan)
    await look()
    await planExit(frida, boardOf().segments)
    await expect
      .poll(() => [...boardOf().cells.values()].filter(({exit}) => exit).map(({channel}) => channel))
      .toEqual(['marketing'])
    await moveOn(leader)
    await asks(frida, 'agree.question')
    await lead('POST', `/boards/${boardId}/objections`, {text: 'The price is not settled.'})
    await look()
    await lookAt(frida, 'evaluate')
    await frida.page.locator('[data-check~="weights.dominant"]').waitFor()
    tab.close()

    expect(looked.filter(({arrived}) => arrived !== 'there')).toEqual([])
    const there = looked.map(({check}) => check)
    expect(checkIds.filter(check => ![...there, ...aboutNothing, ...notHere].includes(check))).toEqual([])
    const marked = await frida.page
      .locator('[data-check]')
      .evaluateAll(places => places.flatMap(place => place.getAttribute('data-check')?.split(' ') ?? []))
    expect(marked).toEqual(expect.arrayContaining(['weights.dominant', 'criteria.core_missing', 'scores.insufficient']))
  })
})

/** What ends the engagement with a deselected segment is planned in its row. */
async function planExit(person: Person, segments: Board['segments']): Promise<void> {
  const {t} = person
  const out = [...segments.values()].find(({placement}) => placement.in === 'deselected')
  await pressButton(person, 'engage.planExitOf', {segment: out?.name ?? ''})
  await choose(person, t('engage.channel'), t('channel.marketing'), dialogOf(person))
  const content = dialogOf(person).getByRole('combobox', {name: t('engage.content')})
  await content.fill('Letter of farewell')
  await content.press('Tab')
  await pressButton(person, 'engage.save', {}, dialogOf(person))
  await reads(person, 'Letter of farewell')
}
