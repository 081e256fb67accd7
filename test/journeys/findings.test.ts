import {expect, test} from 'vitest'
import type {Change} from '../../shared/domain/change.ts'
import {BoardReader} from '../../shared/board/boardReader.ts'
import {boardSocket, writeOnBoard} from './rooms/boardSocket.ts'
import {journey} from './rooms/journey.ts'
import {pressButton, reads} from './rooms/people.ts'
import {seated} from './rooms/seated.ts'
import {asks, lookAt} from './rooms/workshop.ts'

const kinds = ['profitability', 'growth', 'cost_to_serve', 'competitive_strength'] as const

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
