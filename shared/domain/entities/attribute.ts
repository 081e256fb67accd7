import {list, number, oneOf, set, text, value, words, yesNo} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import type {AttributeId} from './ids.ts'

export const families = ['needs', 'preferences', 'behaviour', 'values'] as const
export const layers = ['demographic', 'product', 'behaviour', 'referral', 'geographic', 'predictive'] as const
export const availabilities = ['have', 'ask', 'buy', 'none'] as const
export const valueTypes = ['text', 'number', 'boolean', 'date', 'enum'] as const
export const impacts = ['content', 'channel', 'timing', 'frequency', 'offer', 'salesLogic'] as const

export const attributeFields = {
  name: value(words(120), ''),
  /** The column's name in the customer file; unique on the board, rules refer to it. */
  key: value(words(120), ''),
  family: value(oneOf(families), null),
  /** The kind of data it comes from, in rising difficulty. */
  layer: value(oneOf(layers), null),
  /** `size`: says how large a customer is. A segment made of such attributes alone cannot pass. (SEG-2) */
  kind: value(oneOf(['size']), null),
  valueType: value(oneOf(valueTypes), 'text'),
  /** The list of an enum, in its own order. */
  options: value(list(words(200), 200), [] as readonly string[]),
  unit: value(words(40), ''),
  availability: value(oneOf(availabilities), null),
  source: value(words(200), ''),
  /** 0..1, for predictions only. */
  confidence: value(number(0, 1), null),
  sensitive: value(yesNo, false),
  /** What would change in how we engage with customers. Empty: the attribute is dropped. (ATTR-1) */
  engagementImpact: set(oneOf(impacts), impacts.length),
  /** "We would do X differently." */
  difference: text(1000),
} as const

export type Attribute = Entity<AttributeId, typeof attributeFields>
export type Family = (typeof families)[number]
export type Layer = (typeof layers)[number]
export type Availability = (typeof availabilities)[number]
export type ValueType = (typeof valueTypes)[number]
export type Impact = (typeof impacts)[number]
