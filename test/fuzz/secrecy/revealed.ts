import {canonicalBallot} from '../../../server/actions/canonicalBallot.ts'
import type {Board} from '../../../shared/domain/board.ts'
import {receiptOf} from '../../../shared/record/ballotReceipt.ts'
import type {Ballot, Round} from '../../../shared/record/round.ts'
import {asId} from '../../../shared/std/ids.ts'
import {canaryIn} from './secrets.ts'

/** A ballot that the server has confirmed, with what only its author holds. */
export type KeptBallot = {
  readonly roundId: string
  readonly authorId: string
  readonly ballot: Ballot
  readonly receipt: string
}

/**
 * Does what was shown come from the ballots that were kept, and from no others? Answers the ballots that were shown.
 * Each voter recomputes her own receipt from what she gave and the nonce that only she holds, and finds it, or the
 * round says why not: not done, or asked again and not answered. (REV-1, BAL-7)
 */
export function checkRevealed(round: Round, kept: readonly KeptBallot[]): readonly KeptBallot[] {
  const listed = new Set(round.result?.receipts ?? [])
  const shown = kept.filter(({authorId, ballot, receipt}) => {
    const [hash = '', nonce = ''] = receipt.split('.')
    const canonical = canonicalBallot(round, asId<'participant'>(authorId), ballot)
    if (!canonical.ok || receiptOf(canonical.value, nonce) !== hash)
      throw new Error(`a receipt of ${authorId} is wrong`)
    return listed.has(hash)
  })
  const exposed = new Set<string>((round.askedAgain ?? []).map(({departmentId}) => departmentId))
  const departmentOf = new Map<string, string>(
    round.voters.map(({participantId, departmentId}) => [participantId, departmentId]),
  )
  const missing = kept.filter(
    ballot => ballot.ballot.done && !shown.includes(ballot) && !exposed.has(departmentOf.get(ballot.authorId) ?? ''),
  )
  if (missing.length > 0) throw new Error(`${missing.length} ballots were kept and not shown`)
  if (shown.length !== listed.size || listed.size !== round.result?.cast)
    throw new Error(`${listed.size} receipts, ${round.result?.cast} cast, ${shown.length} of them known`)
  const scores = round.result.cells.flatMap(({departments}) => departments.flatMap(each => each.scores))
  const given = shown.flatMap(({ballot}) => ballot.scores.flatMap(({score}) => score ?? []))
  if (scores.toSorted().join() !== given.toSorted().join()) throw new Error('other scores were shown than given')
  return shown
}

/** Does every note that was kept stand on the board? (NOTE-3) */
export function checkNotes(board: Board, kept: readonly string[]): void {
  const texts = [...board.notes.values()].map(({text}) => canaryIn(text) ?? '')
  const missing = kept.filter(canary => !texts.includes(canary))
  if (missing.length > 0) throw new Error(`${missing.length} of ${kept.length} notes were kept and not shown`)
}
