import {expect, test} from 'vitest'
import {stillAhead, withOwn} from '../../../../client/steps/frame/ownChanges.ts'
import type {OwnChange} from '../../../../client/steps/frame/ownChanges.ts'

type Thing = {readonly name: string; readonly anchor: string; readonly notAsked: readonly string[]}
const kept: Thing = {name: 'Service', anchor: '', notAsked: []}

function change(fields: Partial<Thing>, set: Partial<OwnChange<Thing>> = {}): OwnChange<Thing> {
  return {fields, before: kept, isKept: false, ...set}
}

test('PHASE-4 what was changed here stands until the record shows it, also when the answer comes first', () => {
  const own = change({name: 'Reach'})
  const answered = {...own, isKept: true}

  for (const changes of [[own], [answered]]) {
    expect(stillAhead(changes, kept)).toBe(changes)
    expect(withOwn(kept, changes)).toEqual({...kept, name: 'Reach'})
    expect(stillAhead(changes, {...kept, name: 'Reach'})).toEqual([])
  }
})

test('PHASE-4 what another changes meanwhile of the same thing shows beside it', () => {
  const changes = [change({name: 'Reach'}, {isKept: true})]
  const theirs = {...kept, anchor: 'Nobody asks'}

  expect(stillAhead(changes, theirs)).toBe(changes)
  expect(withOwn(theirs, changes)).toEqual({name: 'Reach', anchor: 'Nobody asks', notAsked: []})
})

test('PHASE-4 one after the other stands together, and a list is the same by what is in it', () => {
  const [first, second] = [change({notAsked: ['sales']}), change({notAsked: ['sales', 'medical']})]

  expect(withOwn(kept, [first, second]).notAsked).toEqual(['sales', 'medical'])
  expect(stillAhead([first, second], {...kept, notAsked: ['sales']})).toEqual([second])
  expect(stillAhead([first, second], {...kept, notAsked: ['sales', 'medical']})).toEqual([first, second])
  const answered = [first, second].map(each => ({...each, isKept: true}))
  expect(stillAhead(answered, {...kept, notAsked: ['sales', 'medical']})).toEqual([])
})

test('PHASE-4 there and back again does not flicker: the way back waits for the way there', () => {
  const [there, back] = [change({name: 'Reach'}), change({name: 'Service'})]

  expect(stillAhead([there, back], kept)).toEqual([there, back])
  expect(withOwn(kept, [there, back]).name).toBe('Service')
  const left = stillAhead([there, back], {...kept, name: 'Reach'})
  expect(withOwn({...kept, name: 'Reach'}, left).name).toBe('Service')
  expect(stillAhead(left, kept)).toEqual([])
})

test('PHASE-4 where another was last the record is believed, once our own was kept', () => {
  const theirs = {...kept, name: 'Theirs'}

  expect(stillAhead([change({name: 'Reach'})], theirs)).toHaveLength(1)
  expect(stillAhead([change({name: 'Reach'}, {isKept: true})], theirs)).toEqual([])
})
