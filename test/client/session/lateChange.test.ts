import {expect, test} from 'vitest'
import {lateChange} from '../../../client/session/lateChange.ts'

test('SIGN-8 of what came late its thing and field are told, and nothing that was written', () => {
  const typed = {is: 'text', kind: 'segments', id: 's', field: 'offer', held: 'Call back', to: ''} as const

  expect(lateChange({input: {kind: 'segments', id: 's', field: 'offer', to: 'Call back'}, replaced: [typed]})).toEqual({
    kind: 'segments',
    id: 's',
    field: 'offer',
    segmentId: null,
    channel: null,
  })
})

test('SIGN-8 a new activity is told by its segment and channel; its material goes along', () => {
  const made = (kind: 'contents' | 'cells', id: string) =>
    ({is: 'record', kind, id, held: null, to: 'removed'}) as const
  const input = {id: 'c', segmentId: 's', channel: 'digital', content: {id: 'm', newTitle: 'Guide'}, timing: 'May'}

  const change = lateChange({input, replaced: [made('contents', 'm'), made('cells', 'c')]})

  expect(change).toEqual({kind: 'cells', id: 'c', field: null, segmentId: 's', channel: 'digital'})
  expect(lateChange({input: {}, replaced: []})).toBe(null)
})
