import {describe, expect, test} from 'vitest'
import {myTemplates, templateBytesMax, templateDocument} from '../../../shared/contract/templates.ts'
import type {TemplateDocument} from '../../../shared/contract/templates.ts'
import {agendaMinutes} from '../../../shared/domain/guide.ts'
import {templateNames} from '../../../shared/domain/templates/catalogue.ts'
import {asId} from '../../../shared/std/ids.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aNoteBody} from './templateRoom.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import type {TestServer} from './aServer.ts'
import {wordAt} from './readAnswer.ts'

const save = (person: APerson, name = 'Spring') => person.post('/templates', {name, description: 'For clinics'})
const listed = async (person: APerson) =>
  myTemplates.reply.parse((await person.get('/api/v1/templates')).body).templates
const file = async (person: APerson, templateId: string): Promise<TemplateDocument> =>
  templateDocument.parse((await person.get(`/api/v1/templates/${templateId}`)).body.template)
const asks = (person: APerson, template: unknown) =>
  person.send('POST', '/api/v1/boards', {
    title: 'Again',
    language: 'sv',
    name: 'Frida',
    department: 'product',
    template,
  })

describe('beginning with a template', () => {
  test.each(templateNames)('TPL-1 %s: departments, masks, minutes and questions are there at once', async template => {
    const server = await aServer()

    const frida = await server.person().open({template, language: 'da'})

    const {guide, masks, prepared, departments} = await frida.record()
    const board = await server.board(frida.boardId)
    expect(agendaMinutes(guide.agenda)).toBe(90)
    expect(board.tiers.size).toBe(3)
    expect([masks, board.criteria.size]).toEqual([[], 0])
    expect(prepared.filter(({notAsked}) => notAsked.length > 0)).toHaveLength(template === 'pharma' ? 2 : 0)
    expect(departments.map(({name}) => name).join('')).toBe(
      {value: '', blank: '', pharma: 'Market access', buying: 'Økonomi'}[template],
    )
    expect(guide.questions.needs.length > 0).toBe(template !== 'blank')
  })

  test('TPL-1 a facilitator of a department that the template does not name brings it along', async () => {
    const server = await aServer()
    const frida = await server.person().open({template: 'buying', department: 'Legal'})

    const names = (await frida.record()).departments.map(({id: of, name}) => name || of)

    expect(names).toEqual(['sales', 'marketing', 'product', 'service', 'Finance', 'Legal'])
  })
})

test('TPL-2 who leads changes minutes, questions and hints; more than ninety minutes are allowed, others may not', async () => {
  const server = await aServer()
  const frida = await server.person().open()
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const {guide} = await frida.record()
  const longer = {...guide, agenda: {...guide.agenda, segments: 40}, questions: {...guide.questions, needs: ['Why?']}}

  expect((await anna.put('/guide', longer)).body.code).toBe('right.missing')
  expect((await frida.put('/guide', longer)).status).toBe(200)
  expect((await anna.record()).guide).toEqual(longer)
  expect((await frida.put('/guide', {...longer, agenda: {}})).body.code).toBe('request.malformed')
  await server.stand(frida.boardId, 'signed')
  expect((await frida.put('/guide', guide)).body.code).toBe('phase.closed')
})

/** A workshop in which everything that must stay behind carries a word that is found nowhere else. */
async function aFullWorkshop(server: TestServer) {
  const frida = await server.person().open({template: 'pharma', name: 'Canary-person', department: 'product'})
  const anna = await server.person().join(frida, 'Canary-colleague', 'sales')
  await server.write(frida.boardId, [
    {do: 'text', kind: 'meta', id: '', field: 'objective', to: 'Start at the first visit'},
    {do: 'create', kind: 'clusters', id: id('c'), fields: {title: 'Canary-cluster', statement: 'Canary-need'}},
    {do: 'create', kind: 'segments', id: id('s'), fields: {name: 'Canary-segment', offer: 'Canary-offer'}},
    {
      do: 'create',
      kind: 'attributes',
      id: id('a'),
      fields: {name: 'Canary-column', key: 'canary', options: ['Canary-value']},
    },
    {do: 'create', kind: 'contents', id: id('m'), fields: {title: 'Canary-material'}},
    {do: 'create', kind: 'commitments', id: id('w'), fields: {segmentId: id('s'), text: 'Canary-commitment'}},
  ])
  await server.stand(frida.boardId, 'needs')
  await anna.put(`/notes/${id('n')}`, aNoteBody(id('n'), 'Canary-note'))
  await frida.post('/decisions', {kind: 'other', subjectIds: [], text: 'Canary-decision'})
  return {frida, anna}
}

describe('saving one', () => {
  test('TPL-3 it carries what was set up, and nobody, no note, no segment, no decision, no customer', async () => {
    const server = await aServer()
    const {frida} = await aFullWorkshop(server)

    const saved = await save(frida)

    expect(saved).toMatchObject({status: 201, body: {template: {name: 'Spring', language: 'en'}}})
    const template = await file(frida, wordAt(saved.body, 'template', 'id'))
    expect(templateDocument.safeParse(template).success).toBe(true)
    expect(JSON.stringify(template).toLowerCase()).not.toContain('canary')
    expect(template.content.frame.objective).toBe('Start at the first visit')
    expect(template.content.attributes.map(({key}) => key)).toEqual(['potential_decile', 'adoption_decile'])
    expect(template.content.criteria.filter(({notAsked}) => notAsked.includes('medical'))).toHaveLength(2)
  })

  test('TPL-3 a workshop begun with it has the same form, with ids and people of its own', async () => {
    const server = await aServer()
    const {frida} = await aFullWorkshop(server)
    const templateId = wordAt((await save(frida)).body, 'template', 'id')
    const again = await asks(frida, {saved: templateId})
    const host = frida.boardId

    frida.boardId = asId(wordAt(again.body, 'boardId'))

    expect(again.status).toBe(201)
    const {prepared} = await frida.record()
    expect(prepared.filter(({notAsked}) => notAsked.length > 0)).toHaveLength(2)
    const secondId = wordAt((await save(frida, 'Spring')).body, 'template', 'id')
    const [first, second] = [await file(frida, templateId), await file(frida, secondId)]
    expect(second).toEqual({...first, language: 'sv'})
    expect(again.body.boardId).not.toBe(host)
  })

  test('TPL-3 only the facilitator saves one, and needs a name for it', async () => {
    const server = await aServer()
    const {frida, anna} = await aFullWorkshop(server)
    await anna.become('cofacilitator', frida)

    expect((await save(anna)).body.code).toBe('right.missing')
    expect((await save(frida, ' ')).body).toMatchObject({code: 'request.malformed', params: {field: 'name'}})
    expect((await save(server.person())).status).toBe(404)
  })

  test('TPL-5 nobody but the browser that saved it finds, reads, uses or removes it', async () => {
    const server = await aServer()
    const {frida, anna} = await aFullWorkshop(server)
    const templateId = wordAt((await save(frida)).body, 'template', 'id')

    for (const other of [anna, server.person()]) {
      expect(await listed(other)).toEqual([])
      expect((await other.get(`/api/v1/templates/${templateId}`)).body.code).toBe('template.unknown')
      expect((await other.delete(`/api/v1/templates/${templateId}`)).body.code).toBe('template.unknown')
      expect((await asks(other, {saved: templateId})).body.code).toBe('template.unknown')
      expect(other.heard.join()).not.toContain('Spring')
    }
    expect(await listed(frida)).toMatchObject([{id: templateId, name: 'Spring'}])
    expect((await frida.delete(`/api/v1/templates/${templateId}`)).status).toBe(200)
    expect(await listed(frida)).toEqual([])
  })

  test('TPL-5 AWAY-4 with the last seat of a browser its templates go', async () => {
    const server = await aServer()
    const {frida} = await aFullWorkshop(server)
    const templateId = wordAt((await save(frida)).body, 'template', 'id')
    const {cookie} = frida

    await frida.post('/leave')

    frida.cookie = cookie
    expect((await frida.get(`/api/v1/templates/${templateId}`)).body.code).toBe('template.unknown')
  })

  test('TPL-5 a browser keeps thirty, and those that nobody began with for a year go', async () => {
    const server = await aServer()
    const {frida} = await aFullWorkshop(server)
    for (let turn = 0; turn < 30; turn += 1) expect((await save(frida, `No ${turn}`)).status).toBe(201)

    expect((await save(frida)).body).toMatchObject({code: 'template.tooMany', params: {max: 30}})
    await frida.delete(`/api/v1/templates/${(await listed(frida))[0]?.id}`)
    const day = 24 * 60 * 60 * 1000
    for (let turn = 0; turn < 5; turn += 1) {
      await server.pass(80 * day)
      // Whoever comes back within ninety days keeps the seat.
      await frida.get('')
    }
    expect((await save(frida, 'Late')).status).toBe(201)

    expect((await listed(frida)).map(({name}) => name)).toEqual(['Late'])
  })
})

describe('TPL-6 a file', () => {
  test('opens a workshop and stays nowhere', async () => {
    const server = await aServer()
    const {frida} = await aFullWorkshop(server)
    const template = await file(frida, wordAt((await save(frida)).body, 'template', 'id'))
    const stranger = server.person()

    const opened = await asks(stranger, {file: template})

    expect(opened.status).toBe(201)
    expect(await listed(stranger)).toEqual([])
    expect((await server.board(asId(wordAt(opened.body, 'boardId')))).meta.objective).toBe('Start at the first visit')
  })

  const spoilt: readonly (readonly [string, (good: TemplateDocument) => unknown, string])[] = [
    ['nothing', () => null, 'file'],
    ['a list', () => [], 'file'],
    ['another schema', good => ({...good, schema: 'urn:enig:template:2'}), 'schema'],
    ['one key too many', good => ({...good, people: []}), 'file'],
    ['one too many inside', good => ({...good, content: {...good.content, notes: []}}), 'content'],
    [
      'a score of 11',
      good => ({...good, content: {...good.content, criteria: [{...good.content.criteria[0], knockout: {below: 11}}]}}),
      'content.criteria.0.knockout.below',
    ],
    ['half a letter', good => ({...good, name: '\ud800'}), 'name'],
    [
      'a ladder of a thousand',
      good => ({
        ...good,
        content: {...good.content, frame: {...good.content.frame, ladder: Array.from({length: 1000}, String)}},
      }),
      'content.frame.ladder',
    ],
  ]
  test('that does not fit is refused by name, and nothing is opened', async () => {
    const server = await aServer()
    const frida = await server.person().open({template: 'value'})
    const good = await file(frida, wordAt((await save(frida)).body, 'template', 'id'))

    for (const [what, spoil, field] of spoilt) {
      const refused = await asks(server.person(), {file: spoil(good)})
      expect([what, refused.status, refused.body]).toEqual([what, 422, {code: 'template.malformed', params: {field}}])
    }
  })

  test('that is too large is refused for its size', async () => {
    const server = await aServer()

    const refused = await asks(server.person(), {file: {name: 'x'.repeat(templateBytesMax)}})

    expect(refused).toMatchObject({status: 413, body: {code: 'template.tooBig', params: {max: 64}}})
  })
})
