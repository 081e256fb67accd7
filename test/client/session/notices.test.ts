import {expect, test} from 'vitest'
import {createNotices} from '../../../client/session/notices.ts'

test('the crowd is small, and what came too late is never pushed out', () => {
  const notices = createNotices()
  notices.post({is: 'late', texts: []})
  for (let undoId = 0; undoId < 9; undoId += 1) notices.post({is: 'changedSince', by: null, undoId, to: null})

  const all = notices.all.get().map(({notice}) => notice)

  expect(all[0]).toEqual({is: 'late', texts: []})
  expect(all).toHaveLength(5)
})

test('what was done in one step is no news in the next; what asks for something stays', () => {
  const notices = createNotices()
  notices.post({is: 'changedSince', by: null, undoId: 1, to: null})
  notices.post({is: 'done', label: 'Flyttad', undoId: 2})
  notices.post({is: 'movedAway', by: null, to: {kind: 'notes', id: 'note', lane: null}})
  notices.post({
    is: 'merged',
    by: 'Frida',
    from: {title: '', number: 2},
    into: {title: '', number: 1},
    undoId: 3,
  })

  notices.stepLeft()

  expect(notices.all.get().map(({notice}) => notice.is)).toEqual(['changedSince'])
})
