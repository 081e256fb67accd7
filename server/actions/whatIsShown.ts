import type {DepartmentId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Round} from '../../shared/record/round.ts'
import type {BallotBox} from './ballotBox.ts'
import {consentOf} from './ballotBox.ts'

/** From this many voters on, a department was promised that nobody can tell which answer is whose. (BAL-4) */
const hidesOne = 3

export type Shown =
  | {readonly is: 'nobodyYet'}
  /** These departments have to be asked once more first. */
  | {readonly is: 'askFirst'; readonly departmentIds: readonly DepartmentId[]}
  /** What a reveal shows now; none where whoever was asked once more has not said yes. */
  | {readonly is: 'ballots'; readonly ballots: BallotBox['ballots']}

/** Which ballots a reveal of now would show. (REV-1, BAL-4) */
export function whatIsShown(box: BallotBox): Shown {
  const done = doneBallots(box)
  if (done.length === 0) return {is: 'nobodyYet'}
  const exposed = exposedDepartments(box)
  const unasked = exposed.filter(id => askedAgainAt(box.round, id) === null)
  if (unasked.length > 0) return {is: 'askFirst', departmentIds: unasked}
  return {is: 'ballots', ballots: done.filter(ballot => mayBeShown(box, exposed, ballot.participantId))}
}

/** Has nobody answered, or nobody whose answer may be shown? */
export function canShowNothing(box: BallotBox): boolean {
  const shown = whatIsShown(box)
  return shown.is === 'nobodyYet' || (shown.is === 'ballots' && shown.ballots.length === 0)
}

/** Departments whose voters were promised company, and of which fewer than three have voted. */
function exposedDepartments(box: BallotBox): readonly DepartmentId[] {
  const {voters, names} = box.round
  // Who accepted to be named was not promised company.
  if (names === 'named') return []
  const castBy = new Set(doneBallots(box).map(({participantId}) => participantId))
  return [...new Set(voters.map(({departmentId}) => departmentId))].filter(id => {
    const own = voters.filter(({departmentId}) => departmentId === id)
    const cast = own.filter(({participantId}) => castBy.has(participantId)).length
    return own.length >= hidesOne && cast > 0 && cast < hidesOne
  })
}

/** In an exposed department only a second yes, given after the group was told, shows a ballot: its owner chooses. */
function mayBeShown(box: BallotBox, exposed: readonly DepartmentId[], participantId: ParticipantId): boolean {
  const departmentId = box.round.voters.find(voter => voter.participantId === participantId)?.departmentId
  if (departmentId === undefined || !exposed.includes(departmentId)) return true
  const consent = consentOf(box, participantId)
  const since = askedAgainAt(box.round, departmentId)
  return consent !== undefined && consent.accepted && since !== null && consent.at > since
}

function askedAgainAt(round: Round, departmentId: DepartmentId): string | null {
  return round.askedAgain?.find(asked => asked.departmentId === departmentId)?.at ?? null
}

function doneBallots(box: BallotBox): BallotBox['ballots'] {
  return box.ballots.filter(
    ({ballot, participantId}) => ballot.done && consentOf(box, participantId)?.accepted === true,
  )
}
