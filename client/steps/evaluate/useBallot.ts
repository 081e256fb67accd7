import {useEffect, useRef} from 'react'
import type {Ballot, Round} from '../../../shared/record/round.ts'
import {useOutbox, useRecord} from '../../session/hooks.ts'
import {emptyBallot} from './ballotPages.ts'

export type OwnBallot = {
  readonly ballot: Ballot
  /** Empty while it is on its way. Null before the first answer. */
  readonly receipt: string | null
  /** Keeps the whole ballot on the server; works on the newest one, also between renders. */
  readonly change: (change: (ballot: Ballot) => Ballot) => void
}

/** One's own ballot of a round: shown at once, kept as soon as the server can be reached. (BAL-1, BAL-3) */
export function useBallot(round: Round): OwnBallot {
  const kept = useRecord(record => record.mine.ballots.find(({roundId}) => roundId === round.id))
  const outbox = useOutbox()
  const newest = useRef(kept?.ballot ?? emptyBallot)
  useEffect(() => {
    newest.current = kept?.ballot ?? emptyBallot
  }, [kept])
  return {
    ballot: kept?.ballot ?? emptyBallot,
    receipt: kept?.receipt ?? null,
    change: change => {
      newest.current = change(newest.current)
      outbox.castBallot(round.id, newest.current)
    },
  }
}
