import {isFrom} from '../../shared/domain/phase.ts'
import type {Phase} from '../../shared/domain/phase.ts'
import type {Evaluation} from '../../shared/record/evaluation.ts'
import {openRoundOf} from '../../shared/record/inForce.ts'
import type {Round} from '../../shared/record/round.ts'

export type PageId = 'now' | 'heat' | 'matrix' | 'weights' | 'movement' | 'ranking' | 'whatIf'

/**
 * What the screen can show now, and where it begins. As on the pages, answers are there from the reveal on, and not
 * while the next round is open: nobody judges anew under the old answers. A weight that whoever leads tries aloud is
 * turned to while it is shown. (REV-6, CRIT-7)
 */
export function pagesOf(
  phase: Phase,
  rounds: readonly Round[],
  {round, cells}: Pick<Evaluation, 'round' | 'cells'>,
  isTried = false,
): {
  readonly pages: readonly PageId[]
  readonly begins: PageId
  /** Changes when the workshop goes on: a page that somebody had turned to is left. */
  readonly at: string
} {
  const open = openRoundOf(rounds)
  const at = `${phase} ${open?.id ?? ''} ${round?.id ?? ''}${isTried ? ' tried' : ''}`
  if (!isFrom(phase, 'evaluate') || open || !round) return {pages: ['now'], begins: 'now', at}
  const moved = cells.some(({earlier}) => earlier !== null)
  return {
    pages: [
      ...(['now', 'heat', 'matrix', 'weights'] as const),
      ...(moved ? (['movement'] as const) : []),
      'ranking',
      ...(isTried ? (['whatIf'] as const) : []),
    ],
    begins: isTried ? 'whatIf' : phase === 'evaluate' ? 'heat' : 'now',
    at,
  }
}
