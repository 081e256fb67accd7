import {expect, test} from 'vitest'
import {
  cellsIn,
  isMadeForMeetings,
  isReusedUnchanged,
  lacksMove,
  planRows,
  sameRows,
} from '../../../../client/steps/engage/planRows.ts'
import {engageChecks} from '../../../../shared/domain/checks/engage.ts'
import type {Board} from '../../../../shared/domain/board.ts'
import type {Change} from '../../../../shared/domain/change.ts'
import {checkView} from '../../../../shared/record/checkView.ts'
import {applied, emptyBoard, id} from '../../../shared/domain/commands/plainBoard.ts'
import {aRecord} from '../../../shared/record/aRecord.ts'

const create = (kind: Extract<Change, {do: 'create'}>['kind'], name: string, fields: object): Change => ({
  do: 'create',
  kind,
  id: id(name),
  fields: {...fields},
})
const segment = (name: string, placement: object, set: object = {}): Change =>
  create('segments', name, {name, placement, ...set})
const inTier = (tier: string, rank: string) => ({in: 'tier', tierId: id(tier), rank})
const cell = (name: string, set: object): Change => create('cells', name, {segmentId: id('hospital'), ...set})

const board = applied(emptyBoard(), [
  create('tiers', 'grow', {name: 'grow', rank: 'V'}),
  create('tiers', 'invest', {name: 'invest', rank: 'F'}),
  segment('late', inTier('invest', 'V')),
  segment('hospital', inTier('invest', 'F')),
  segment('clinic', inTier('grow', 'F')),
  segment('waiting', {in: 'unplaced', rank: 'F'}),
  segment('twin', inTier('grow', 'A'), {mergedInto: id('clinic')}),
  segment('price', {in: 'deselected', reason: 'cannot_reach', reasonText: '', rank: 'F'}),
])

test('TIER-1 the plan follows the tiers from the top, then those who were deselected; nobody else has a line', () => {
  expect(planRows(board)).toEqual([
    {segmentId: id('hospital'), tierId: id('invest')},
    {segmentId: id('late'), tierId: id('invest')},
    {segmentId: id('clinic'), tierId: id('grow')},
    {segmentId: id('price'), tierId: null},
  ])
  expect(sameRows(planRows(board), planRows(structuredClone(board)))).toBe(true)
  expect(sameRows(planRows(board), planRows(board).slice(1))).toBe(false)
})

test('activities of one channel stand in the same order for everybody', () => {
  const made = ['b', 'a', 'c'].map(name => cell(name, {channel: 'digital'}))

  const orders = [made, made.toReversed()].map(changes =>
    cellsIn(applied(board, changes), id('hospital'), 'digital').map(each => each.id),
  )

  expect(orders).toEqual([
    [id('a'), id('b'), id('c')],
    [id('a'), id('b'), id('c')],
  ])
})

const material = (madeFor: string | null) => create('contents', 'film', {title: 'Film', madeFor})
const used = (channel: string, set: object = {}) => cell(`in-${channel}`, {channel, contentId: id('film'), ...set})

test.each<readonly [string, readonly Change[]]>([
  ['made for meetings, used on a screen', [material('in_person'), used('virtual')]],
  ['made for a screen, also used in meetings', [material('digital'), used('digital'), used('in_person')]],
  ['adapted', [material('in_person'), used('digital', {adapted: true, adaptedNote: 'kortare'})]],
  ['made for a screen', [material('digital'), used('digital')]],
  ['made for meetings, printed', [material('in_person'), used('marketing')]],
  ['without material', [cell('empty', {channel: 'virtual'})]],
])('PLAN-1 the card says what the check says: %s', (_, changes) => {
  const planned: Board = applied(board, changes)

  const found = engageChecks['plan.reused_unchanged'](checkView(planned, aRecord({phase: 'engage'}), '2026-03-02'))
  const marked = [...planned.cells.values()].filter(each => isReusedUnchanged(planned, each)).map(each => each.id)

  expect(marked).toEqual(found.flatMap(({subjects}) => subjects))
})

test('PLAN-1 wherever the check stops an activity, the form lets one say how it was adapted', () => {
  const planned = applied(board, [material('digital'), used('digital'), used('in_person')])

  expect(isMadeForMeetings(planned, id('film'), 'digital')).toBe(true)
  expect(isMadeForMeetings(planned, id('film'), 'in_person')).toBe(false)
})

test('PLAN-3 a segment with activities, none of which goes up the ladder, is told so', () => {
  const planned = (set: object) => applied(board, [cell('visit', {channel: 'in_person', ...set})])

  expect(lacksMove(board, id('hospital'))).toBe(false)
  expect(lacksMove(planned({}), id('hospital'))).toBe(true)
  expect(lacksMove(planned({from: 'trial', to: 'aware'}), id('hospital'))).toBe(true)
  expect(lacksMove(planned({from: 'aware', to: 'trial'}), id('hospital'))).toBe(false)
})

test('PLAN-5 a tick without a word, or without a part that was changed, adapts nothing', () => {
  const folder = create('contents', 'folder', {title: 'Folder', madeFor: 'in_person'})
  const call = (adaptedNote: string, parts: readonly string[]) => {
    const adaptedParts = new Set(parts)
    return cell('call', {channel: 'virtual', contentId: id('folder'), adapted: true, adaptedParts, adaptedNote})
  }
  const reused = (note: string, parts: readonly string[]) => {
    const planned = applied(board, [folder, call(note, parts)])
    const made = planned.cells.get(id('call'))
    return made !== undefined && isReusedUnchanged(planned, made)
  }

  expect([reused(' ', ['close']), reused('Shorter', []), reused('Shorter', ['close'])]).toEqual([true, true, false])
})
