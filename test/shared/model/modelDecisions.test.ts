import {expect, test} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import type {SalesLogic} from '../../../shared/domain/entities/segment.ts'
import {modelDecisions} from '../../../shared/model/modelDecisions.ts'
import type {LoggedDecision} from '../../../shared/record/state.ts'
import {applied, emptyBoard, id} from '../domain/commands/plainBoard.ts'
import {aRecord, at, personId} from '../record/aRecord.ts'

const segment = (name: string, fields: object = {}): Change => ({
  do: 'create',
  kind: 'segments',
  id: id(name),
  fields: {name, precedence: name, solution: 'standard', collaboration: 'high', salesLogic: 'complex', ...fields},
})
const chose = (name: string, logic: SalesLogic): LoggedDecision => ({
  id: `${name} ${logic}`,
  kind: 'sales_logic',
  subjectIds: [id(name)],
  text: logic,
  by: personId('frida'),
  at,
  logic,
})
const other: LoggedDecision = {id: 'other', kind: 'other', subjectIds: [], text: 'So it is', by: personId('frida'), at}
const draft = {from: 1, openedAt: '2027-03-02T09:00:00.000Z', deselected: [], measures: null}

function saidOf(segments: readonly Change[], decisions: readonly LoggedDecision[], set: object = {}) {
  return modelDecisions(applied(emptyBoard(), segments), aRecord({decisions, ...set})).map(({subjects, text}) =>
    [...subjects, text].join(' '),
  )
}

test('SEG-8 the model says the last choice of each segment, in the same order however it came about', () => {
  const board = [segment('Q'), segment('F')]
  const told = [`${id('F')} complex`, `${id('Q')} complex`].toSorted()
  const [once, back] = [
    [chose('Q', 'complex'), chose('F', 'complex')],
    [chose('Q', 'traditional'), chose('Q', 'complex')],
  ]

  expect(saidOf(board, [...once, other])).toEqual(['So it is', ...told])
  expect(saidOf(board, [...once, other, ...back])).toEqual(['So it is', ...told])
})

test.each([
  ['stays from an earlier version', {}, true],
  ['was another', {salesLogic: 'traditional'}, false],
  ['was taken away', {salesLogic: null}, false],
  ['follows by now', {solution: 'tailored'}, false],
  ['is of a segment that was merged since', {mergedInto: id('F')}, false],
] as const)('SEG-8 VER-5 a choice that %s', (_, fields, isSaid) => {
  const board = [segment('Q', fields), segment('F', {salesLogic: null})]

  expect(saidOf(board, [chose('Q', 'complex'), other], {draft})).toEqual(isSaid ? [`${id('Q')} complex`] : [])
})
