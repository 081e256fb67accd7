import {expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import {asJson} from '../../../shared/model/document.ts'
import {buildContent} from '../../../shared/model/buildContent.ts'
import {canonicalJson} from '../../../shared/model/canonicalJson.ts'
import type {ModelContent} from '../../../shared/model/content.ts'
import {modelScores} from '../../../shared/model/modelScores.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import {applied, emptyBoard, id} from '../domain/commands/plainBoard.ts'
import {aRecord, aRound, department, person} from '../record/aRecord.ts'

const create = (kind: Extract<Change, {do: 'create'}>['kind'], name: string, fields: object): Change => ({
  do: 'create',
  kind,
  id: id(name),
  fields: {...fields},
})

const city = (name: string, fields: object = {}): Change =>
  create('attributes', name, {name: 'Ort', key: 'Ort', valueType: 'enum', options: ['Malmö', 'Lund'], ...fields})
const leaf = (name: string, segment: string, rank: string, value: string): Change =>
  create('conditions', name, {
    segmentId: id(segment),
    place: {parentId: null, rank},
    kind: 'leaf',
    attributeId: id('city'),
    op: 'eq',
    value,
    missing: 'exclude',
  })
const commitment = (name: string, segment: string, departmentId: string, text: string): Change =>
  create('commitments', name, {segmentId: id(segment), departmentId, text})

const agreed: readonly Change[] = [
  city('city'),
  create('attributes', 'unused', {name: 'Land', key: 'Land'}),
  create('clusters', 'evidence', {title: 'Bevis', statement: 'När nya data kommer', rank: 'V'}),
  create('criteria', 'growth', {name: 'Tillväxt', kind: 'growth', axis: 'attractiveness', rank: 'V'}),
  create('tiers', 'invest', {name: 'invest', rank: 'F', rule: 'Egen kontakt'}),
  create('tiers', 'grow', {name: 'grow', rank: 'V', rule: 'Digitalt'}),
  create('segments', 'hospital', {
    name: 'Sjukhus',
    need: 'De vill se data',
    clusters: new Set([id('evidence')]),
    channels: new Set(['virtual', 'in_person']),
    drivers: new Map([
      ['b', {text: 'pris', rank: 'V'}],
      ['a', {text: 'data', rank: 'F'}],
    ]),
    precedence: 'F',
    placement: {in: 'tier', tierId: id('invest'), rank: 'F'},
  }),
  create('segments', 'clinic', {
    name: 'Kliniker',
    precedence: 'V',
    placement: {in: 'deselected', reason: 'cannot_reach', reasonText: '', rank: 'V'},
  }),
  create('segments', 'twin', {name: 'Tvilling', precedence: 'k', mergedInto: id('hospital')}),
  leaf('a', 'hospital', 'F', 'Malmö'),
  leaf('b', 'hospital', 'V', 'Lund'),
  create('contents', 'film', {title: 'Film', madeFor: 'digital'}),
  create('contents', 'folder', {title: 'Folder', madeFor: 'in_person'}),
  create('cells', 'visit', {segmentId: id('hospital'), channel: 'digital', contentId: id('film')}),
  create('cells', 'gone', {segmentId: id('twin'), channel: 'in_person', contentId: id('folder')}),
  commitment('first', 'hospital', 'sales', 'Vi tar med data'),
  commitment('late', 'hospital', 'sales', 'skriven samtidigt'),
  commitment('merged', 'twin', 'sales', 'gäller inte längre'),
]

function contentOf(changes: readonly Change[], set: Partial<RecordState> = {}): ModelContent {
  const board = applied(emptyBoard(), changes)
  const record = aRecord({language: 'sv', ...set})
  return buildContent(board, record, modelScores(board, record))
}
const bytesOf = (changes: readonly Change[], set: Partial<RecordState> = {}) =>
  canonicalJson(asJson(contentOf(changes, set)))

test('VER-1 the order in which things were written changes no byte', () => {
  const shuffled = [agreed.toReversed(), [...agreed.slice(7), ...agreed.slice(0, 7)]]

  for (const order of shuffled) expect(bytesOf(order)).toBe(bytesOf(agreed))
})

test('VER-1 spaces, line ends and the form of letters change no byte', () => {
  const otherwise = agreed.map((change): Change =>
    change.do === 'create' && change.id === id('hospital')
      ? {...change, fields: {...change.fields, name: ' Sjukhus\r\n', need: 'De vill se data\r\n'}}
      : change,
  )
  const decomposed = agreed.map((change): Change =>
    change.do === 'create' && change.id === id('a')
      ? {...change, fields: {...change.fields, value: 'Malmö'.normalize('NFD')}}
      : change,
  )

  expect(bytesOf(otherwise)).toBe(bytesOf(agreed))
  expect(bytesOf(decomposed)).toBe(bytesOf(agreed))
})

test('VER-1 who takes part, when and under which name changes no byte', () => {
  const people = [person('frida', 'product', {role: 'facilitator'}), person('anna', 'sales')]
  const departments = ['product', 'sales', 'medical'].map(department)
  const before = bytesOf(agreed, {participants: people, departments})
  const guest = person('gunnar', 'juridik', {role: 'observer', votes: false})

  const after = bytesOf(agreed, {
    participants: [...people.map(each => ({...each, name: `${each.name} B`})).toReversed(), guest],
    departments: [department('juridik'), ...departments.toReversed()],
    phaseSince: '2030-01-01T00:00:00.000Z',
    objections: [
      {id: 'o', departmentId: guest.departmentId, by: guest.id, text: 'nej', at: '2030-01-01', resolution: 'jo'},
    ],
  })

  expect(after).toBe(before)
  expect(after).not.toContain('anna')
  expect(after).not.toContain('2030')
})

test('VER-1 an exception names the same things in whatever order they were ticked', () => {
  const waiver = (subjectIds: readonly string[]): RecordState['waivers'] => [
    {
      id: 'w',
      checkId: 'segments.overlap',
      subjectIds,
      reason: 'känt',
      by: person('anna', 'sales').id,
      at: '',
      after: 0,
    },
  ]

  expect(bytesOf(agreed, {waivers: waiver(['b', 'a'])})).toBe(bytesOf(agreed, {waivers: waiver(['a', 'b'])}))
})

test('VER-1 of two attributes with one key the same one counts, whoever wrote last', () => {
  const twice = [...agreed, city('aaa', {valueType: 'text', options: []})]

  expect(bytesOf(twice.toReversed())).toBe(bytesOf(twice))
  expect(contentOf(twice).attributes.map(({id: own}) => own)).toEqual([id('aaa')])
})

test('SEG-6 what was planned for a merged segment is not agreed; the segment says where it went', () => {
  const content = contentOf(agreed)

  expect(content.segments.find(({id: own}) => own === id('twin'))).toMatchObject({
    status: 'merged',
    mergedInto: id('hospital'),
    precedence: 0,
  })
  expect(content.plan.map(cell => cell.id)).toEqual([id('visit')])
  expect(content.contents.map(each => each.id)).toEqual([id('film')])
  expect(content.commitments).toEqual([
    {id: id('first'), segmentId: id('hospital'), department: 'sales', text: 'Vi tar med data'},
  ])
})

test('VER-1 scores of a segment that is no longer on the board are not agreed', () => {
  const voters = [person('anna', 'sales')]
  const cell = (segment: string) => ({
    segmentId: id<'segment'>(segment),
    criterionId: id<'criterion'>('growth'),
    departments: [
      {
        departmentId: department('sales').id,
        scores: [7],
        cannotJudge: 0,
        evidence: {figures: 0, experience: 1, gut: 0},
      },
    ],
    comments: [],
  })
  const round = aRound(voters, {
    state: 'revealed',
    segmentIds: [id('hospital'), id('removed')],
    result: {cells: [cell('hospital'), cell('removed')], weights: [], measures: {kendallW: null, raters: 1}, cast: 1},
  })

  expect(contentOf(agreed, {rounds: [round]}).scores.map(({segmentId}) => segmentId)).toEqual([id('hospital')])
})

test('VER-1 places are positions and empty is left out', () => {
  const content = contentOf(agreed)

  expect(content.tiers.map(({id: own, position, segmentIds}) => [own, position, segmentIds])).toEqual([
    [id('grow'), 2, []],
    [id('invest'), 1, [id('hospital')]],
  ])
  expect(content.segments.find(({id: own}) => own === id('hospital'))?.valueDrivers).toEqual(['data', 'pris'])
  expect(content.deselections).toEqual([{segmentId: id('clinic'), reason: 'cannot_reach'}])
  expect(content.data).toBeNull()
  expect(canonicalJson(asJson(content))).not.toMatch(/"[a-zA-Z]+":""/)
})

test('NEED-4 VER-1 a group that went into another is no need of its own: its title is another name of that one', () => {
  const two = [
    create('clusters', 'again', {title: 'Studier', statement: '', rank: 'X'}),
    create('segments', 'late', {name: 'Sena', clusters: new Set([id('again')]), precedence: 'X'}),
  ]
  const merged: Change = {do: 'set', kind: 'clusters', id: id('again'), field: 'mergedInto', value: id('evidence')}
  const before = contentOf([...agreed, ...two])
  const after = contentOf([...agreed, ...two, merged])

  expect(before.needs.map(({title, aliases}) => [title, aliases])).toEqual([
    ['Studier', undefined],
    ['Bevis', undefined],
  ])
  expect(after.needs).toEqual([
    {id: id('evidence'), title: 'Bevis', aliases: ['Studier'], statement: 'När nya data kommer'},
  ])
  expect(after.segments.find(({name}) => name === 'Sena')?.needIds).toEqual([id('evidence')])
})

test('PLAN-6 VER-1 message and first action stand in the model once they are written, and change no byte before', () => {
  const write = (field: string, value: string): Change => {
    return {do: 'set', kind: 'segments', id: id('hospital'), field, value}
  }
  const emptied = ['message', 'firstAction'].map(field => write(field, ''))
  const written = [write('message', ' Det håller '), write('firstAction', 'Ring'), write('firstActionOn', '2027-01-15')]

  expect(bytesOf([...agreed, ...emptied])).toBe(bytesOf(agreed))
  expect(bytesOf(agreed)).not.toContain('firstAction')
  expect(contentOf([...agreed, ...written]).segments.find(({name}) => name === 'Sjukhus')).toMatchObject({
    message: 'Det håller',
    firstAction: 'Ring',
    firstActionOn: '2027-01-15',
  })
})

test('PLAN-5 VER-1 what does not name the parts it changed is not signed as adapted', () => {
  const cell = (fields: object) => [
    ...agreed,
    create('cells', 'call', {segmentId: id('hospital'), channel: 'virtual', adapted: true, ...fields}),
  ]
  const adapted = (fields: object) => contentOf(cell(fields)).plan.find(each => each.id === id('call'))?.adapted

  expect(adapted({adaptedNote: 'Shorter'})).toBeUndefined()
  expect(adapted({adaptedNote: 'Shorter', adaptedParts: new Set(['close'])})).toBe(true)
})

test('CRIT-9 VER-1 of several decisions on the weights the one in force is agreed', () => {
  const measures = {kendallW: null, raters: 1}
  const result = {cells: [], weights: [], measures, cast: 1}
  const round = aRound([person('anna', 'sales')], {state: 'revealed', result})
  const decision = (name: string) => ({
    id: name,
    kind: 'weights_set' as const,
    subjectIds: [],
    text: name,
    by: id<'participant'>('anna'),
    at: '2026-03-02T09:00:00.000Z',
    weights: {roundId: round.id, shares: [], after: 1, measures},
  })

  const {decisions} = contentOf(agreed, {rounds: [round], decisions: [decision('first'), decision('second')]})

  expect(decisions.map(({text}) => text)).toEqual(['second'])
})
