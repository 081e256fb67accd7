import {expect, test} from 'vitest'
import {id} from '../shared/domain/commands/plainBoard.ts'
import {moveOn} from './everybody/agreeing.ts'
import {recordOf} from './everybody/boards.ts'
import {caller, stepBack} from './rooms/caller.ts'
import {consent} from './rooms/evaluation.ts'
import {journey} from './rooms/journey.ts'
import {dialogOf, press, pressButton} from './rooms/people.ts'
import {seated} from './rooms/seated.ts'
import {upToEvaluation} from './rooms/toEvaluation.ts'
import {asks, stripOf} from './rooms/workshop.ts'

journey('how a round ends', stage => {
  test('BAL-1 REV-9 REV-10 BAL-3 a round with a time names who is not done; taken back, it offers what was begun', async () => {
    const {people, lead, boardId} = await seated(stage, {title: 'Med tid'}, [
      {name: 'Frida Holm', department: 'product', language: 'sv'},
      {name: 'Anna Berg', department: 'sales', language: 'da', device: 'phone'},
    ])
    // a busy machine may take its time
    for (const {context} of people) context.setDefaultTimeout(60_000)
    const [frida, anna] = people
    await upToEvaluation(stage, boardId, people)

    await pressButton(frida, 'evaluate.openRound', {number: 1}, stripOf(frida))
    const dialog = dialogOf(frida)
    await press(frida, dialog.getByText(frida.t('roundEnd.deadline'), {exact: true}))
    await pressButton(frida, 'evaluate.openNow', {}, dialog)
    await dialog.getByText(frida.t('error.round.deadlineAhead')).waitFor()
    const tomorrow = new Date(Date.now() + 26 * 60 * 60_000).toISOString().slice(0, 16)
    await dialog.getByLabel(frida.t('roundEnd.at')).fill(tomorrow)
    await pressButton(frida, 'evaluate.openNow', {}, dialog)
    await asks(frida, 'evaluate.askQuestion')
    await frida.page.getByText(frida.t('roundEnd.notYet', {names: 'Anna Berg'})).waitFor()
    await consent(anna)
    const [round] = (await recordOf(lead, boardId)).rounds
    const criterionId = round?.criteria[0]?.id ?? ''
    const score = {segmentId: id('kliniker'), criterionId, score: 8, evidence: 'experience', comment: ''}
    const begun = {scores: [score], weights: [], done: false}
    await caller(anna.context, stage.origin)('PUT', `/boards/${boardId}/rounds/${round?.id}/ballot`, begun)

    await pressButton(frida, 'roundEnd.withdraw', {}, stripOf(frida))
    await dialogOf(frida).getByLabel(frida.t('roundEnd.why')).fill('Ett kriterium saknades')
    await pressButton(frida, 'roundEnd.withdrawNow', {}, dialogOf(frida))
    for (const {page, t} of people) await page.getByText(t('roundEnd.takenBack', {number: 1})).waitFor()
    await anna.page.getByText('Ett kriterium saknades').waitFor()

    // Another page, as after a night: what was begun comes from the server.
    await anna.page.reload()
    await lead('POST', `/boards/${boardId}/rounds`, {revealWhen: 'allIn'})
    await consent(anna)
    await anna.page.getByText(anna.t('roundEnd.begunTitle', {number: 1})).waitFor()
    await pressButton(anna, 'evaluate.lateTake', {count: 1})
    const mine = async () => {
      const call = caller(anna.context, stage.origin)
      return (await recordOf(call, boardId)).mine
    }
    await expect.poll(async () => (await mine()).ballots.map(({ballot}) => ballot.scores.length)).toEqual([1])
    expect((await mine()).late).toBeNull()

    // She goes on while the workshop has stepped back: nothing is counted then, and nothing is lost.
    await stepBack(lead, boardId, 1)
    const open = (await recordOf(lead, boardId)).rounds.at(-1)
    const changed = {
      scores: [
        {...score, score: 3},
        {...score, segmentId: id('sjukhus')},
      ],
      weights: [],
      done: false,
    }
    const late = caller(anna.context, stage.origin)('PUT', `/boards/${boardId}/rounds/${open?.id}/ballot`, changed)
    await expect(late).rejects.toThrow('round.closed')
    await moveOn({context: frida.context, call: lead, origin: stage.origin, boardId})
    await asks(anna, 'evaluate.askQuestion')
    await anna.page.getByText(anna.t('evaluate.restedTitle', {number: 1})).waitFor()
    expect((await mine()).ballots.map(({ballot}) => ballot.scores.length)).toEqual([1])
    await pressButton(anna, 'evaluate.restedTake', {count: 2})
    await expect.poll(async () => (await mine()).ballots.map(({ballot}) => ballot.scores.length)).toEqual([2])
    await anna.page.getByText(anna.t('evaluate.restedTitle', {number: 1})).waitFor({state: 'detached'})
  })
})
