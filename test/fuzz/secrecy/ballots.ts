import {askedCells, weighedCriteria} from '../../../server/actions/canonicalBallot.ts'
import {scoreEvidences} from '../../../shared/record/round.ts'
import type {Ballot, Round} from '../../../shared/record/round.ts'
import {deviceOf} from './notes.ts'
import {idOf} from './people.ts'
import type {Person} from './people.ts'
import type {Workshop} from './workshop.ts'
import {wordAt} from '../../server/http/readAnswer.ts'

type Act = (workshop: Workshop, person: Person, round: Round) => Promise<void>

/** What a person can do with a round; each is one thing that happens. */
export const ballotActs = {
  accept: (workshop, person, round) => consent(workshop, person, round, true),
  'accept, and judge': async (workshop, person, round) => {
    await consent(workshop, person, round, true)
    await cast(workshop, person, round, true)
  },
  'step aside': (workshop, person, round) => consent(workshop, person, round, false),
  draft: (workshop, person, round) => cast(workshop, person, round, false),
  judge: (workshop, person, round) => cast(workshop, person, round, true),
  /** What is refused must not stand in an answer to somebody else, nor in the log. */
  'judge wrongly': async (workshop, person, round) => {
    const author = workshop.hand(person)
    const ballot = ballotOf(workshop, person, author, round, true)
    const [first, ...others] = ballot.scores
    const secret = first?.comment ?? ''
    const wrong = workshop.numbers.oneOf<object>([
      {...ballot, scores: [{...first, score: 10}, ...others]},
      {...ballot, scores: [{...first, comment: secret.padEnd(700, 'x')}, ...others]},
      {...ballot, scores: [{...first, criterionId: secret.slice(0, 36)}, ...others]},
      {...ballot, scores: [first, first, ...others]},
      {...ballot, [secret.slice(0, 36)]: secret},
      {...ballot, done: secret},
    ])
    const reply = await deviceOf(workshop, author).put(`/rounds/${round.id}/ballot`, wrong)
    if (reply.status < 400) throw new Error('a wrong ballot was kept')
    workshop.counts.refusals += 1
  },
  'judge with a wrong key': async (workshop, person, round) => {
    const author = workshop.hand(person)
    const ballot = ballotOf(workshop, person, author, round, true)
    const headers = {'idempotency-key': `${ballot.scores[0]?.comment ?? ''} `.repeat(3)}
    const reply = await deviceOf(workshop, author).put(`/rounds/${round.id}/ballot`, ballot, headers)
    if (reply.status < 400) throw new Error('a wrong key was taken')
    workshop.counts.refusals += 1
  },
} satisfies Record<string, Act>

async function consent(workshop: Workshop, person: Person, round: Round, accepted: boolean): Promise<void> {
  const author = workshop.hand(person)
  const reply = await deviceOf(workshop, author).post(`/rounds/${round.id}/consent`, {accepted})
  if (reply.status !== 200) workshop.counts.refusals += 1
  else if (!accepted) workshop.keptBallots.delete(`${round.id} ${idOf(author)}`)
}

async function cast(workshop: Workshop, person: Person, round: Round, done: boolean): Promise<void> {
  const {counts, keptBallots, numbers} = workshop
  const author = workshop.hand(person)
  const ballot = ballotOf(workshop, person, author, round, done)
  const device = deviceOf(workshop, author)
  const named = `k${numbers.between(1, 1e6)}`
  const key: Record<string, string> = numbers.next() < 0.5 ? {'idempotency-key': named} : {}
  const twice = numbers.next() < 0.1
  const send = async () => {
    const put = () => device.put(`/rounds/${round.id}/ballot`, ballot, key)
    const reply = await put()
    if (reply.status !== 200) {
      if (reply.body.code === 'round.closed') counts.late += 1
      else counts.refusals += 1
      return
    }
    const receipt = wordAt(reply.body, 'receipt')
    // An answer was lost on the way: the same comes once more and counts once.
    if (twice && (await put()).body.receipt !== receipt) throw new Error('the same ballot sent twice counts twice')
    counts.ballots += 1
    counts.comments += ballot.scores.filter(({comment}) => comment !== '').length
    counts.cannotJudge += ballot.scores.filter(({score}) => score === null).length
    const place = `${round.id} ${idOf(author)}`
    if (keptBallots.has(place)) counts.changed += 1
    keptBallots.set(place, {roundId: round.id, authorId: idOf(author), ballot, receipt})
  }
  if (person.isAway) person.waiting.push(send)
  else await send()
}

/**
 * Some of the questions answered. Who thinks otherwise gives to each another answer, of another length, and judges
 * where she could not judge before.
 */
function ballotOf(workshop: Workshop, person: Person, author: Person, round: Round, done: boolean): Ballot {
  const {numbers, secrets, twist} = workshop
  const otherwise = twist.thinksOtherwise(person)
  const departmentId = person.devices[0]?.departmentId ?? ''
  const asked = (criterionId: string) =>
    !round.masks.some(mask => mask.criterionId === criterionId && mask.departmentIds.some(id => id === departmentId))
  // Whoever may judge anything says something, too.
  const first = askedCells(round).find(({criterionId}) => asked(criterionId))
  const scores = askedCells(round).flatMap(cell => {
    const answer = numbers.between(1, 10)
    const which = numbers.between(0, scoreEvidences.length - 1)
    const words = numbers.between(0, 20)
    const skips = numbers.next() < 0.1
    const isMute = numbers.next() < 0.4
    const isFirst = cell.segmentId === first?.segmentId && cell.criterionId === first.criterionId
    if (!asked(cell.criterionId) || (skips && !isFirst)) return []
    const score = otherwise ? 11 - answer : answer
    const canary = isMute && !isFirst ? '' : secrets.made(idOf(author), 'comment')
    const comment = canary === '' ? '' : `${canary} ${'because '.repeat(words + (otherwise ? 25 : 0))}`.trim()
    const evidence = scoreEvidences[(which + (otherwise ? 1 : 0)) % scoreEvidences.length] ?? null
    return [{...cell, score: score === 10 ? null : score, evidence, comment}]
  })
  const drawn = weighedCriteria(round).map(criterionId => ({criterionId, points: numbers.between(0, 100)}))
  const given = drawn.filter(({criterionId}) => asked(criterionId))
  // Some put the criteria in order; who thinks otherwise does it the other way.
  const isOrder = given.reduce((sum, {points}) => sum + points, 0) % 3 === 0
  const weights =
    isOrder === otherwise
      ? given.map(({criterionId, points}) => ({criterionId, points: otherwise ? 100 - points : points}))
      : given.map(({criterionId, points}) => {
          return {criterionId, rank: given.filter(other => other.points > points).length + 1}
        })
  return {scores, weights, done}
}
