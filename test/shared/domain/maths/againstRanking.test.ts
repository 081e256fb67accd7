import {describe, expect, test} from 'vitest'
import {againstRanking} from '../../../../shared/domain/maths/againstRanking.ts'

const places = new Map(Object.entries({a: 1, b: 2, c: 3, d: 4}))
const lanes = (...names: readonly string[]) => names.map(lane => [...lane])

describe('against the ranking', () => {
  test('TIER-6 names who stands above a better ranked one, each once with the best it passes', () => {
    expect(againstRanking(places, lanes('ac', 'b', 'd'))).toEqual([{above: 'c', below: 'b'}])
    expect(againstRanking(places, lanes('d', 'ab', 'c'))).toEqual([{above: 'd', below: 'a'}])
  })

  test('TIER-6 order inside a tier, ties and unscored segments are no departure', () => {
    const tied = new Map(Object.entries({a: 1, b: 1}))

    expect(againstRanking(tied, lanes('bax', 'y'))).toEqual([])
    expect(againstRanking(tied, lanes('x', 'b', 'a'))).toEqual([])
  })
})
