import {describe, expect, test} from 'vitest'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import type {BoardMoment} from '../../../shared/board/writeRights.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {aCopy, aGate, anna, aNote, aSegment, aState, aTier, editOf, id, inPhase, named} from '../../rooms/aBoard.ts'

/** The board is the server's but for what its notes say of themselves. */
const state = aState(
  aSegment('clinics', {need: 'beds', sizeSource: 'survey'}),
  aSegment('labs', {need: 'speed'}),
  aTier('grow'),
  aNote('hers'),
  aNote('his', {authorId: 'bo', departmentId: 'medical'}),
)
const worded = (kind: 'segments' | 'notes', name: string, field: string, to: string): Change => ({
  do: 'text',
  kind,
  id: id(name),
  field,
  to,
})

/** What the gate asks about when Anna writes this in one go, after what she wrote before. */
function asked(changes: readonly Change[], set: {moment?: BoardMoment; before?: readonly Change[]} = {}) {
  const questions: unknown[] = []
  const {judge} = aGate(state, set.moment)
  const copy = aCopy(state, 7)
  if (set.before) judge(editOf(copy, doc => writeChanges(doc, set.before ?? [])))
  const update = editOf(copy, doc => writeChanges(doc, changes))
  const answer = judge(update, anna, {mayEmpty: (...question) => questions.push(question) > 0})
  return {questions, is: answer.is}
}

describe('T8 SYNC-18 words that vanish', () => {
  test('of several fields of one record are one question, with how many of the kind there are', () => {
    expect(asked([worded('segments', 'clinics', 'need', ''), named('clinics', ''), named('labs', ' ')])).toEqual({
      questions: [['segments', [id('clinics'), id('labs')], 2]],
      is: 'passed',
    })
  })

  test.each<readonly [string, Change, number]>([
    ['a name in place of none', named('labs', ''), 1],
    ['a blank in place of a name', named('labs', '\t '), 1],
    ['another name', named('labs', 'x'), 0],
    ['the same name', named('labs', 'labs'), 0],
  ])('in the commonest edit too: %s', (_, change, count) => {
    const {questions, is} = asked([change], {before: [named('labs', 'labs'), named('clinics', 'seen')]})

    expect([questions.length, is]).toEqual([count, 'passed'])
  })

  test('are no words when there were none, or when the value is none that somebody worded', () => {
    const before = [named('labs', '')]
    const owner = (value: string | null): Change => ({
      do: 'set',
      kind: 'segments',
      id: id('labs'),
      field: 'ownerDepartmentId',
      value,
    })

    expect(asked([named('labs', ' ')], {before}).questions).toEqual([])
    expect(asked([owner(null)], {before: [owner('sales')]}).questions).toEqual([])
  })

  test('of a note count for everybody but its author', () => {
    const moment = inPhase('needs')
    const both = [worded('notes', 'hers', 'text', ''), worded('notes', 'his', 'text', '')]

    expect(asked(both, {moment}).questions).toEqual([['notes', [id('his')], 2]])
  })

  test('are refused as a whole', () => {
    const {judge} = aGate(state)
    const emptied = editOf(aCopy(state, 7), doc => writeChanges(doc, [named('clinics', ''), named('labs', '')]))

    const answer = judge(emptied, anna, {mayEmpty: () => false})

    expect(answer).toEqual({is: 'refused', code: 'board.tooManyEmptied', spoilt: true})
  })
})
