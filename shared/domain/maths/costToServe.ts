import {sum} from './sum.ts'

/** What one unit of an activity costs: given, or cost / practical capacity (time-driven). */
export type Activity = {readonly rate: number} | {readonly cost: number; readonly capacity: number}

export type ServedCustomer = {
  readonly id: string
  readonly segment: string | null
  readonly grossRevenue: number
  readonly discounts: number
  readonly returns: number
  readonly costOfGoods: number
  /** How often each activity was done for this customer. */
  readonly activities: ReadonlyMap<string, number>
}

export type CustomerContribution = {
  readonly netRevenue: number
  readonly grossMargin: number
  readonly costLines: ReadonlyMap<string, number>
  readonly costToServe: number
  readonly contribution: number
  /** Shares of net revenue; null where it is not positive. */
  readonly contributionShare: number | null
  readonly costToServeShare: number | null
}

export type SegmentContribution = {
  readonly customers: number
  readonly netRevenue: number
  readonly costToServe: number
  readonly contribution: number
  readonly contributionShare: number | null
}

/** Customers without a segment are summed up under this name. */
const noSegment = '(none)'

/**
 * Contribution after cost to serve, per customer and per segment; amounts in one currency.
 *
 * Kaplan & Anderson 2004 (time-driven activity-based costing); Kaplan & Cooper 1998. Net revenue = gross -
 * discounts - returns; gross margin = net - cost of goods; contribution = gross margin - cost to serve. Throws
 * on an activity without a rate: a cost that is not known must not count as 0.
 */
export function costToServe(
  activities: ReadonlyMap<string, Activity>,
  customers: readonly ServedCustomer[],
): {
  readonly rates: ReadonlyMap<string, number>
  readonly customers: ReadonlyMap<string, CustomerContribution>
  readonly segments: ReadonlyMap<string, SegmentContribution>
} {
  const rates = new Map([...activities].map(([name, activity]) => [name, rateOf(activity)]))
  const contributions = new Map(customers.map(customer => [customer.id, contributionOf(rates, customer)]))
  const names = [...new Set(customers.map(({segment}) => segment ?? noSegment))]
  const segments = new Map(
    names.map(name => {
      const members = customers
        .filter(({segment}) => (segment ?? noSegment) === name)
        .flatMap(({id}) => contributions.get(id) ?? [])
      return [name, summedUp(members)]
    }),
  )
  return {rates, customers: contributions, segments}
}

const rateOf = (activity: Activity): number => ('rate' in activity ? activity.rate : activity.cost / activity.capacity)

function contributionOf(rates: ReadonlyMap<string, number>, customer: ServedCustomer): CustomerContribution {
  const netRevenue = customer.grossRevenue - customer.discounts - customer.returns
  const grossMargin = netRevenue - customer.costOfGoods
  const costLines = new Map(
    [...customer.activities].map(([name, quantity]) => {
      const rate = rates.get(name)
      if (rate === undefined) throw new RangeError(`no rate for the activity ${name}`)
      return [name, rate * quantity]
    }),
  )
  const cost = sum([...costLines.values()])
  const contribution = grossMargin - cost
  return {
    netRevenue,
    grossMargin,
    costLines,
    costToServe: cost,
    contribution,
    contributionShare: shareOf(contribution, netRevenue),
    costToServeShare: shareOf(cost, netRevenue),
  }
}

function summedUp(members: readonly CustomerContribution[]): SegmentContribution {
  const netRevenue = sum(members.map(member => member.netRevenue))
  const contribution = sum(members.map(member => member.contribution))
  return {
    customers: members.length,
    netRevenue,
    costToServe: sum(members.map(member => member.costToServe)),
    contribution,
    contributionShare: shareOf(contribution, netRevenue),
  }
}

const shareOf = (amount: number, net: number): number | null => (net > 0 ? amount / net : null)
