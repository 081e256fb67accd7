import {describe, expect, test} from 'vitest'
import {templateDocument} from '../../../../shared/contract/templates.ts'
import type {Change} from '../../../../shared/domain/change.ts'
import {engageChecks} from '../../../../shared/domain/checks/engage.ts'
import {segmentChecks} from '../../../../shared/domain/checks/segments.ts'
import {agendaMinutes, guidedSteps} from '../../../../shared/domain/guide.ts'
import {templateIn, templateNames} from '../../../../shared/domain/templates/catalogue.ts'
import type {SeedCriterion} from '../../../../shared/domain/templates/seedBoard.ts'
import {seedBoard} from '../../../../shared/domain/templates/seedBoard.ts'
import {checkView} from '../../../../shared/record/checkView.ts'
import {preparedChanges} from '../../../../shared/record/prepared.ts'
import {templateFrom} from '../../../../shared/record/templateFrom.ts'
import {emptyGuide} from '../../../../shared/domain/guide.ts'
import {aCopy, aGate, aState, editOf, frida, inPhase} from '../../../rooms/aBoard.ts'
import {writeChanges} from '../../../../shared/board/writeChanges.ts'
import {recordMap} from '../../../../shared/board/roots.ts'
import {asId} from '../../../../shared/std/ids.ts'
import {aRecord} from '../../record/aRecord.ts'
import {applied, emptyBoard, id} from '../commands/plainBoard.ts'

const languages = ['en', 'sv', 'da'] as const
const every = templateNames.flatMap(name => languages.map(language => ({name, language})))
const counted = () => {
  let last = 0
  return () => `t${(last += 1)}`.padEnd(21, '_')
}
const seeded = (name: (typeof templateNames)[number], language: (typeof languages)[number]) =>
  seedBoard(templateIn(name, language), counted())

const preparedFrom = (criteria: readonly SeedCriterion[]) =>
  criteria.map(({id: of, notAsked, ...fields}) => {
    return {...fields, id: asId<'criterion'>(of), notAsked: notAsked.map(word => asId<'department'>(word))}
  })

describe.each(every)('$name in $language', ({name, language}) => {
  const content = templateIn(name, language)

  test('TPL-1 passes the gate as a whole, its criteria later, when its facilitator can change what it brought', () => {
    const {changes, criteria} = seeded(name, language)
    const put = [...changes, ...preparedChanges(preparedFrom(criteria))]
    const {board} = aGate(aState(...put))
    const [criterion] = board().criteria.values()
    const seed = editOf(aCopy(aState(), 9), doc => writeChanges(doc, changes))

    expect(aGate(aState(), inPhase('frame')).judge(seed, {is: 'server'})).toMatchObject({is: 'passed'})
    expect(aGate(aState(...changes)).board().criteria.size).toBe(0)
    expect(board().tiers.size).toBe(3)
    expect(board().criteria.size).toBe(content.criteria.length)
    if (!criterion) return
    const {judge} = aGate(aState(...put), inPhase('evaluate'))
    const reworded = editOf(aCopy(aState(...put), 7), doc => {
      recordMap(doc, 'criteria', criterion.id)?.set('anchor1', 'otherwise')
    })
    expect(judge(reworded, frida)).toMatchObject({is: 'passed'})
  })

  test('TPL-2 its minutes make ninety', () => {
    expect(agendaMinutes(content.guide.agenda)).toBe(90)
  })

  test('CRIT-1 every criterion says what 1, 5 and 9 mean, and both axes can be judged', () => {
    for (const {anchor1, anchor5, anchor9} of content.criteria) {
      expect([anchor1, anchor5, anchor9]).not.toContain('')
      expect(new Set([anchor1, anchor5, anchor9]).size).toBe(3)
    }
    if (name !== 'blank')
      expect(new Set(content.criteria.map(({axis}) => axis))).toEqual(new Set(['attractiveness', 'strength']))
  })

  test('TPL-6 it could be a file: nothing in it is longer or other than a file may hold', () => {
    const file = {schema: 'urn:enig:template:1', name, description: '', language, content}

    expect(templateDocument.safeParse(file)).toMatchObject({success: true})
  })
})

test.each(['value', 'pharma', 'buying'] as const)('TPL-1 %s asks in every step, in words of each language', name => {
  for (const step of guidedSteps) {
    const asked = languages.map(language => templateIn(name, language).guide.questions[step])

    expect(new Set(asked.map(({length}) => length)).size).toBe(1)
    expect(new Set(asked.flat()).size).toBe(asked.flat().length)
    expect(asked[0]?.length).toBeGreaterThan(0)
  }
})

test.each(languages)(
  'TPL-4 pharma in %s: potential and adoption alone make no segment; with a need-based one they may',
  language => {
    const {changes} = seeded('pharma', language)
    const board = applied(emptyBoard(), changes)
    const amounts = [...board.attributes.values()]
    const segment: Change = {do: 'create', kind: 'segments', id: id('square'), fields: {name: 'High x high'}}
    const leaf = (name: string, attributeId: string, value: number | string): Change => ({
      do: 'create',
      kind: 'conditions',
      id: id(name),
      fields: {segmentId: id('square'), kind: 'leaf', attributeId, op: typeof value === 'number' ? 'gte' : 'eq', value},
    })
    const byAmount = applied(board, [segment, ...amounts.map(({id: of}, at) => leaf(`by-${at}`, of, 8))])
    const byNeed = applied(byAmount, [
      {do: 'create', kind: 'attributes', id: id('way'), fields: {name: 'way', key: 'way', valueType: 'text'}},
      leaf('by-need', id('way'), 'brief'),
    ])

    expect(amounts.map(({key, kind}) => [key, kind])).toEqual([
      ['potential_decile', 'size'],
      ['adoption_decile', 'size'],
    ])
    expect(amounts.map(({difference}) => difference)).not.toContain('')
    expect(segmentChecks['segments.size_only'](checkView(byAmount, aRecord(), '2026-03-02'))).toMatchObject([
      {subjects: [id('square')]},
    ])
    expect(segmentChecks['segments.size_only'](checkView(byNeed, aRecord(), '2026-03-02'))).toEqual([])
  },
)

test('TPL-4 in pharma medical does not judge what is earned', () => {
  const {criteria} = seeded('pharma', 'en')
  const kinds = criteria.filter(({notAsked}) => notAsked.length > 0).map(({kind, notAsked}) => [kind, notAsked])

  expect(kinds).toEqual([
    ['profitability', ['medical']],
    ['cost_to_serve', ['medical']],
  ])
})

test('TPL-3 a template made of a board that began with one brings the same again', () => {
  const content = templateIn('pharma', 'sv')
  const {changes, criteria} = seeded('pharma', 'sv')
  const record = aRecord({
    guide: content.guide,
    departments: content.departments.map((word, at) =>
      at < 5 ? {id: asId<'department'>(word), name: ''} : {id: asId<'department'>('own'), name: word},
    ),
    prepared: preparedFrom(criteria),
  })

  expect(templateFrom(applied(emptyBoard(), changes), record)).toEqual(content)
})

test('PLAN-5 an adaptation that does not say what changed, and how, is none', () => {
  const board = applied(emptyBoard(), [
    {do: 'create', kind: 'segments', id: id('hospital'), fields: {name: 'Hospital'}},
    {do: 'create', kind: 'contents', id: id('folder'), fields: {title: 'Folder', madeFor: 'in_person'}},
    {
      do: 'create',
      kind: 'cells',
      id: id('call'),
      fields: {segmentId: id('hospital'), channel: 'virtual', contentId: id('folder'), adapted: true},
    },
  ])
  const said = applied(board, [
    {do: 'text', kind: 'cells', id: id('call'), field: 'adaptedNote', to: 'Opens with their own figures'},
  ])
  const done = applied(said, [
    {do: 'put', kind: 'cells', id: id('call'), field: 'adaptedParts', key: 'opening', value: true},
  ])
  const reused = (of: typeof board) =>
    engageChecks['plan.reused_unchanged'](checkView(of, aRecord({guide: emptyGuide}), '2026-03-02'))

  expect(reused(board)).toMatchObject([{subjects: [id('call')]}])
  expect(reused(said)).toMatchObject([{subjects: [id('call')]}])
  expect(reused(done)).toEqual([])
})
