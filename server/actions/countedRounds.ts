import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Round} from '../../shared/record/round.ts'
import type {Store} from '../store/store.ts'
import {keptBallots} from './ballotRows.ts'
import type {CountedRound} from './measuresInForce.ts'

/**
 * The rounds that were shown, oldest first, each with the ballots that were counted in it: its receipts say which, so that one
 * that its owner has left out stays out. (BAL-4)
 */
export async function countedRounds(
  store: Store,
  boardId: BoardId,
  rounds: readonly Round[],
): Promise<readonly CountedRound[]> {
  const revealed = rounds.filter(({state}) => state === 'revealed').toSorted((a, b) => a.number - b.number)
  return Promise.all(
    revealed.map(async round => {
      const counted = new Set(round.result?.receipts ?? [])
      const kept = await keptBallots(store, boardId, round.id)
      return {round, ballots: kept.filter(({receipt}) => counted.has(receipt))}
    }),
  )
}
