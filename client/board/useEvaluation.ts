import {useMemo} from 'react'
import type {Evaluation} from '../../shared/record/evaluation.ts'
import {evaluationOf} from '../../shared/record/evaluation.ts'
import {useBoard, useRecord} from '../session/hooks.ts'
import {shallow} from '../session/shallow.ts'

/** What the revealed rounds say, as everybody sees it. */
export function useEvaluation(): Evaluation {
  const record = useRecord(
    ({rounds, decisions, discussions, departments, settings}) => ({
      rounds,
      decisions,
      discussions,
      departments,
      settings,
    }),
    shallow,
  )
  const segments = useBoard(board => board.segments)
  return useMemo(() => evaluationOf(record, {segments}), [record, segments])
}
