import {useCallback, useMemo} from 'react'
import type {ConditionCount, SegmentSize} from '../../../../shared/definition/profile.ts'
import type {ConditionId, SegmentId} from '../../../../shared/domain/entities/ids.ts'
import {useBoard, useRecord} from '../../../session/hooks.ts'
import {shallow} from '../../../session/shallow.ts'
import {countsOf, isCounted, ruleState, sameRuleState} from './ruleState.ts'
import type {RuleState} from './ruleState.ts'

export type Rule = RuleState & {
  readonly size: SegmentSize | undefined
  /** All customers of the file; null while there is none. */
  readonly rows: number | null
  readonly counts: ReadonlyMap<ConditionId, ConditionCount>
  /** The counts are of the rule as it stands. */
  readonly counted: boolean
}

/** A segment's rule with what it counts. */
export function useRule(id: SegmentId): Rule {
  const state = useBoard(
    useCallback(board => ruleState(board, id), [id]),
    sameRuleState,
  )
  const keys = useBoard(
    board =>
      new Map(
        [...board.conditions.values()].map(condition => [
          condition.id,
          condition.attributeId === null ? undefined : board.attributes.get(condition.attributeId)?.key,
        ]),
      ),
    shallow,
  )
  const profile = useRecord(record => record.profile)
  return useMemo(() => {
    const size = profile?.segments.find(segment => segment.id === id)
    return {
      ...state,
      size,
      rows: profile?.universe.rows ?? null,
      counts: countsOf(state, size, condition => keys.get(condition)),
      counted: isCounted(state, size),
    }
  }, [state, keys, profile, id])
}
