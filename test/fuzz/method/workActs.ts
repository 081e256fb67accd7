import type {Ballot} from '../../../shared/record/round.ts'
import {
  answersOn,
  cameLate,
  dueMs,
  hasVoice,
  isAt,
  mayVote,
  revealAtDeadline,
  revealIfAllIn,
  takeBack,
  tryReveal,
  whyNotBack,
  writes,
} from './model.ts'
import type {ModelRound, Person} from './model.ts'
import type {Happened, Stage} from './act.ts'
import {asked, leading, rightOr, voting} from './act.ts'
import {wordAt} from '../../server/http/readAnswer.ts'

/** A secret says whose it is, so that whoever reads it elsewhere knows what leaked. */
export const canary = (id: string, turn: number): string => `canary-${id}-${turn}`

export async function keepNote({model}: Stage, person: Person, id: string, text: string): Promise<Happened> {
  const wanted = voting(person, () => (model.phase === 'needs' && !model.notesShown ? 'done' : 'note.closed'))
  const note = {id, text, side: 'customer', family: null, evidence: 'interview'}
  const happened = await asked(wanted, person.browser.put(`/notes/${id}`, note))
  if (happened.got === 'done') model.notes.set(person.id, new Map([...(model.notes.get(person.id) ?? []), [id, text]]))
  return happened
}

export async function dropNote({model}: Stage, person: Person, id: string): Promise<Happened> {
  const wanted = voting(person, () => (model.phase === 'needs' && !model.notesShown ? 'done' : 'note.closed'))
  const happened = await asked(wanted, person.browser.delete(`/notes/${id}`))
  if (happened.got === 'done') model.notes.get(person.id)?.delete(id)
  return happened
}

export async function revealNotes({model, shop}: Stage, actor: Person): Promise<Happened> {
  const kept = [...model.notes].flatMap(([author, own]) => [...own.values()].map(text => `${author} ${text}`))
  const wanted = leading(actor, () => {
    if (model.phase !== 'needs') return 'phase.notAllowed'
    if (model.notesShown) return 'notes.alreadyRevealed'
    return kept.length === 0 ? 'notes.none' : 'done'
  })
  const happened = await asked(wanted, actor.browser.post('/notes/reveal'))
  if (happened.got !== 'done') return happened
  model.notesShown = true
  model.notes.clear()
  const shown = new Set([...(await shop.board()).notes.values()].map(({authorId, text}) => `${authorId} ${text}`))
  const lost = kept.filter(each => !shown.has(each))
  return lost.length === 0 ? happened : {wanted: 'every note on the board (NOTE-3)', got: `without ${lost.join()}`}
}

export async function reopenNotes({model}: Stage, actor: Person): Promise<Happened> {
  const wanted = leading(actor, () => (model.phase === 'needs' ? 'done' : 'phase.notAllowed'))
  const happened = await asked(wanted, actor.browser.post('/notes/reopen'))
  if (happened.got === 'done') model.notesShown = false
  return happened
}

export async function openRound(
  {model, shop}: Stage,
  actor: Person,
  hours: number | null,
  revealWhen: Stage['model']['revealWhen'] = model.revealWhen,
  only: 'everything' | 'weights' = 'everything',
): Promise<Happened> {
  const board = await shop.board()
  const onlyWeights = only === 'weights'
  const axes = new Set([...board.criteria.values()].map(({axis}) => axis))
  const segments = [...board.segments.values()].filter(({mergedInto}) => mergedInto === null)
  const all = model.people.filter(person => mayVote(person) && hasVoice(person))
  const weighs = (department: string) =>
    [...board.criteria.values()].filter(({id, knockout}) => !knockout && !model.masks.get(id)?.includes(department))
  const voters = onlyWeights ? all.filter(({department}) => weighs(department).length > 1) : all
  const wanted = leading(actor, () => {
    if (model.phase !== 'evaluate') return 'phase.notAllowed'
    if (model.rounds.some(({open}) => open)) return 'round.alreadyOpen'
    if (model.rounds.length >= model.maxRounds) return 'round.tooMany'
    if (onlyWeights && model.rounds.length === 0) return 'round.noScores'
    if (axes.size < 2) return 'round.noCriteria'
    if (all.length < 2) return 'round.tooFewVoters'
    if (segments.length < 2) return 'round.noSegments'
    if (revealWhen === 'deadline' && hours === null) return 'round.deadlineAhead'
    return voters.length < 2 ? 'round.tooFewVoters' : 'done'
  })
  const deadlineMs = hours === null ? null : shop.server.clock.ms + hours * 3_600_000
  const until = deadlineMs === null ? {} : {deadline: new Date(deadlineMs).toISOString()}
  const body = {revealWhen, ...until, ...(onlyWeights ? {only} : {})}
  const happened = await asked(wanted, actor.browser.post('/rounds', body))
  if (happened.got === 'done') {
    model.revealWhen = revealWhen
    model.rounds.push({
      id: wordAt(happened.body, 'roundId'),
      open: true,
      named: model.names === 'named',
      segmentIds: onlyWeights ? [] : segments.map(({id}) => id),
      criterionIds: [...board.criteria.keys()],
      masks: new Map(model.masks),
      voters: new Map(voters.map(({id, department}) => [id, department])),
      accepted: new Map(),
      ballots: new Map(),
      asked: new Set(),
      deadlineMs,
      askedUntilMs: null,
    })
  }
  return happened
}

/** The weights of everything that is weighed, together `total`. */
export async function setWeights({model, shop}: Stage, actor: Person, total: number): Promise<Happened> {
  const weighed = [...(await shop.board()).criteria.values()].filter(({knockout}) => !knockout)
  const weights = weighed.map(({id}, at) => ({criterionId: id, percent: at === 0 ? total : 0}))
  const wanted = leading(actor, () => {
    if (model.phase !== 'evaluate') return 'phase.notAllowed'
    if (model.rounds.some(({open}) => open)) return 'round.alreadyOpen'
    if (model.rounds.length === 0) return 'round.noScores'
    return total === 100 ? 'done' : 'request.malformed'
  })
  // without criteria there is nothing to weigh, which is seen at the edge, before anybody is asked who they are
  const expected = weights.length === 0 ? [wanted, 'request.malformed'] : wanted
  const happened = await asked(expected, actor.browser.post('/weights', {weights, reason: 'So the strategy says'}))
  if (happened.got === 'done') model.decisions.push('weights_set')
  return happened
}

const boxOf = ({model}: Stage, round: ModelRound | undefined): string => {
  if (!round) return 'record.unknown'
  return round.open && model.phase === 'evaluate' ? 'done' : 'round.closed'
}

export async function consent(
  stage: Stage,
  person: Person,
  round: ModelRound | undefined,
  accepted: boolean,
): Promise<Happened> {
  const {model} = stage
  const wanted = rightOr(person, writes(person), () => {
    const box = boxOf(stage, round)
    return box === 'done' && !round?.voters.has(person.id) ? 'round.notAVoter' : box
  })
  const happened = await asked(wanted, person.browser.post(`/rounds/${round?.id ?? 'none'}/consent`, {accepted}))
  if (happened.got !== 'done' || !round) return happened
  const again = round.asked.has(round.voters.get(person.id) ?? '')
  round.accepted.set(person.id, accepted ? (again ? 'again' : 'accepted') : 'declined')
  if (!accepted) {
    round.ballots.delete(person.id)
    revealIfAllIn(model, round)
  }
  return happened
}

export async function castBallot(
  stage: Stage,
  person: Person,
  round: ModelRound | undefined,
  ballot: Ballot,
  fault: 'none' | 'masked' | 'unknown',
): Promise<Happened> {
  const wanted = rightOr(person, writes(person), () => {
    const box = boxOf(stage, round)
    // Sent once more because its answer may have been lost: it is answered as it was. (BAL-7)
    const isAgain = JSON.stringify(round?.ballots.get(person.id)) === JSON.stringify(ballot)
    if (box === 'round.closed' && isAgain) return 'done'
    if (box !== 'done' || !round) return box
    if (!round.voters.has(person.id)) return 'round.notAVoter'
    if (!['accepted', 'again'].includes(round.accepted.get(person.id) ?? '')) return 'round.consentMissing'
    if (fault === 'masked') return 'ballot.masked'
    return fault === 'unknown' ? 'ballot.malformed' : 'done'
  })
  const box = boxOf(stage, round)
  const happened = await asked(wanted, person.browser.put(`/rounds/${round?.id ?? 'none'}/ballot`, ballot))
  const {model} = stage
  // It came too late, and waits for the next round. (BAL-3)
  const isWhole = fault === 'none' && ballot.scores.length + ballot.weights.length > 0
  if (happened.got === 'round.closed' && isWhole && round?.voters.has(person.id) && !isAt(model, 'signed'))
    cameLate(model, person.id, round, ballot)
  if (happened.got === 'done' && box === 'done' && round) {
    const isSame = JSON.stringify(round.ballots.get(person.id)) === JSON.stringify(ballot)
    if (!isSame) answersOn(model, person.id, round, ballot)
    round.ballots.set(person.id, ballot)
    revealIfAllIn(model, round)
  }
  return happened
}

export async function revealRound(stage: Stage, actor: Person, round: ModelRound | undefined): Promise<Happened> {
  const wanted = leading(actor, () => {
    const box = boxOf(stage, round)
    return box === 'done' && round ? tryReveal(round) : box
  })
  const happened = await asked(wanted, actor.browser.post(`/rounds/${round?.id ?? 'none'}/reveal`))
  await hearUntil(stage)
  return happened
}

/** How long the clock waits for whom it has asked once more is its own to say. */
export async function hearUntil({model, shop}: Stage): Promise<void> {
  const open = model.rounds.find(round => round.open)
  if (!open || open.asked.size === 0) return
  const told = (await shop.record()).rounds.find(({id}) => id === open.id)
  if (told?.askedUntil !== undefined) open.askedUntilMs = Date.parse(told.askedUntil)
}

export async function withdrawRound(stage: Stage, actor: Person, round: ModelRound | undefined): Promise<Happened> {
  const wanted = leading(actor, () => {
    const box = boxOf(stage, round)
    return box === 'done' && round ? whyNotBack(round) : box
  })
  const path = `/rounds/${round?.id ?? 'none'}/withdraw`
  const happened = await asked(wanted, actor.browser.post(path, {reason: 'Nobody had the time'}))
  if (happened.got === 'done' && round) takeBack(stage.model, round)
  return happened
}

export async function dropLateBallot({model}: Stage, person: Person): Promise<Happened> {
  const wanted = rightOr(person, writes(person), () => 'done')
  const happened = await asked(wanted, person.browser.delete('/late-ballot'))
  if (happened.got === 'done') model.late.delete(person.id)
  return happened
}

/** Time goes on; a round whose deadline comes is revealed where the workshop says so, with nobody there. */
export async function pass({model, shop}: Stage, hours: number): Promise<Happened> {
  const before = shop.server.clock.ms
  await shop.pass(hours * 3_600_000)
  for (const round of model.rounds) {
    const due = dueMs(round)
    if (due !== null && due >= before && due <= shop.server.clock.ms) revealAtDeadline(model, round)
  }
  await hearUntil({model, shop})
  // What the clock does by itself comes before what is asked for now.
  await shop.board()
  const isOver = model.phase === 'agree' && model.signByMs !== null && model.signByMs <= shop.server.clock.ms
  const {lapsed} = await shop.record()
  return {
    wanted: 'done',
    got: isOver === (lapsed !== null) ? 'done' : `the day is over: ${isOver}, said: ${lapsed !== null}`,
  }
}

export async function restart({model, shop}: Stage): Promise<Happened> {
  await shop.restart()
  for (const round of model.rounds) {
    const due = dueMs(round)
    if (due !== null && due <= shop.server.clock.ms) revealAtDeadline(model, round)
  }
  await hearUntil({model, shop})
  return {wanted: 'done', got: 'done'}
}

export async function conclude(
  {model}: Stage,
  person: Person,
  round: ModelRound | undefined,
  cell: {readonly segmentId: string; readonly criterionId: string},
): Promise<Happened> {
  const wanted = rightOr(person, writes(person), () => {
    if (isAt(model, 'agree')) return 'phase.closed'
    const isThere =
      round &&
      model.rounds.includes(round) &&
      !round.open &&
      round.segmentIds.includes(cell.segmentId) &&
      round.criterionIds.includes(cell.criterionId)
    return isThere ? 'done' : 'record.unknown'
  })
  return asked(
    wanted,
    person.browser.post('/discussions', {roundId: round?.id ?? 'none', ...cell, conclusion: 'We saw both sides'}),
  )
}
