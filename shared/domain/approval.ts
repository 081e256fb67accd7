import type {Board} from './board.ts'
import type {Content} from './entities/content.ts'

/** How the approval of a piece of material stands on a day; null where nobody on this board speaks of approvals. */
export type ApprovalState = 'approved' | 'expired' | 'missing'

/**
 * The last day of an approval counts. Where any material carries one, material without is missing its own: a workshop
 * in which nobody needs approvals never hears of them. (PLAN-7)
 */
export function approvalOf({contents}: Pick<Board, 'contents'>, content: Content, today: string): ApprovalState | null {
  if (content.approvedUntil !== null && content.approvedUntil < today) return 'expired'
  if (isSpokenOf(content)) return 'approved'
  return [...contents.values()].some(isSpokenOf) ? 'missing' : null
}

function isSpokenOf({approvalRef, approvedUntil}: Content): boolean {
  return approvalRef.trim() !== '' || approvedUntil !== null
}
