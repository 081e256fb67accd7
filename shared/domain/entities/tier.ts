import {text, value, words} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import {rank} from './accepts.ts'
import type {TierId} from './ids.ts'

/** The default tiers keep one of these words as name and are shown in the reader's language. */
export const defaultTiers = ['invest', 'grow', 'maintain'] as const

export const tierFields = {
  name: value(words(80), ''),
  rank: value(rank, 'V'),
  /** Rule of engagement: what everyone does and does not do for these customers. */
  rule: text(1000),
} as const

export type Tier = Entity<TierId, typeof tierFields>
