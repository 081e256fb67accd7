import {expect, test} from 'vitest'
import {approvalOf} from '../../../shared/domain/approval.ts'
import {applied, emptyBoard, id} from './commands/plainBoard.ts'

const material = (fields: Readonly<Record<string, string | null>>, other: Readonly<Record<string, string>> = {}) => {
  const board = applied(emptyBoard(), [
    {do: 'create', kind: 'contents', id: id('film'), fields: {title: 'Film', ...fields}},
    {do: 'create', kind: 'contents', id: id('letter'), fields: {title: 'Letter', ...other}},
  ])
  const film = board.contents.get(id('film'))
  if (!film) throw new Error('the film is gone')
  return approvalOf(board, film, '2026-10-01')
}

test('PLAN-7 an approval counts through its last day, and is missed only where others have one', () => {
  expect(material({})).toBeNull()
  expect(material({}, {approvalRef: 'MA-9'})).toBe('missing')
  expect(material({approvalRef: 'MA-12'})).toBe('approved')
  expect(material({approvedUntil: '2026-10-01'})).toBe('approved')
  expect(material({approvalRef: 'MA-12', approvedUntil: '2026-09-30'})).toBe('expired')
})
