import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import type {Round} from '../../../shared/record/round.ts'
import type {RecordState} from '../../../shared/record/state.ts'

/** Where one person stands in an open round. */
export type Standing =
  | {readonly is: 'watching'}
  /** Asked for the round's sentence: `again` when fewer of the department voted than was promised. (BAL-4) */
  | {readonly is: 'asked'; readonly departmentId: DepartmentId; readonly voters: number; readonly again: boolean}
  | {readonly is: 'declined'; readonly departmentId: DepartmentId; readonly voters: number}
  | {readonly is: 'voting'; readonly departmentId: DepartmentId}

/** From the round's own copy of the roster and one's own consent. (I14) */
export function standingIn(round: Round, mine: RecordState['mine']): Standing {
  const seat = round.voters.find(({participantId}) => participantId === mine.participantId)
  if (!seat) return {is: 'watching'}
  const {departmentId} = seat
  const voters = round.voters.filter(voter => voter.departmentId === departmentId).length
  const consent = mine.consents.find(({roundId}) => roundId === round.id)
  const asking = round.askedAgain?.findLast(each => each.departmentId === departmentId)
  const cast = mine.ballots.some(({roundId, ballot}) => roundId === round.id && ballot.done)
  const again = asking !== undefined && cast && consent !== undefined && consent.at < asking.at
  if (!consent || again) return {is: 'asked', departmentId, voters, again}
  return consent.accepted ? {is: 'voting', departmentId} : {is: 'declined', departmentId, voters}
}

export type ConsentWording = 'alone' | 'guess' | 'hidden' | 'named' | 'again'

/** What the sentence must honestly say: with three or more nobody can tell, with fewer colleagues may guess. (I14) */
export function consentWording(round: Round, voters: number, again: boolean): ConsentWording {
  if (round.names === 'named') return 'named'
  if (again) return 'again'
  if (voters >= 3) return 'hidden'
  return voters === 2 ? 'guess' : 'alone'
}
