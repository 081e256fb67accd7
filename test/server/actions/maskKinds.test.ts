import {expect, test} from 'vitest'
import {withKinds} from '../../../server/actions/changeMasks.ts'
import type {CriterionKind} from '../../../shared/domain/entities/criterion.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'

test.each<[string, CriterionKind | undefined, CriterionKind | undefined, CriterionKind | undefined]>([
  ['is known for the first time', undefined, 'cost_to_serve', 'cost_to_serve'],
  ['is gone', 'profitability', undefined, 'profitability'],
  ['tells about amounts no longer', 'profitability', 'custom', 'profitability'],
  ['tells about amounts by now', 'growth', 'profitability', 'profitability'],
  ['never told about amounts', 'growth', 'custom', 'growth'],
  ['was never known', undefined, undefined, undefined],
])('CRIT-5 BAL-9 a mask keeps what hides amounts where its criterion %s', (_, kept, now, kind) => {
  const criterionId = id<'criterion'>('c1')
  const mask = {criterionId, departmentIds: []}
  const before = [{...mask, ...(kept ? {kind: kept} : {})}]
  const criteria = new Map(now ? [[criterionId, {kind: now}]] : [])

  expect(withKinds([mask], before, criteria)[0]?.kind).toBe(kind)
})
