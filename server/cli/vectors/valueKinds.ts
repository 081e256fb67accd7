import * as z from 'zod/mini'
import {
  chanceAlive,
  expectedFurtherPurchases,
  expectedPurchases,
  logLikelihood,
} from '../../../shared/domain/maths/bgnbd.ts'
import {clvSimple} from '../../../shared/domain/maths/clvSimple.ts'
import {costToServe} from '../../../shared/domain/maths/costToServe.ts'
import {gini} from '../../../shared/domain/maths/gini.ts'
import {overlap} from '../../../shared/domain/maths/overlap.ts'
import {rfm} from '../../../shared/domain/maths/rfm.ts'
import {whaleCurve} from '../../../shared/domain/maths/whaleCurve.ts'
import type {VectorKind} from './kind.ts'
import {mapOf, object, same} from './kind.ts'

const numbers = z.record(z.string(), z.number())

const whaleInput = z.object({customers: z.array(z.object({id: z.string(), profit: z.number()}))})
const giniInput = z.object({values: z.array(z.number())})

const costInput = z.object({
  activities: z.record(
    z.string(),
    z.union([z.object({rate: z.number()}), z.object({cost: z.number(), capacity: z.number()})]),
  ),
  customers: z.array(
    z.object({
      id: z.string(),
      segment: z.nullable(z.string()),
      gross_revenue: z.number(),
      discounts: z.number(),
      returns: z.number(),
      cost_of_goods: z.number(),
      activities: numbers,
    }),
  ),
})

const rfmInput = z.object({
  customers: z.array(z.object({id: z.string(), recency_days: z.number(), frequency: z.number(), monetary: z.number()})),
})

const clvInput = z.object({
  margin: z.number(),
  retention: z.number(),
  discount: z.number(),
  periods: z.nullish(z.number()),
  count_first: z.nullish(z.boolean()),
  acquisition_cost: z.nullish(z.number()),
})

const purchaseInput = z.object({
  params: z.object({r: z.number(), alpha: z.number(), a: z.number(), b: z.number()}),
  t: z.optional(z.union([z.number(), z.array(z.number())])),
  customers: z.optional(
    z.array(z.object({id: z.union([z.string(), z.number()]), x: z.number(), t_x: z.number(), T: z.number()})),
  ),
  want: z.optional(z.literal('log_likelihood')),
})

const overlapInput = z.object({
  universe: z.array(z.string()),
  segments: z.record(z.string(), z.array(z.string())),
})

/** Value of customers, and who is in which segment. */
export const valueKinds = {
  whale_curve: given => {
    const {peakAt, peakShare, breakEven, points, ...rest} = whaleCurve(whaleInput.parse(given).customers)
    return {
      ...rest,
      peak_at: peakAt,
      peak_share: peakShare,
      break_even: breakEven,
      points: points.map(({id, rank, customerShare, cumulative, cumulativeShare}) => ({
        id,
        rank,
        customer_share: customerShare,
        cumulative,
        cumulative_share: cumulativeShare,
      })),
    }
  },

  gini: given => gini(giniInput.parse(given).values),

  cost_to_serve: given => {
    const {activities, customers} = costInput.parse(given)
    const result = costToServe(
      mapOf(activities),
      customers.map(customer => ({
        id: customer.id,
        segment: customer.segment,
        grossRevenue: customer.gross_revenue,
        discounts: customer.discounts,
        returns: customer.returns,
        costOfGoods: customer.cost_of_goods,
        activities: mapOf(customer.activities),
      })),
    )
    return {
      rates: object(result.rates, same),
      customers: object(result.customers, customer => ({
        net_revenue: customer.netRevenue,
        gross_margin: customer.grossMargin,
        cost_to_serve_lines: object(customer.costLines, same),
        cost_to_serve: customer.costToServe,
        contribution: customer.contribution,
        contribution_pct: customer.contributionShare,
        cost_to_serve_pct: customer.costToServeShare,
      })),
      segments: object(result.segments, segment => ({
        customers: segment.customers,
        net_revenue: segment.netRevenue,
        cost_to_serve: segment.costToServe,
        contribution: segment.contribution,
        contribution_pct: segment.contributionShare,
      })),
    }
  },

  rfm: given => {
    const customers = rfmInput.parse(given).customers.map(({id, recency_days, frequency, monetary}) => ({
      id,
      recencyDays: recency_days,
      frequency,
      monetary,
    }))
    return object(rfm(customers), same)
  },

  clv_simple: given => {
    const input = clvInput.parse(given)
    return clvSimple({
      margin: input.margin,
      retention: input.retention,
      discount: input.discount,
      periods: input.periods ?? undefined,
      countFirst: input.count_first ?? undefined,
      acquisitionCost: input.acquisition_cost ?? undefined,
    })
  },

  bgnbd: given => {
    const {params, t = [], customers, want} = purchaseInput.parse(given)
    const times = typeof t === 'number' ? [t] : t
    if (customers === undefined) return times.map(each => expectedPurchases(params, each))
    const histories = customers.map(({id, x, t_x, T}) => ({id, x, lastAt: t_x, until: T}))
    if (want === 'log_likelihood') return logLikelihood(params, histories)
    const [ahead] = times
    if (ahead === undefined) throw new Error('no t')
    return histories.map(history => ({
      id: history.id,
      p_alive: chanceAlive(params, history),
      expected: expectedFurtherPurchases(params, history, ahead),
    }))
  },

  overlap: given => {
    const {universe, segments} = overlapInput.parse(given)
    const {sizes, pairs, unassigned, inOne, inSeveral, coverage} = overlap(universe, mapOf(segments))
    return {
      sizes: object(sizes, same),
      pairs: pairs.map(({a, b, both, jaccard, overlapCoefficient, shareOfA, shareOfB}) => ({
        a,
        b,
        both,
        jaccard,
        overlap_coefficient: overlapCoefficient,
        share_of_a: shareOfA,
        share_of_b: shareOfB,
      })),
      unassigned,
      in_one: inOne,
      in_several: inSeveral,
      coverage,
    }
  },
} as const satisfies Record<string, VectorKind>
