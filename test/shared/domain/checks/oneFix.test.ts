import {expect, test} from 'vitest'
import {checkIds} from '../../../../shared/domain/checks/catalogue.ts'
import type {CheckId} from '../../../../shared/domain/checks/catalogue.ts'
import type {Finding} from '../../../../shared/domain/checks/finding.ts'
import {commandOf, fixWrites, oneFix} from '../../../../shared/domain/checks/oneFix.ts'
import {runChecks} from '../../../../shared/domain/checks/runChecks.ts'
import {mayWrite} from '../../../../shared/domain/openFields.ts'
import type {Board} from '../../../../shared/domain/board.ts'
import type {Phase} from '../../../../shared/domain/phase.ts'
import {checkView} from '../../../../shared/record/checkView.ts'
import {aRecord, at} from '../../record/aRecord.ts'
import {applied, doing, emptyBoard, id} from '../commands/plainBoard.ts'

const clinics = doing(emptyBoard(), 'addSegment', {id: id<'segment'>('clinics'), name: 'Clinics'})
const bought = (fields: Readonly<Record<string, string | null>>): Board =>
  applied(
    clinics,
    Object.entries(fields).map(([field, value]) => ({do: 'set', kind: 'segments', id: id('clinics'), field, value})),
  )
const deselected = applied(clinics, [
  {
    do: 'set',
    kind: 'segments',
    id: id('clinics'),
    field: 'placement',
    value: {in: 'deselected', reason: 'cannot_reach', reasonText: '', rank: 'V'},
  },
  {do: 'create', kind: 'cells', id: id('visit'), fields: {segmentId: id('clinics'), channel: 'in_person'}},
])

const found = (board: Board, phase: Phase, check: CheckId): readonly Finding[] =>
  runChecks(checkView(board, aRecord({phase}), at.slice(0, 10))).filter(finding => finding.id === check)

let made = 0
const around = {
  newId: () => {
    made += 1
    return id<'criterion'>(`new${made}`)
  },
  language: 'en',
} as const

test.each<readonly [string, CheckId, Phase, Board]>([
  [
    'sales logic against how they buy',
    'segments.sales_logic',
    'segments',
    bought({solution: 'tailored', collaboration: 'high', salesLogic: 'traditional'}),
  ],
  [
    'no sales logic where their buying says which',
    'segments.sales_logic',
    'engage',
    bought({solution: 'standard', collaboration: 'low', salesLogic: null}),
  ],
  ['criteria that the method asks for', 'criteria.core_missing', 'evaluate', clinics],
  ['an activity for who was deselected', 'plan.deselected_active', 'engage', deselected],
])('PHASE-5 %s: one action clears it, while what it writes is open', (_, check, phase, board) => {
  const [finding] = found(board, phase, check)
  const fix = finding ? oneFix(board, finding) : null
  if (!fix) throw new Error('there is something to mend')

  const {name, input} = commandOf(fix, around)

  expect(found(doing(board, name, input), phase, check)).toEqual([])
  const asked = {phase, leads: true, roundsOpened: false, notesPrivate: false}
  expect(mayWrite({...asked, ...fixWrites[fix.is]})).toBe(true)
})

test('PHASE-5 SEG-5 where somebody has to choose nothing is offered', () => {
  const open = bought({solution: 'tailored', collaboration: 'low', salesLogic: null})
  const [finding] = found(open, 'segments', 'segments.sales_logic')

  expect(finding).toBeDefined()
  expect(finding && oneFix(open, finding)).toBeNull()
  const offered = checkIds.filter(check => oneFix(deselected, {id: check, subjects: [id('visit')]}) !== null)
  expect(offered).toEqual(['criteria.core_missing', 'plan.deselected_active'])
})
