import {describe, expect, test} from 'vitest'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aWalk} from './aWalk.ts'
import {partAt, partsAt, wordAt} from './readAnswer.ts'

const lastYear = ['customer_id,beds,sales', 'C1,400,1000.50', 'C2,20,200', 'C3,150,300', 'C4,30,50'].join('\r\n')
/** C1 has shrunk, C3 is gone, C5 is new. */
const thisYear = ['customer_id,beds,sales', 'C5,10,70', 'C4,30,60', 'C2,20,200', 'C1,90,900'].join('\r\n')
const [hospital, clinic] = [id('hospital'), id('clinic')]

async function imported(person: APerson, text: string): Promise<void> {
  const path = `/api/v1/boards/${person.boardId}/imports`
  const type = {'content-type': 'application/octet-stream'}
  const uploaded = await person.send('POST', path, new TextEncoder().encode(text), type)
  const importId = wordAt(uploaded.body, 'importId')
  const columns = {beds: {valueType: 'number'}}
  await person.put(`/imports/${importId}`, {idColumn: 'customer_id', valueColumn: 'sales', columns, currency: 'SEK'})
  const taken = await person.post(`/imports/${importId}/commit`)
  if (taken.status !== 200) throw new Error(taken.text)
}

/** Agreed on last year's customers; this year's file came while the version was in force. */
async function aYearOn() {
  const walk = await aWalk()
  const {frida, anna, mats, server} = walk
  await imported(frida, lastYear)
  await walk.upTo('agree')
  for (const person of [anna, mats, frida]) await walk.sign(person)
  await imported(frida, thisYear)
  await server.services.profiles.settle(frida.boardId)
  return {
    ...walk,
    lookAgain: (outcome: string, reason: string) => frida.post('/deselections', {segmentId: clinic, outcome, reason}),
    /** In the draft of the next version, as far as `prioritise`. */
    async toPriorities() {
      await frida.post('/drafts', {from: 1})
      for (let step = 0; step < 3; step += 1) await walk.next()
      await walk.steps.evaluate()
      await walk.next()
      await server.services.profiles.settle(frida.boardId)
    },
    diff: (person: APerson, query = '') =>
      person.get(`/api/v1/models/${frida.boardId}.2/diff/${frida.boardId}.1${query}`),
    /** From the agreed version to the candidate of the next. */
    async toCandidate(inDraft: () => Promise<unknown> = async () => null) {
      await frida.post('/drafts', {from: 1})
      await inDraft()
      for (let step = 0; step < 3; step += 1) await walk.next()
      await walk.steps.evaluate()
      await walk.next()
      await frida.post('/deselections', {segmentId: clinic, outcome: 'kept_out', reason: 'Still too far'})
      await walk.next()
      await walk.next()
    },
  }
}

describe('customers from one year to the next', () => {
  test('VER-8 a newer file beside an agreed version shows the counts of now; the version keeps its own', async () => {
    const {frida, anna} = await aYearOn()

    const {body} = await anna.get('/review')

    expect(body.segments).toEqual([
      {segmentId: hospital, before: {customers: 2, value: '1300.5'}, now: {customers: 0, value: '0'}, revisit: null},
      {
        segmentId: clinic,
        before: {customers: 2, value: '250'},
        now: {customers: 4, value: '1230'},
        revisit: {due: false, before: null, now: null, holds: null},
      },
    ])
    const csv = await frida.get(`/api/v1/models/${frida.boardId}.1/export/assignments.csv`)
    expect(csv.text).toContain('C3')
    expect(csv.text).not.toContain('C5')
  })

  test('VER-6 who may see keys gets the lists; they turn last year’s customers into this year’s', async () => {
    const year = await aYearOn()
    await year.toCandidate()

    const {body} = await year.diff(year.frida)

    expect(body.customers).toEqual({
      kept: 3,
      added: 1,
      removed: 1,
      moved: 1,
      flows: [
        {from: clinic, to: clinic, customers: 2},
        {from: hospital, to: clinic, customers: 1},
        {from: hospital, to: 'outside', customers: 1},
        {from: 'outside', to: clinic, customers: 1},
      ].toSorted((a, b) => b.customers - a.customers || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)),
    })
    expect(body.lists).toEqual({
      add: [{is: 'add', customer: 'C5', to: clinic}],
      remove: [{is: 'remove', customer: 'C3', from: hospital}],
      move: [{is: 'move', customer: 'C1', from: hospital, to: clinic}],
    })
  })

  test('EXP-7 IMP-3 everybody else, and our own page, gets counts and never a key', async () => {
    const year = await aYearOn()
    await year.toCandidate()

    const replies = [await year.diff(year.anna), await year.diff(year.frida, '?customers=counts')]

    expect(replies.map(({body}) => [partAt(body, 'customers').moved, body.lists])).toEqual([
      [1, undefined],
      [1, undefined],
    ])
    expect(replies.map(({text}) => /C[1-5]/.test(text))).toEqual([false, false])
  })

  test('DESEL-7 what was deselected until a figure says so is measured on the file of now, and coming back cites it', async () => {
    const year = await aYearOn()
    const {frida, lookAgain, write} = year
    await year.toPriorities()
    await write({do: 'set', kind: 'segments', id: clinic, field: 'revisitOn', value: '2030-01-01'})
    const asked = async (figure: string, value: number) => {
      const trigger = {figure, comparison: 'atLeast', value}
      await write({do: 'set', kind: 'segments', id: clinic, field: 'revisitTrigger', value: trigger})
      const {body} = await frida.get('/review')
      const of = partsAt(body, 'segments').find(({segmentId}) => segmentId === clinic)
      return [of?.revisit, body.dueAgain]
    }

    const notYet = await asked('customers', 5)
    const skipped = await lookAgain('review_skipped', '')
    const byShare = await asked('valueShare', 0.9)
    const byCount = await asked('customers', 3)
    const tooLate = await lookAgain('review_skipped', '')
    await lookAgain('brought_back', 'They have grown')

    expect(notYet).toEqual([{due: false, before: 2, now: 4, holds: false}, []])
    expect(skipped.status).toBe(201)
    expect(byShare).toEqual([{due: true, before: 250 / 1550.5, now: 1, holds: true}, [clinic]])
    expect(byCount).toEqual([{due: true, before: 2, now: 4, holds: true}, [clinic]])
    expect(tooLate.body.code).toBe('lookAgain.due')
    expect((await frida.record()).decisions.at(-1)).toMatchObject({
      kind: 'brought_back',
      causes: [{is: 'condition', figure: 'customers', comparison: 'atLeast', value: 3}],
    })
    const {entries} = (await frida.get('/decisions')).body as {entries: {kind: string; details: string[]}[]}
    expect(entries.find(({kind}) => kind === 'brought_back')?.details).toEqual(['revisit.customers.atLeast=3'])
  })

  test('DESEL-7 CRIT-5 whoever must not see amounts learns by no condition what they are', async () => {
    const {frida, anna, mats, lookAgain, server, write} = await aYearOn()
    const criterionId = [...(await server.board(frida.boardId)).criteria.values()].find(
      ({kind}) => kind === 'profitability',
    )?.id
    const trigger = {figure: 'value', comparison: 'atLeast', value: 1000}
    await frida.post('/drafts', {from: 1})
    await frida.put('/masks', {masks: [{criterionId, departmentIds: ['marketing']}]})
    await server.stand(frida.boardId, 'prioritise')
    await server.services.profiles.settle(frida.boardId)
    await write({do: 'set', kind: 'segments', id: clinic, field: 'revisitTrigger', value: trigger})
    const sees = async (person: APerson) =>
      partsAt((await person.get('/review')).body, 'segments').find(({segmentId}) => segmentId === clinic)?.revisit

    expect(await sees(mats)).toEqual({due: false, before: null, now: null, holds: null})
    expect(await sees(anna)).toEqual({due: true, before: 250, now: 1230, holds: true})
    await lookAgain('brought_back', 'They have grown')
    expect((await mats.record()).decisions.at(-1)).toMatchObject({kind: 'brought_back'})
    expect(JSON.stringify((await mats.record()).decisions)).not.toContain('atLeast')
  })

  test('PHASE-4 CRIT-5 a department that is masked by what is only prepared reads no amount of last year either', async () => {
    const {frida, anna, mats} = await aYearOn()
    await frida.post('/drafts', {from: 1})
    const anchors = {anchor1: '', anchor5: '', anchor9: ''}
    const criterion = {id: id('margin'), name: '', kind: 'profitability', axis: 'attractiveness', ...anchors}
    const keep = [{...criterion, knockout: null, rank: 'Z', notAsked: ['marketing']}]
    const before = async (person: APerson) =>
      partsAt((await person.get('/review')).body, 'segments').map(segment => partAt(segment, 'before').value)

    expect(await before(mats)).not.toContain(null)
    expect((await frida.post('/prepared-criteria', {keep, drop: []})).status).toBe(200)

    expect(await before(mats)).toEqual([null, null])
    expect(await before(anna)).not.toContain(null)
  })

  test('CRIT-5 a masked department sees that customers moved, and no amount', async () => {
    const year = await aYearOn()
    const {frida, anna, mats, server, diff} = year
    const criteria = await server.criteria(frida.boardId)
    const criterionId = criteria.find(({kind}) => kind === 'profitability')?.id
    await year.toCandidate(() => frida.put('/masks', {masks: [{criterionId, departmentIds: ['marketing']}]}))

    const seen = async (person: APerson) => {
      const [review, {body}] = [await person.get('/review'), await diff(person)]
      return {
        now: partsAt(review.body, 'segments').map(({now}) => partAt(now).value),
        moved: partAt(body, 'customers').moved,
        fields: partsAt(body, 'changes')
          .flatMap(({fields}) => partsAt(fields))
          .filter(({field}) => field === 'value').length,
      }
    }

    expect(await seen(mats)).toEqual({now: [null, null], moved: 1, fields: 0})
    expect(await seen(anna)).toEqual({now: ['0', '1230'], moved: 1, fields: 3})
  })

  test.each([
    ['masked last year', 'removed'],
    ['masked last year', 'called something else'],
    ['masked in this draft', 'removed'],
  ])('CRIT-5 BAL-9 amounts stay hidden from a department that was %s where the criterion is %s', async (when, how) => {
    const walk = await aWalk()
    const {frida, anna, mats, server, write} = walk
    await imported(frida, lastYear)
    const criteria = await server.criteria(frida.boardId)
    const criterionId = criteria.find(({kind}) => kind === 'profitability')?.id ?? ''
    const masks = [{criterionId, departmentIds: ['service']}]
    if (when === 'masked last year') await frida.put('/masks', {masks})
    const olle = await server.person().join(frida, 'Olle', 'service')
    await olle.become('reviewer', frida)
    await walk.upTo('agree')
    for (const person of [anna, mats, frida]) await walk.sign(person)
    await frida.post('/drafts', {from: 1})
    if (when !== 'masked last year') await frida.put('/masks', {masks})
    await server.services.profiles.settle(frida.boardId)
    const sees = async (person: APerson) => (await person.record()).profile?.segments.map(({value}) => value)

    await write(
      how === 'removed'
        ? {do: 'remove', kind: 'criteria', id: criterionId}
        : {do: 'set', kind: 'criteria', id: criterionId, field: 'kind', value: 'custom'},
    )

    expect(await sees(olle)).toEqual([null, null])
    expect(await sees(anna)).not.toContain(null)
    // Nor is it lost with the next change of masks, or in the way of one.
    const other = criteria.find(({kind}) => kind === 'growth')?.id ?? ''
    const more = await frida.put('/masks', {masks: [...masks, {criterionId: other, departmentIds: ['medical']}]})
    expect([more.status, await sees(olle)]).toEqual([200, [null, null]])
    const model = await olle.get(`/api/v1/models/${frida.boardId}.1`)
    expect(model.text).not.toContain('1300.5')
    // Nor in the third draft, where the board no longer says what the criterion was.
    await walk.upTo('prioritise')
    await frida.post('/deselections', {segmentId: clinic, outcome: 'kept_out', reason: 'Still too far'})
    for (let step = 0; step < 2; step += 1) await walk.next()
    for (const person of [anna, mats, frida]) await walk.sign(person)
    const started = await frida.post('/drafts', {from: 2})
    await server.services.profiles.settle(frida.boardId)
    expect([started.status, await sees(olle)]).toEqual([201, [null, null]])
    const second = await olle.get(`/api/v1/models/${frida.boardId}.2`)
    expect(second.text).not.toContain('1300.5')
  })
})
