import {either, nothing, number, oneOf, shape, value, words} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import {rank} from './accepts.ts'
import type {CriterionId} from './ids.ts'

export const criterionKinds = ['profitability', 'growth', 'cost_to_serve', 'competitive_strength', 'custom'] as const
export const axes = ['attractiveness', 'strength'] as const

export const criterionFields = {
  /** Empty on the four default kinds: they are shown in the reader's language. */
  name: value(words(120), ''),
  kind: value(oneOf(criterionKinds), 'custom'),
  axis: value(oneOf(axes), 'attractiveness'),
  /** What 1, 5 and 9 mean. High is always good for us (cost to serve: 9 = cheap). */
  anchor1: value(words(200), ''),
  anchor5: value(words(200), ''),
  anchor9: value(words(200), ''),
  /** A must-have, never weighted: a segment whose score lies below `below` fails it. */
  knockout: value(either(shape({below: number(1, 9)}), nothing), null),
  rank: value(rank, 'V'),
} as const

export type Criterion = Entity<CriterionId, typeof criterionFields>
export type CriterionKind = (typeof criterionKinds)[number]
export type Axis = (typeof axes)[number]
