import {byCodeUnit} from '../std/order.ts'
import {sha256Anywhere} from './chain.ts'
import {cellKey} from './inForce.ts'
import type {Ballot} from './round.ts'
import {isByOrder, pointsOf} from './weighing.ts'

/** The same answers always read the same, however they came: so that they can be hashed. (BAL-7) */
export function inFixedOrder({scores, weights, done}: Ballot): Ballot {
  return {
    scores: scores
      .map(({segmentId, criterionId, score, evidence, comment}) => ({
        segmentId,
        criterionId,
        score,
        evidence,
        // As the server reads it; what is typed here may still end in a blank.
        comment: comment.trim().normalize('NFC'),
      }))
      .toSorted((a, b) => byCodeUnit(cellKey(a), cellKey(b))),
    weights: isByOrder(weights)
      ? weights.map(({criterionId, rank}) => ({criterionId, rank})).toSorted(byCriterion)
      : [...pointsOf(weights)].map(([criterionId, points]) => ({criterionId, points})).toSorted(byCriterion),
    done,
  }
}

const byCriterion = (a: {readonly criterionId: string}, b: {readonly criterionId: string}) =>
  byCodeUnit(a.criterionId, b.criterionId)

/** What the voter can check later: SHA-256 over the ballot and a nonce that only she holds. */
export function receiptOf(ballot: Ballot, nonce: string): string {
  return sha256Anywhere(`${JSON.stringify(inFixedOrder(ballot))}\n${nonce}`)
}

/** What became of one's own ballot in a round that was shown; `differs`: the receipt is not that of these answers. */
export type Outcome = {readonly is: 'counted' | 'notCounted' | 'differs'; readonly hash: string}

/**
 * Is the ballot that was counted the one that was cast? Computed by the voter's own page, over the answers it holds:
 * a receipt that is only looked up would say what whoever made it wants. `receipt` is `<hash>.<nonce>`. (BAL-7)
 */
export function outcomeOf(
  {ballot, receipt}: {readonly ballot: Ballot; readonly receipt: string},
  counted: readonly string[],
): Outcome {
  const [hash = '', nonce = ''] = receipt.split('.')
  if (receiptOf(ballot, nonce) !== hash) return {is: 'differs', hash}
  return {is: counted.includes(hash) ? 'counted' : 'notCounted', hash}
}
