import {entries, list, number, oneOf, text, value, words} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import {departmentId} from './accepts.ts'

const boardSchema = 1
export const customerUnits = ['person', 'organisation', 'site'] as const
export const defaultLadder = ['unaware', 'aware', 'trial', 'regular', 'advocate'] as const

export const metaFields = {
  schema: value(number(1, 1_000_000), boardSchema),
  /** What the customers shall do differently: the engagement goal. */
  objective: text(2000),
  businessGoal: text(2000),
  offer: value(words(300), ''),
  market: value(words(200), ''),
  horizon: value(words(200), ''),
  customerUnit: value(oneOf(customerUnits), null),
  /** Ordered adoption steps; a word of `defaultLadder` is shown in the reader's language. */
  ladder: value(list(words(60), 9), [...defaultLadder] as readonly string[]),
  /**
   * Contacts that each department can make in a quarter, by its own word. Information only, so they are one value: of two
   * that are said at the same moment the later stays. (PLAN-8)
   */
  capacities: value(entries(departmentId, number(0, 1_000_000_000), 100), {}),
} as const

export type Meta = Omit<Entity<'meta', typeof metaFields>, 'id'>
