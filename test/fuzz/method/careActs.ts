import {emptyGuide} from '../../../shared/domain/guide.ts'
import {notLookedAt} from '../../../shared/record/lookedAgain.ts'
import type {LookedAgain} from '../../../shared/record/lookedAgain.ts'
import type {Happened, Stage} from './act.ts'
import {asked, leading} from './act.ts'
import {isAt} from './model.ts'
import type {Person} from './model.ts'

/** What a facilitator sees to beside the way itself. */
export async function changeTitle(_: Stage, actor: Person, title: string): Promise<Happened> {
  return asked(
    leading(actor, () => 'done'),
    actor.browser.put('/title', {title}),
  )
}

export async function addDepartment(_: Stage, actor: Person, name: string): Promise<Happened> {
  return asked(
    leading(actor, () => 'done'),
    actor.browser.post('/departments', {name}),
  )
}

export async function changeGuide({model}: Stage, actor: Person): Promise<Happened> {
  return asked(
    leading(actor, () => (isAt(model, 'signed') ? 'phase.closed' : 'done')),
    actor.browser.put('/guide', emptyGuide),
  )
}

/** In so many days, counted from today; what is agreed must exist before it can be looked at again. (VER-8) */
export async function planReview({model, shop}: Stage, actor: Person, owner: Person, days: number): Promise<Happened> {
  const reviewOn = new Date(shop.server.clock.ms + days * 86_400_000).toISOString().slice(0, 10)
  const wanted = leading(actor, () => {
    if (!isAt(model, 'agree')) return 'phase.notAllowed'
    if (owner.revoked) return 'participant.unknown'
    return days > 0 ? 'done' : 'review.past'
  })
  return asked(wanted, actor.browser.put('/review', {reviewOn, ownerId: owner.id}))
}

/** Decides again on what the last version had deselected; whether its day has come is told elsewhere. (DESEL-5) */
export async function lookAgain(stage: Stage, actor: Person, outcome: LookedAgain, reason: string): Promise<Happened> {
  const {model, shop} = stage
  const [board, record] = [await shop.board(), await shop.record()]
  const [waiting] = notLookedAt(board, record)
  const about = waiting ?? record.draft?.deselected[0] ?? [...board.segments.keys()][0]
  const segment = about && board.segments.get(about)
  const isAsked = segment !== undefined && record.draft?.deselected.includes(segment.id) === true
  const wanted = (): string | readonly string[] => {
    if (!isAsked) return 'record.unknown'
    if (model.phase !== 'prioritise') return 'phase.notAllowed'
    if (outcome === 'brought_back') return reason === '' ? 'reason.missing' : 'done'
    if (segment.placement.in !== 'deselected') return 'lookAgain.notOut'
    if (outcome === 'kept_out') return reason === '' ? 'reason.missing' : 'done'
    return ['done', 'lookAgain.due']
  }
  const may = leading(actor, () => '')
  const body = {segmentId: about ?? 'nothing', outcome, reason}
  const happened = await asked(may === '' ? wanted() : may, actor.browser.post('/deselections', body))
  if (happened.got !== 'done') return happened
  model.decisions.push(outcome)
  const now = await shop.board()
  const stands = notLookedAt(now, await shop.record()).some(id => id === about)
  const isOut = about && now.segments.get(about)?.placement.in === 'deselected'
  const wantedNow = JSON.stringify({settled: true, isOut: outcome !== 'brought_back'})
  return {wanted: wantedNow, got: JSON.stringify({settled: !stands, isOut})}
}

/** Brings back what somebody took off the board, as far as the phase is open for it. (T8) */
export async function restoreRemoved({shop}: Stage, actor: Person, which: number): Promise<Happened> {
  const {removals} = await shop.record()
  const removal = removals.at(which % Math.max(1, removals.length))
  return asked(
    leading(actor, () => '') === ''
      ? removal
        ? ['done', 'phase.closed']
        : 'record.unknown'
      : leading(actor, () => ''),
    actor.browser.post(`/removals/${removal?.id ?? 'nothing'}/restore`),
  )
}
