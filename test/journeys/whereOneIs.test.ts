import {expect, test} from 'vitest'
import {boardSocket, writeOnBoard} from './rooms/boardSocket.ts'
import {hostileTexts} from '../rooms/hostileTexts.ts'
import {caller} from './rooms/caller.ts'
import {journey} from './rooms/journey.ts'
import {seated} from './rooms/seated.ts'
import {asks, lookAt, stripOf} from './rooms/workshop.ts'

journey('where one is', stage => {
  test('T22 the step looked at stays at a reload, Back and Forward walk the steps, and the workshop takes all along', async () => {
    const {people, lead, boardId} = await seated(stage, {title: `Tillbaka ${hostileTexts[6]}`}, [
      {name: 'Frida', department: 'product', language: 'sv'},
      {name: 'Mads', department: 'sales', language: 'da'},
    ])
    const [frida, mads] = people
    await Promise.all(people.map(person => asks(person, 'frame.question')))

    await lookAt(frida, 'segments')
    await asks(frida, 'segments.question')
    await frida.page.reload()
    await asks(frida, 'segments.question')
    await lookAt(frida, 'prioritise')
    await asks(frida, 'prioritise.question')
    await frida.page.goBack()
    await asks(frida, 'segments.question')
    await frida.page.goBack()
    await asks(frida, 'frame.question')
    await frida.page.goForward()
    await asks(frida, 'segments.question')

    // Who only takes part is not led to what is not open yet.
    await mads.page.goto(`${stage.origin}/b/${boardId}?step=agree`)
    await asks(mads, 'frame.question')
    expect(new URL(mads.page.url()).search).toBe('')

    const socket = await boardSocket(frida.context, stage.origin, boardId)
    await writeOnBoard(socket, [
      {do: 'text', kind: 'meta', id: 'meta', field: 'objective', to: hostileTexts.join('\n')},
    ])
    socket.close()
    await mads.page
      .getByText(hostileTexts[0] ?? '')
      .first()
      .waitFor()
    await lead('POST', `/boards/${boardId}/phase`, {move: 'next'})
    await Promise.all(people.map(person => asks(person, 'needs.question')))
    expect(people.map(({page}) => new URL(page.url()).search)).toEqual(['', ''])
    // What people wrote is text; what it would load or run, the journey would hear as a refusal of the content policy.
    const made =
      'img[src="x"], iframe, object, embed, base, [onerror], [onload], a[href^="javascript"], body script:not([src])'
    for (const {page} of people) expect(await page.locator(made).count()).toBe(0)
  })

  test('a link that opens nothing leads to the start page', async () => {
    const mads = await stage.arrive({name: 'Mads', department: 'sales', language: 'da', device: 'phone', chooses: true})
    await mads.page.goto(`${stage.origin}/j/nothing#nothing`)

    await mads.page.getByRole('link', {name: mads.t('common.toStart')}).tap()

    await mads.page.waitForURL(`${stage.origin}/`)
  })

  test('who has lost the seat leads no more', async () => {
    const {people, lead, boardId} = await seated(stage, {title: 'Stolen'}, [
      {name: 'Frida', department: 'product', language: 'sv'},
      {name: 'Mads', department: 'sales', language: 'da'},
    ])
    const [, mads] = people
    const {participantId} = await caller(mads.context, stage.origin)('GET', `/boards/${boardId}`)
    const seat = `/boards/${boardId}/participants/${participantId}`
    await lead('PATCH', seat, {role: 'cofacilitator'})
    await stripOf(mads).waitFor()

    await lead('PATCH', seat, {revoked: true})

    await stripOf(mads).waitFor({state: 'detached'})
  })
})
