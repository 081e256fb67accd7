import {text, value, words} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import {rank, recordId} from './accepts.ts'
import type {ClusterId} from './ids.ts'

export const clusterFields = {
  title: value(words(120), ''),
  /** "When ..., they want ..., so that ..." */
  statement: text(1000),
  rank: value(rank, 'V'),
  /** The cluster that it went into: its title goes on as another name of that one. (NEED-4) */
  mergedInto: value(recordId<'cluster'>(), null),
} as const

export type Cluster = Entity<ClusterId, typeof clusterFields>
