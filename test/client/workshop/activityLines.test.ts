import {expect, test} from 'vitest'
import type {Logged, PublicEvent} from '../../../shared/record/events.ts'
import type {Removal} from '../../../shared/record/removal.ts'
import {activityLines} from '../../../client/workshop/activityLines.ts'
import {anna, aRecord} from '../session/writing.ts'

const at = (minute: number) => `2026-05-12T10:${String(minute).padStart(2, '0')}:00.000Z`
const heard = (minute: number, event: PublicEvent): Logged => ({at: at(minute), by: anna.id, event})

test('tells what the record keeps and what was heard, newest first, each once', () => {
  const record = {
    ...aRecord('needs'),
    noteWriting: {state: 'revealed', revealedAt: at(5), counts: []},
    decisions: [{id: 'd1', kind: 'other', subjectIds: [], text: 'We begin in the north', by: anna.id, at: at(9)}],
  } as const

  const lines = activityLines(record, [
    heard(1, {is: 'titleChanged', title: 'Hearts'}),
    heard(5, {is: 'notesRevealed', notes: 3}),
    heard(7, {is: 'phaseMoved', from: 'frame', to: 'needs', reason: ''}),
    heard(9, {is: 'decided', decision: record.decisions[0]}),
  ])

  expect(lines.map(({key, by, quote}) => ({key, by, quote}))).toEqual([
    {key: 'activity.decision.other', by: anna.id, quote: 'We begin in the north'},
    {key: 'activity.phase', by: anna.id, quote: ''},
    {key: 'activity.notesShown', by: null, quote: ''},
    {key: 'activity.title', by: anna.id, quote: ''},
  ])
})

test('BAL-1 counts, profiles and exports of others say nothing about answers', () => {
  const counts: PublicEvent = {is: 'notesCounted', counts: []}

  expect(
    activityLines({...aRecord('needs'), noteWriting: {state: 'open', revealedAt: null, counts: []}}, [
      heard(1, counts),
    ]),
  ).toEqual([])
})

test('T8 a large removal stands there with what went, and once only', () => {
  const removal: Removal = {id: '1-7-0', by: anna.id, at: at(3), counts: [{kind: 'notes', count: 12}], restored: null}
  const record = {
    ...aRecord('needs'),
    noteWriting: {state: 'open', revealedAt: null, counts: []},
    removals: [removal],
  } as const

  expect(activityLines(record, [heard(3, {is: 'recordsRemoved', removal})])).toMatchObject([
    {key: 'activity.removed', by: anna.id, removal},
  ])
})
