import {expect, test} from 'vitest'
import {lateText} from '../../../client/session/lateText.ts'

test.each([
  [
    'a silent note',
    {
      is: 'noteKept',
      note: {id: 'n', text: 'Svar samma dag', side: 'customer', family: 'needs', evidence: 'experience'},
    },
    'Svar samma dag',
  ],
  [
    'a deselection',
    {id: 's', reason: 'unprofitable', reasonText: 'pris', exitTreatment: 'Via grossist', revisitWhen: '', spot: null},
    'pris\nVia grossist',
  ],
  ['one field of a record', {kind: 'segments', id: 's', field: 'name', value: 'kliniker'}, 'kliniker'],
  ['a choice from a list', {kind: 'segments', id: 's', field: 'salesLogic', value: 'complex'}, ''],
  ['how customers buy', {id: 's', set: {driver: 'price', solution: null}}, ''],
  [
    'an activity',
    {
      id: 'c',
      channel: 'digital',
      content: {id: 'm', newTitle: 'Guide'},
      timing: 'mars',
      adaptedParts: ['opening'],
      adaptedNote: 'kortare',
    },
    'Guide\nmars\nkortare',
  ],
  ['a condition', {id: 'c', segmentId: 's', kind: 'leaf', attributeId: 'a', op: 'eq', value: 'läkare'}, 'läkare'],
])('of %s that came too late the words are kept, and no code that nobody wrote', (_, input, text) => {
  expect(lateText('it', input, 'note.closed')).toEqual({what: 'it', text, code: 'note.closed'})
})
