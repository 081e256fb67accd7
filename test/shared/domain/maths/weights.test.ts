import {describe, expect, test} from 'vitest'
import {departmentShares, equalWeights, groupWeights} from '../../../../shared/domain/maths/weights.ts'

const criteria = ['prof', 'grow', 'cost', 'comp']
const points = (...values: readonly number[]) => new Map(criteria.map((id, index) => [id, values[index] ?? 0]))

describe('SCORE-4 weights with masks', () => {
  const ballots = [
    {departmentId: 'sales', points: points(40, 30, 20, 10)},
    {departmentId: 'marketing', points: points(20, 30, 40, 10)},
    // Medical must not judge profitability: what it gave there does not count.
    {departmentId: 'medical', points: points(100, 50, 25, 25)},
  ]
  const isMasked = (department: string, criterion: string): boolean => department === 'medical' && criterion === 'prof'

  test('a masked department is scaled to what the others give to the criteria it may judge', () => {
    const weights = groupWeights(criteria, departmentShares(criteria, ballots, isMasked), isMasked)

    // The unmasked give 0.6 and 0.8 to the other three: medical's half, quarter, quarter become 0.35, 0.175, 0.175.
    const raw = {
      prof: (0.4 + 0.2) / 2,
      grow: (0.3 + 0.3 + 0.35) / 3,
      cost: (0.2 + 0.4 + 0.175) / 3,
      comp: (0.1 + 0.1 + 0.175) / 3,
    }
    const total = raw.prof + raw.grow + raw.cost + raw.comp
    for (const [id, weight] of Object.entries(raw)) expect(weights?.get(id)).toBeCloseTo(weight / total, 12)
  })

  test('a masked criterion keeps its weight when the masked department agrees with the rest', () => {
    const same = ['sales', 'marketing', 'medical'].map(departmentId => ({departmentId, points: points(40, 30, 20, 10)}))

    const weights = groupWeights(criteria, departmentShares(criteria, same, isMasked), isMasked)

    expect([...(weights ?? [])].map(([id, weight]) => [id, Number(weight.toFixed(12))])).toEqual([
      ['prof', 0.4],
      ['grow', 0.3],
      ['cost', 0.2],
      ['comp', 0.1],
    ])
  })

  test('where everybody is masked somewhere, a criterion counts as one equal part', () => {
    const masks = new Set(['sales comp', 'medical prof'])
    const masked = (department: string, criterion: string): boolean => masks.has(`${department} ${criterion}`)
    const both = ballots.filter(({departmentId}) => departmentId !== 'marketing')

    const weights = groupWeights(criteria, departmentShares(criteria, both, masked), masked)

    expect([...(weights ?? new Map<string, number>()).values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    expect(weights?.get('prof')).toBeGreaterThan(weights?.get('comp') ?? 1)
  })

  test('nobody has voted: no weights, and equal ones until then', () => {
    expect(groupWeights(criteria, departmentShares(criteria, []))).toBeNull()
    expect(departmentShares(criteria, [{departmentId: 'sales', points: points(0, 0, 0, 0)}]).size).toBe(0)
    expect([...equalWeights(criteria).values()]).toEqual([0.25, 0.25, 0.25, 0.25])
  })
})
