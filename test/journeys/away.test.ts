import {randomBytes} from 'node:crypto'
import type {Locator} from 'playwright-core'
import {expect, test} from 'vitest'
import {caller, stepBack} from './rooms/caller.ts'
import type {Call} from './rooms/caller.ts'
import {answerAgain, answerAnew, consent, openRoundAgain} from './rooms/evaluation.ts'
import {journey} from './rooms/journey.ts'
import {pressButton, reads, saved} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {seated} from './rooms/seated.ts'
import {asks} from './rooms/workshop.ts'

journey('back after a while', stage => {
  test('W12 BAL-3 BAL-7 a ballot answered while away is counted once; one that comes too late is offered in the next round', async () => {
    const {people, lead, boardId} = await seated(stage, {example: 'prioritise'}, [
      {name: 'Lotta', department: 'product', language: 'sv'},
      {name: 'Ulla', department: 'service', language: 'en'},
    ])
    const [lotta, voter] = people
    await stepBack(lead, boardId, 1)
    await asks(lotta, 'evaluate.resultQuestion')
    await openRoundAgain(lotta, [lotta, voter])
    await consent(voter)
    await saved(voter)

    await voter.context.setOffline(true)
    await reads(voter, voter.t('saved.offline'))
    await answerAgain(voter, '7', 'written on the train')
    await reads(voter, voter.t('saved.waiting', {count: 1}))
    expect(await castIn(lead, boardId)).toBe(0)
    await voter.context.setOffline(false)
    await saved(voter)

    expect(await castIn(lead, boardId)).toBe(1)
    expect(await seatsNamed(lead, boardId, 'Ulla')).toBe(1)

    // Away once more, and this time the answers are shown before she is back.
    await voter.context.setOffline(true)
    await reads(voter, voter.t('saved.offline'))
    await pressButton(voter, 'evaluate.undoDone')
    await answerAnew(voter, '8')
    const [, again] = (await factsOf(lead, boardId)).rounds
    await lead('POST', `/boards/${boardId}/rounds/${again?.id}/reveal`, {})
    await voter.context.setOffline(false)
    await reads(voter, voter.t('advice.round.closed'))
    await pressButton(voter, 'late.seen')
    await lead('POST', `/boards/${boardId}/rounds`, {})
    await consent(voter)

    await reads(voter, voter.t('evaluate.lateTitle', {number: 2}))
    expect(await answersIn(voter, stage.origin, boardId)).toBe(0)
    await pressButton(voter, 'evaluate.lateTake', {count: again?.only?.length ?? 0})
    await expect.poll(() => answersIn(voter, stage.origin, boardId)).toBe(again?.only?.length)
    expect(await castIn(lead, boardId)).toBe(0)
    expect(await voter.page.getByText(voter.t('evaluate.lateTitle', {number: 2})).count()).toBe(0)
  })

  test('AWAY-5 a page too old to be understood: it can be read, gives its unsent words back first, then loads anew', async () => {
    const words = randomBytes(8).toString('hex')
    const {people} = await seated(stage, {title: 'Förr'}, [{name: 'Frida', department: 'product', language: 'sv'}])
    const [frida] = people
    await frida.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    // What a page of long ago says of itself, once the server has moved on without it.
    await frida.context.addInitScript(() => {
      const Today = globalThis.WebSocket
      globalThis.WebSocket = class extends Today {
        constructor(address: string | URL, names?: string | string[]) {
          super(document.title === 'long ago' ? String(address).replace(/v=\d+/, 'v=99') : address, names)
        }
      }
    })
    await frida.page.reload()
    const market = marketOf(frida)
    await market.fill('Sverige')
    await market.press('Enter')
    await saved(frida)
    await frida.context.setOffline(true)
    await reads(frida, frida.t('saved.offline'))
    await market.fill(words)
    await market.press('Enter')
    await reads(frida, frida.t('saved.waiting', {count: 1}))
    await frida.page.evaluate(() => {
      document.title = 'long ago'
    })
    await frida.context.setOffline(false)

    const notice = frida.page.getByRole('alert').filter({hasText: frida.t('ended.protocol')})
    await reads(frida, frida.t('ended.unsent', {count: 1}), notice)
    expect(await notice.getByRole('button').allInnerTexts()).toEqual([frida.t('ended.copy'), frida.t('common.reload')])
    expect(await market.count()).toBe(0)
    await frida.page.getByText(words).first().waitFor()
    await pressButton(frida, 'ended.copy', {}, notice)
    await reads(frida, frida.t('common.copied'), notice)
    expect(await frida.page.evaluate(() => navigator.clipboard.readText())).toBe(words)
    await frida.page.evaluate(() => {
      document.title = ''
    })
    frida.page.once('dialog', dialog => void dialog.accept())
    await pressButton(frida, 'common.reload', {}, notice)

    await asks(frida, 'frame.question')
    expect(await market.inputValue()).toBe('Sverige')
  })
})

function marketOf({page, t}: Person): Locator {
  return page.getByRole('textbox', {name: t('frame.market'), exact: true})
}

type Facts = {
  readonly rounds: readonly {
    readonly id: string
    readonly state: string
    readonly only: readonly object[] | null
    readonly counts: readonly {readonly cast: number}[]
  }[]
  readonly mine: {readonly ballots: readonly {readonly roundId: string; readonly ballot: {readonly scores: object[]}}[]}
  readonly participants: readonly {readonly name: string}[]
}

async function factsOf(lead: Call, boardId: string): Promise<Facts> {
  const {record}: {readonly record?: unknown} = await lead('GET', `/boards/${boardId}/record`)
  // The edge: the record that the product itself wrote.
  return record as Facts
}

/** How many answers the server keeps for somebody in the round that is open. */
async function answersIn({context}: Person, origin: string, boardId: string): Promise<number> {
  const {rounds, mine} = await factsOf(caller(context, origin), boardId)
  const open = rounds.find(({state}) => state === 'open')
  return mine.ballots.find(({roundId}) => roundId === open?.id)?.ballot.scores.length ?? 0
}

async function castIn(lead: Call, boardId: string): Promise<number> {
  const open = (await factsOf(lead, boardId)).rounds.find(({state}) => state === 'open')
  return open?.counts.reduce((sum, {cast}) => sum + cast, 0) ?? -1
}

async function seatsNamed(lead: Call, boardId: string, name: string): Promise<number> {
  return (await factsOf(lead, boardId)).participants.filter(one => one.name === name).length
}
