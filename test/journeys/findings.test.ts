import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'
import {messageTypes} from '../../shared/contract/messages.ts'
import type {Change} from '../../shared/domain/change.ts'
import {BoardReader} from '../../shared/board/boardReader.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {boardSocket, writeOnBoard} from './rooms/boardSocket.ts'
import {journey} from './rooms/journey.ts'
import {pressButton, reads} from './rooms/people.ts'
import {seated} from './rooms/seated.ts'
import {asks, lookAt} from './rooms/workshop.ts'

const kinds = ['profitability', 'growth', 'cost_to_serve', 'competitive_strength'] as const

/** From its next load on the page's record can be held on its way, and let go in its order. */
async function heldRecord(page: Page) {
  let held: (() => void)[] | null = null
  await page.routeWebSocket(/\/sync\//, socket => {
    const server = socket.connectToServer()
    server.onMessage(frame => {
      const pass = () => socket.send(frame)
      if (held && typeof frame !== 'string' && frame[0] === messageTypes.record) held.push(pass)
      else pass()
    })
  })
  return {
    hold: () => {
      held = []
    },
    letGo: () => {
      for (const pass of held ?? []) pass()
      held = null
    },
  }
}

journey('what the method holds back, and what it mends', stage => {
  test('PHASE-4 nobody is shown what matters to us before what matters to the customers is settled', async () => {
    const {people} = await seated(stage, {title: 'Først kunderne'}, [
      {name: 'Frida', department: 'product', language: 'sv'},
      {name: 'Mads', department: 'sales', language: 'da'},
    ])
    const [frida, mads] = people
    await Promise.all(people.map(person => asks(person, 'frame.question')))
    const shownTo = async ({page, t}: typeof frida) => {
      const text = await page.locator('body').innerText()
      return kinds.filter(kind => text.includes(t(`criterion.${kind}`)))
    }

    // The facilitator prepares them, folded away.
    await frida.page.getByRole('button', {name: frida.t('frame.scoring', {count: 4})}).click()
    await expect.poll(() => shownTo(frida)).toEqual(kinds)
    await lookAt(frida, 'evaluate')
    await reads(frida, frida.t('evaluate.notYetTitle'))

    expect([await shownTo(frida), await shownTo(mads)]).toEqual([[], []])
    expect(await mads.page.getByText(mads.t('frame.scoring', {count: 4})).count()).toBe(0)
  })

  test('PHASE-4 what is prepared goes along with the next change, and stays in its field when it could not be kept', async () => {
    const {people} = await seated(stage, {title: 'Forberedt'}, [{name: 'Frida', department: 'product', language: 'sv'}])
    const [frida] = people
    const {page, context, t} = frida
    await asks(frida, 'frame.question')
    await page.getByRole('button', {name: t('frame.scoring', {count: 4})}).click()
    await pressButton(frida, 'frame.addCriterion')
    const name = page.getByLabel(t('frame.criterionName')).last()
    const kept = async () => {
      const reply = await context.request.get(page.url().replace(/\/b\/([\w-]+).*/, '/api/v1/boards/$1/record'))
      const {record}: {record: {prepared: {name: string; axis: string}[]}} = await reply.json()
      return record.prepared.map(each => [each.name, each.axis])
    }

    // The name is sent when its field is left: by pressing what changes the same criterion.
    await name.fill('Forskning')
    await page.getByText(t('axis.strength'), {exact: true}).last().click()
    await expect.poll(kept).toContainEqual(['Forskning', 'strength'])

    await context.setOffline(true)
    await name.fill('Forskning tillsammans')
    await name.blur()
    await page.getByText(t('error.network.unreachable')).first().waitFor()
    expect(await name.inputValue()).toBe('Forskning tillsammans')
    await context.setOffline(false)
    await name.fill('Forskning ihop')
    await name.blur()
    await expect.poll(kept).toContainEqual(['Forskning ihop', 'strength'])
  })

  test('PHASE-4 two who lead prepare one criterion side by side, and nothing goes back while the record is on its way', async () => {
    const {people, lead, boardId} = await seated(stage, {title: 'Ihop'}, [
      {name: 'Frida', department: 'product', language: 'sv'},
      {name: 'Mads', department: 'sales', language: 'da'},
    ])
    const [frida, mads] = people
    const record = async () => (await lead('GET', `/boards/${boardId}/record`)) as unknown as {record: RecordState}
    const seat = (await record()).record.participants.find(({name}) => name === 'Mads')
    await lead('PATCH', `/boards/${boardId}/participants/${seat?.id}`, {role: 'cofacilitator'})
    const line = await heldRecord(mads.page)
    await mads.page.reload()
    for (const person of people) {
      await asks(person, 'frame.question')
      await person.page.getByRole('button', {name: person.t('frame.scoring', {count: 4})}).click()
    }
    const anchor = ({page, t}: typeof frida, score: number) => page.getByLabel(t('frame.anchor', {score})).first()

    line.hold()
    const answer = mads.page.waitForResponse(reply => reply.url().endsWith('/prepared-criteria'))
    await anchor(mads, 1).fill('Ingen spørger')
    await anchor(mads, 1).blur()
    await answer
    await anchor(frida, 9).fill('Alla frågar')
    await anchor(frida, 9).blur()
    await expect.poll(() => anchor(frida, 1).inputValue()).toBe('Ingen spørger')
    expect(await anchor(mads, 1).inputValue()).toBe('Ingen spørger')
    line.letGo()

    await expect.poll(() => anchor(mads, 9).inputValue()).toBe('Alla frågar')
    expect(await anchor(mads, 1).inputValue()).toBe('Ingen spørger')
    await expect
      .poll(async () => (await record()).record.prepared.map(({anchor1, anchor9}) => [anchor1, anchor9]))
      .toContainEqual(['Ingen spørger', 'Alla frågar'])
  })

  test('PHASE-5 SEG-5 a finding that one action mends has it beside it, for who may, and undo takes it back', async () => {
    const {people, boardId} = await seated(stage, {example: 'prioritise'}, [
      {name: 'Frida', department: 'product', language: 'sv'},
    ])
    const [frida] = people
    await asks(frida, 'prioritise.question')
    const socket = await boardSocket(frida.context, stage.origin, boardId)
    const [segment] = [...new BoardReader(socket.doc).read().segments.values()].filter(
      ({solution, collaboration}) => solution === 'tailored' && collaboration === 'high',
    )
    if (!segment) throw new Error('the example has a segment that buys the complex way')
    const logic = (value: string): Change => ({do: 'set', kind: 'segments', id: segment.id, field: 'salesLogic', value})
    await writeOnBoard(socket, [logic('traditional')])
    const finding = frida.t('check.segments.sales_logic', {segment: segment.name})
    await reads(frida, finding)
    const ofBoard = () => new BoardReader(socket.doc).read().segments.get(segment.id)?.salesLogic

    await pressButton(frida, 'checks.fix.followBuying', {logic: frida.t('salesLogic.complex')})

    await frida.page.getByText(finding).waitFor({state: 'detached'})
    await expect.poll(ofBoard).toBe('complex')
    await pressButton(frida, 'common.undo')
    await reads(frida, finding)
    await expect.poll(ofBoard).toBe('traditional')
    socket.close()
  })
})
