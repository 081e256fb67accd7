import {expect, test} from 'vitest'
import {changeField} from '../../shared/domain/commands/changeField.ts'
import {moveSegment} from '../../shared/domain/commands/moveSegment.ts'
import {moveOn} from './everybody/agreeing.ts'
import {recordOf} from './everybody/boards.ts'
import {colleagueSeats, reviewSoon, scoredAnew} from './everybody/nextYear.ts'
import {pressFirst} from './everybody/visitor.ts'
import {boardHand} from './look/boardHand.ts'
import {keepLooks} from './look/keepLooks.ts'
import {misfitsOf} from './look/misfits.ts'
import {caller} from './rooms/caller.ts'
import {journey} from './rooms/journey.ts'

/** Long enough to be set on a slow machine, and soon over. */
const dayInSight = 5000

journey('the next year', stage => {
  test('VER-5 VER-6 DESEL-5 SIGN-6 SIGN-9 VER-9 from an agreed version to the next, by those who lead and those who sign', async () => {
    const {origin} = stage
    const leader = await stage.visit({language: 'sv', size: 'desk'})
    const {page, t} = leader
    const lead = caller(leader.context, origin)
    const {boardId = '', participantId = ''} = await lead('POST', '/examples', {
      language: 'sv',
      department: 'product',
      name: 'Frida Holm',
      standing: 'signed',
    })
    const at = `/boards/${boardId}`
    const phone = await stage.visit({
      language: 'sv',
      size: 'phone',
      seats: await leader.context.cookies(),
    })
    const look = async (name: string) => {
      for (const visitor of [leader, phone]) await keepLooks(visitor, name)
      return [...(await misfitsOf(leader)), ...(await misfitsOf(phone))]
    }
    const misfits: string[] = []

    // the day to look again comes near: those who lead are reminded, with the facts
    await reviewSoon(lead, boardId, participantId)
    for (const visitor of [leader, phone]) {
      await visitor.page.goto(`${origin}/b/${boardId}`)
      await visitor.page.getByText(t('review.facts')).waitFor()
    }
    misfits.push(...(await look('20-review')))

    // an edit attempt on the agreed board leads to the next draft
    await page
      .getByRole('button', {name: t('phase.segments')})
      .first()
      .click()
    await page.getByText(t('step.agreed')).waitFor()
    await page
      .getByRole('button', {name: t('draft.start', {number: 1})})
      .first()
      .click()
    await page.getByRole('alertdialog').waitFor()
    await keepLooks(leader, '21-start')
    await page.getByRole('button', {name: t('draft.startIt'), exact: true}).click()
    await page.getByText(t('draft.note', {number: 2, from: 1})).waitFor()

    // scored anew by five people of two departments; what was agreed stands beside it
    for (let step = 0; step < 3; step += 1) await moveOn({context: leader.context, call: lead, origin, boardId})
    const people = await colleagueSeats(stage, lead, boardId, ['Anna', 'Jonas', 'Tine', 'Ingrid', 'Olle'])
    await scoredAnew(lead, boardId, people)
    await page.getByRole('heading', {name: t('drift.title', {number: 1})}).scrollIntoViewIfNeeded()
    await phone.page.getByRole('heading', {name: t('drift.title', {number: 1})}).scrollIntoViewIfNeeded()
    misfits.push(...(await look('22-drift')))
    await moveOn({context: leader.context, call: lead, origin, boardId})

    // what was deselected is decided on again, by its own reason, treatment, day and numbers
    await page.getByRole('heading', {name: t('again.title')}).waitFor()
    await phone.page.getByRole('heading', {name: t('again.title')}).waitFor()
    misfits.push(...(await look('23-look-again')))
    await page
      .locator('#checks div')
      .filter({hasText: / valdes bort förra gången/})
      .getByRole('button', {name: t('checks.look'), exact: true})
      .last()
      .click()
    await page.locator('[data-record^="deselect.not_looked_at"]:focus').waitFor()
    await pressFirst(leader, 'again.keepOut')
    await page.getByRole('dialog').getByLabel(t('common.reason')).fill('Bidraget är fortfarande under noll')
    await page
      .getByRole('dialog')
      .getByRole('button', {name: t('again.keepOut'), exact: true})
      .click()
    await page.getByText(t('again.kept_out', {reason: 'Bidraget är fortfarande under noll'})).waitFor()

    // two things change, and one page says so before anybody signs
    const pen = await boardHand(leader.context, origin, boardId)
    const [first, second] = [...pen.board().segments.values()].filter(({placement}) => placement.in === 'tier')
    const other = [...pen.board().tiers.values()].find(
      ({id}) => second?.placement.in === 'tier' && id !== second.placement.tierId,
    )
    if (!first || !second || !other) throw new Error('the example has no segments in tiers')
    pen.does(board => moveSegment(board, {id: second.id, tierId: other.id, spot: 'last'}))
    await pen.saved()
    for (let step = 0; step < 2; step += 1) await moveOn({context: leader.context, call: lead, origin, boardId})
    for (const visitor of [leader, phone]) {
      await visitor.page.getByRole('heading', {name: t('diff.title', {number: 1})}).scrollIntoViewIfNeeded()
      await visitor.page.getByText(t('diff.part.segments'), {exact: true}).first().waitFor()
    }
    misfits.push(...(await look('24-what-changed')))

    // the approver of sales lets a colleague sign; both see it, and the signature says for whom
    const [anna, jonas, , ingrid] = people
    if (!anna || !jonas || !ingrid) throw new Error('nobody of sales or product')
    const approver = await stage.visit({
      language: 'sv',
      size: 'desk',
      seats: await anna.context.cookies(),
    })
    await approver.page.goto(`${origin}/b/${boardId}`)
    await pressFirst(approver, 'sign.delegate')
    await approver.page.getByRole('menuitem', {name: 'Jonas Berg'}).click()
    const inPlace = t('sign.inPlace', {name: 'Jonas Berg', from: 'Anna Lindqvist'})
    await approver.page.getByText(inPlace).waitFor()
    await page.getByText(inPlace).scrollIntoViewIfNeeded()
    await keepLooks(leader, '25-delegated')
    const {candidate} = await recordOf(lead, boardId)
    await jonas.call('POST', `${at}/sign-offs`, {
      candidate: candidate?.number,
      contentHash: candidate?.contentHash,
      statement: '',
    })
    await page.getByText(t('sign.for', {name: 'Anna Lindqvist'})).waitFor()

    // somebody else is just about to sign when the content is opened for changes
    const reader = await stage.visit({language: 'sv', size: 'phone', seats: await ingrid.context.cookies()})
    await reader.page.goto(`${origin}/b/${boardId}`)
    await pressFirst(reader, 'agree.sign')
    const question = reader.page.getByRole('dialog')
    await question.getByRole('textbox').fill('Vi står bakom')

    // the content changes: whoever has signed reads what is different and confirms it with one press
    await lead('POST', `${at}/amend`, {backTo: 'segments', reason: 'Ett tydligare namn'})
    await question.getByText(t('agree.openedMeanwhile')).waitFor()
    pen.does(board => changeField(board, {kind: 'segments', id: first.id, field: 'name', value: 'Tidspressade läkare'}))
    await pen.saved()
    pen.close()
    for (let step = 0; step < 4; step += 1) await moveOn({context: leader.context, call: lead, origin, boardId})

    // who was about to sign reads the same first; what they wrote is still there
    await question.getByText(t('diff.renamed', {before: first.name, after: 'Tidspressade läkare'})).waitFor()
    await keepLooks(reader, '25b-sign-anew')
    misfits.push(...(await misfitsOf(reader)))
    await question.getByRole('button', {name: t('sign.readOn'), exact: true}).click()
    await question.getByRole('button', {name: reader.named('agree.sign')}).click()
    await question.waitFor({state: 'detached'})
    const {signOffs: signedAnew, candidate: anew} = await recordOf(lead, boardId)
    expect(signedAnew.find(({departmentId}) => departmentId === 'product')).toMatchObject({
      contentHash: anew?.contentHash,
      statement: 'Vi står bakom',
    })

    const signer = await stage.visit({language: 'sv', size: 'phone', seats: await jonas.context.cookies()})
    await signer.page.goto(`${origin}/b/${boardId}`)
    await signer.page
      .getByText(t('diff.renamed', {before: first.name, after: 'Tidspressade läkare'}))
      .first()
      .waitFor()
    await keepLooks(signer, '26-confirm')
    misfits.push(...(await misfitsOf(signer)))
    await pressFirst(signer, 'confirm.again')
    await signer.page.getByRole('button', {name: signer.named('confirm.again')}).waitFor({state: 'detached'})
    const {signOffs, candidate: last} = await recordOf(lead, boardId)
    const held = signOffs.filter(({contentHash}) => contentHash === last?.contentHash)
    expect(held.map(({departmentId}) => departmentId).toSorted()).toEqual(['product', 'sales'])

    // the day to sign by passes: the server says who is missing, and she who leads goes on without them, with a statement
    await lead('PUT', `${at}/sign-by`, {until: new Date(Date.now() + dayInSight).toISOString()})
    for (const visitor of [leader, phone])
      await visitor.page.getByText(visitor.named('sign.notAgreed')).scrollIntoViewIfNeeded()
    misfits.push(...(await look('27-not-agreed')))
    const why = 'De andra har tillfrågats två gånger'
    await pressFirst(leader, 'sign.without')
    await page.getByRole('dialog').getByRole('textbox').fill(why)
    await keepLooks(leader, '28-go-on-without')
    await page
      .getByRole('dialog')
      .getByRole('button', {name: leader.named('sign.without')})
      .click()
    for (const visitor of [leader, phone])
      await visitor.page.getByText(visitor.named('agree.without')).first().scrollIntoViewIfNeeded()
    misfits.push(...(await look('29-agreed-without')))
    const {versions, phase} = await recordOf(lead, boardId)
    expect([phase, versions.at(-1)?.without?.statement]).toEqual(['signed', why])

    expect(misfits).toEqual([])
  })
})
