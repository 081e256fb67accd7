import {duckdbIdentifier} from '../../shared/definition/compile/duckdb.ts'
import type {CurveCounts, ValueCurve} from '../../shared/definition/valueCurve.ts'
import {curveStops, tellsLoss} from '../../shared/definition/valueCurve.ts'
import {writeDecimal} from '../../shared/std/decimal.ts'
import {amount, count} from './amounts.ts'
import {rowsOf} from './openCustomers.ts'
import type {Customers} from './openCustomers.ts'

/**
 * The whale curve of a column of amounts, over all customers; null where too few have a figure. (VALUE-1, VALUE-2)
 *
 * The engine sorts and sums in threads of its own; only the few sums come here. It is the file's, whatever the rules:
 * counted once for each file that is open.
 */
export async function valueCurve(customers: Customers, column: string): Promise<ValueCurve | null> {
  const known = customers.curves.get(column)
  if (known !== undefined) return known
  const value = duckdbIdentifier(column)
  const [[filled, above, below, sum, lost] = []] = await rowsOf(
    customers,
    `SELECT count(${value}), count(*) FILTER (WHERE ${value} > 0), count(*) FILTER (WHERE ${value} < 0), sum(${value}), sum(${value}) FILTER (WHERE ${value} < 0) FROM customers`,
  )
  const [all, profitable, losing] = [count(filled), count(above), count(below)]
  const counts: CurveCounts = {profitable, losing, even: all - profitable - losing}
  const stops = curveStops(counts)
  const curve =
    stops.length === 0
      ? null
      : {
          customers: all,
          total: writeDecimal(amount(sum)),
          profitable,
          losing,
          loss: tellsLoss(counts) ? writeDecimal(amount(lost)) : null,
          gini: losing === 0 && profitable > 0 ? await giniOf(customers, value, all) : null,
          points: await pointsAt(customers, value, stops),
        }
  customers.curves.set(column, curve)
  return curve
}

async function pointsAt(customers: Customers, value: string, stops: readonly number[]): Promise<ValueCurve['points']> {
  const rows = await rowsOf(
    customers,
    `SELECT place, brought FROM (SELECT row_number() OVER (ORDER BY ${value} DESC ROWS UNBOUNDED PRECEDING) AS place, sum(${value}) OVER (ORDER BY ${value} DESC ROWS UNBOUNDED PRECEDING) AS brought FROM customers WHERE ${value} IS NOT NULL) WHERE place IN (${stops.join(', ')}) ORDER BY place`,
  )
  return rows.map(([place, brought]) => ({customers: count(place), sum: writeDecimal(amount(brought))}))
}

/** The same as `gini`: best first, the weights of the places run the other way. */
async function giniOf(customers: Customers, value: string, all: number): Promise<number> {
  const [[weighted, sum] = []] = await rowsOf(
    customers,
    `SELECT sum((${all + 1} - 2 * place) * CAST(amount AS DOUBLE)), sum(CAST(amount AS DOUBLE)) FROM (SELECT row_number() OVER (ORDER BY ${value} DESC) AS place, ${value} AS amount FROM customers WHERE ${value} IS NOT NULL)`,
  )
  return Math.round((1000 * Number(weighted)) / (all * Number(sum))) / 1000
}
