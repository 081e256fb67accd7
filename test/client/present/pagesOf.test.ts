import {expect, test} from 'vitest'
import {pagesOf} from '../../../client/present/pagesOf.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {asId} from '../../../shared/std/ids.ts'
import {aRound, person} from '../../shared/record/aRecord.ts'

const people = [person('frida', 'product'), person('anna', 'sales')]
const shown = aRound(people, {state: 'revealed'})
const open = aRound(people, {id: asId<'round'>('second'), number: 2})
const nothing = {round: null, cells: []}
const once = {round: shown, cells: []}
const twice = {round: shown, cells: [{earlier: {median: 4}}]} as unknown as Pick<Evaluation, 'round' | 'cells'>

test('REV-6 before the reveal, and while a further round is open, there are no answers on the screen', () => {
  expect(pagesOf('evaluate', [aRound(people)], nothing).pages).toEqual(['now'])
  expect(pagesOf('evaluate', [shown, open], twice).pages).toEqual(['now'])
  // Stepped back: what matters to us is out of sight again until what matters to the customers is settled.
  expect(pagesOf('segments', [shown], once).pages).toEqual(['now'])
})

test('REV-6 from the reveal on it begins with the heat-map, and what moved is there once something was asked again', () => {
  expect(pagesOf('evaluate', [shown], once)).toMatchObject({
    pages: ['now', 'heat', 'matrix', 'weights', 'ranking'],
    begins: 'heat',
  })
  expect(pagesOf('prioritise', [shown], twice)).toMatchObject({
    pages: ['now', 'heat', 'matrix', 'weights', 'movement', 'ranking'],
    begins: 'now',
  })
})

test('what somebody had turned to is left when the workshop goes on', () => {
  const places = [
    pagesOf('evaluate', [shown], once).at,
    pagesOf('evaluate', [shown, open], once).at,
    pagesOf('prioritise', [shown], once).at,
  ]

  expect(new Set(places).size).toBe(3)
})

test('CRIT-7 REV-6 a weight that is tried aloud is turned to while it is shown, and never while a round is open', () => {
  expect(pagesOf('evaluate', [shown], once, true)).toMatchObject({
    pages: ['now', 'heat', 'matrix', 'weights', 'ranking', 'whatIf'],
    begins: 'whatIf',
  })
  expect(pagesOf('evaluate', [shown, open], twice, true).pages).toEqual(['now'])
  expect(pagesOf('evaluate', [shown], once, true).at).not.toBe(pagesOf('evaluate', [shown], once).at)
})
