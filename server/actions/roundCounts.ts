import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {DepartmentCount, Round} from '../../shared/record/round.ts'

type People = ReadonlySet<ParticipantId>

/** How many of each department have voted, of how many. Says nothing about what anybody answered. (BAL-1) */
export function roundCounts(
  round: Round,
  {declined, cast, gone}: {readonly declined: People; readonly cast: People; readonly gone: People},
): readonly DepartmentCount[] {
  const departmentIds = [...new Set(round.voters.map(voter => voter.departmentId))]
  return departmentIds.map(departmentId => {
    const voters = round.voters.filter(voter => voter.departmentId === departmentId).map(voter => voter.participantId)
    const observing = voters.filter(id => declined.has(id) || (gone.has(id) && !cast.has(id)))
    return {
      departmentId,
      cast: voters.filter(id => cast.has(id) && !declined.has(id)).length,
      expected: voters.length - observing.length,
    }
  })
}

/** In a round with a deadline also who has not voted yet; in any other, nobody is named. */
export function waitingFor(
  round: Round,
  {declined, cast, gone}: {readonly declined: People; readonly cast: People; readonly gone: People},
): {readonly waitingFor?: readonly ParticipantId[]} {
  if (round.deadline === null) return {}
  const ids = round.voters.map(({participantId}) => participantId)
  return {waitingFor: ids.filter(id => !declined.has(id) && !cast.has(id) && !gone.has(id))}
}

export function sameCounts(a: readonly DepartmentCount[], b: readonly DepartmentCount[]): boolean {
  return (
    a.length === b.length &&
    a.every((count, index) => count.cast === b[index]?.cast && count.expected === b[index]?.expected)
  )
}

/** Has everybody voted who was asked and did not step aside? */
export function allIn(counts: readonly DepartmentCount[]): boolean {
  return counts.some(count => count.expected > 0) && counts.every(count => count.cast === count.expected)
}
