import {createContext, use} from 'react'
import type {Attribute} from '../../../../shared/domain/entities/attribute.ts'
import type {SegmentId} from '../../../../shared/domain/entities/ids.ts'
import type {Rule} from './useRule.ts'

/** What every row of a rule needs to know about the whole. */
export type RuleContextValue = {
  readonly segmentId: SegmentId
  readonly open: boolean
  readonly rule: Rule
  /** By name, in the reader's order. */
  readonly attributes: readonly Attribute[]
}

export const RuleContext = createContext<RuleContextValue | null>(null)

export function useRuleContext(): RuleContextValue {
  const value = use(RuleContext)
  if (!value) throw new Error('a condition stands inside a rule')
  return value
}
