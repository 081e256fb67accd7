import {checkCatalogue} from '../../../shared/domain/checks/catalogue.ts'
import type {CheckId} from '../../../shared/domain/checks/catalogue.ts'
import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {phases} from '../../../shared/domain/phase.ts'
import type {Phase} from '../../../shared/domain/phase.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import {waiversInForce} from '../../../shared/record/inForce.ts'
import type {Happened, Stage} from './act.ts'
import {hearUntil} from './workActs.ts'
import {asked, leading, rightOr} from './act.ts'
import {giveBack} from './delegationActs.ts'
import {agreeIfAll, departmentsWithVoice, hasVoice, heardDepartments, isAt, leads, revealIfDue} from './model.ts'
import type {Person} from './model.ts'
import {wordAt} from '../../server/http/readAnswer.ts'

/** Whether the gate opens is asked of the checks elsewhere; what must hold beyond it, the invariants say. */
export async function moveOn({model, shop}: Stage, actor: Person): Promise<Happened> {
  const order = phases.indexOf(model.phase)
  const wanted =
    !actor.seated || !leads(actor)
      ? leading(actor, () => '')
      : ['agree', 'review'].includes(model.phase)
        ? 'phase.notAllowed'
        : model.phase === 'signed'
          ? 'done'
          : ['done', 'phase.gateBlocked']
  const before = await shop.board()
  const objective = before.meta.objective.trim()
  const happened = await asked(wanted, actor.browser.post('/phase', {move: 'next'}))
  if (happened.got !== 'done') return happened
  // Other words than those that were settled are a decision. (FRAME-6)
  const isOther = model.objective !== null && model.objective !== objective
  if (isOther && model.phase !== 'frame') model.decisions.push('objective_changed')
  model.objective = objective
  for (const {id, mergedInto, solution, collaboration, salesLogic: logic} of before.segments.values()) {
    const follows =
      [solution, collaboration].join() === 'tailored,high' || [solution, collaboration].join() === 'standard,low'
    // What was the group's to choose is a decision, once for as long as it stays that. (SEG-8)
    if (mergedInto !== null || logic === null || follows || model.logics.get(id) === logic) continue
    model.decisions.push('sales_logic')
    model.logics.set(id, logic)
  }
  model.phase = phases[order + 1] ?? model.phase
  revealIfDue(model, shop.server.clock.ms)
  await hearUntil({model, shop})
  if (model.phase === 'agree') {
    for (const department of departmentsWithVoice(model)) {
      const voices = model.people.filter(person => hasVoice(person) && person.department === department)
      const [only] = voices
      const named = model.people.some(person => !person.revoked && person.signsFor === department)
      if (!named && voices.length === 1 && only?.signsFor === null) only.signsFor = department
    }
    const {candidate} = await shop.record()
    const number = 1 + Math.max(model.candidate?.number ?? 0, ...model.versions)
    if (candidate?.number !== number) return {wanted: `candidate ${number}`, got: `candidate ${candidate?.number}`}
    const isSame = model.candidate?.contentHash === candidate.contentHash
    model.mustSign = isSame ? heardDepartments(model) : departmentsWithVoice(model)
    model.candidate = {number, contentHash: candidate.contentHash}
    if (model.signByMs !== null && model.signByMs <= shop.server.clock.ms) model.signByMs = null
    agreeIfAll(model)
  }
  return happened
}

export async function moveBack({model}: Stage, actor: Person, reason: string): Promise<Happened> {
  const wanted = leading(actor, () => {
    if (model.phase === 'frame' || isAt(model, 'agree')) return 'phase.notAllowed'
    return reason === '' ? 'phase.reasonMissing' : 'done'
  })
  const body = reason === '' ? {move: 'back'} : {move: 'back', reason}
  const happened = await asked(wanted, actor.browser.post('/phase', body))
  if (happened.got === 'done') {
    model.decisions.push('stepped_back')
    model.phase = phases[phases.indexOf(model.phase) - 1] ?? model.phase
  }
  return happened
}

export async function amend({model}: Stage, actor: Person, backTo: Phase): Promise<Happened> {
  const wanted = leading(actor, () => (model.phase === 'agree' ? 'done' : 'phase.notAllowed'))
  const happened = await asked(wanted, actor.browser.post('/amend', {backTo, reason: 'Something has changed'}))
  if (happened.got === 'done') {
    model.decisions.push('amended')
    model.phase = backTo
  }
  return happened
}

/** The next round begins with the agreed board and with nothing of how it came about. (VER-5) */
export async function startDraft({model}: Stage, actor: Person, from: number): Promise<Happened> {
  const wanted = leading(actor, () => {
    if (!isAt(model, 'signed')) return 'phase.notAllowed'
    return from === model.versions.at(-1) ? 'done' : 'model.unknown'
  })
  const happened = await asked(wanted, actor.browser.post('/drafts', {from}))
  if (happened.got !== 'done') return happened
  model.decisions.push('next_round')
  model.phase = 'frame'
  for (const department of [...model.delegations.keys()]) giveBack(model, department)
  model.candidate = null
  model.mustSign = []
  model.signByMs = null
  model.notesShown = false
  model.rounds = []
  model.takenBack = []
  model.waivers.clear()
  model.signatures.clear()
  model.endorsements.clear()
  for (const objection of model.objections.values()) {
    if (objection.putOff) Object.assign(objection, {open: true, putOff: false})
    if (objection.dissent === 'next') objection.dissent = 'here'
  }
  return happened
}

export async function decide(
  {model}: Stage,
  actor: Person,
  kind: 'other' | 'against_ranking' | 'amended',
): Promise<Happened> {
  const wanted = leading(actor, () =>
    kind === 'amended' ? 'request.malformed' : isAt(model, 'agree') ? 'phase.closed' : 'done',
  )
  const happened = await asked(wanted, actor.browser.post('/decisions', {kind, subjectIds: [], text: 'So it is'}))
  if (happened.got === 'done') model.decisions.push(kind)
  return happened
}

export async function waive(
  stage: Stage,
  actor: Person,
  checkId: CheckId,
  subjectIds: readonly string[],
): Promise<Happened> {
  const {model, shop} = stage
  const record = await shop.record()
  const today = new Date(shop.server.clock.ms).toISOString().slice(0, 10)
  const same = (subjects: readonly string[]) => subjects.toSorted().join() === subjectIds.toSorted().join()
  const found = runChecks(checkView(await shop.board(), record, today)).some(
    ({id, subjects}) => id === checkId && same(subjects),
  )
  const given = waiversInForce(record).find(waiver => waiver.checkId === checkId && same(waiver.subjectIds))
  const wanted = leading(actor, () => {
    if (isAt(model, 'agree')) return 'phase.closed'
    if (!checkCatalogue[checkId].waivable) return 'check.notWaivable'
    return found || given ? 'done' : 'check.unknown'
  })
  const happened = await asked(wanted, actor.browser.post('/waivers', {checkId, subjectIds, reason: 'We know'}))
  if (happened.got === 'done') model.waivers.add(wordAt(happened.body, 'id'))
  return happened
}

export async function withdrawWaiver({model}: Stage, actor: Person, id: string): Promise<Happened> {
  const wanted = leading(actor, () =>
    isAt(model, 'agree') ? 'phase.closed' : model.waivers.has(id) ? 'done' : 'record.unknown',
  )
  const happened = await asked(wanted, actor.browser.delete(`/waivers/${id}`))
  if (happened.got === 'done') model.waivers.delete(id)
  return happened
}

export async function sign(
  stage: Stage,
  person: Person,
  seen: {readonly number: number; readonly contentHash: string},
): Promise<Happened> {
  const {model} = stage
  const department = person.signsFor
  const wanted = rightOr(person, department !== null, () => {
    if (model.phase !== 'agree') return 'phase.notAllowed'
    const {candidate} = model
    return candidate?.number === seen.number && candidate.contentHash === seen.contentHash ? 'done' : 'model.changed'
  })
  const body = {candidate: seen.number, contentHash: seen.contentHash, statement: 'We do this'}
  const happened = await asked(wanted, person.browser.post('/sign-offs', body))
  if (happened.got !== 'done' || department === null) return happened
  model.signatures.set(department, seen.contentHash)
  model.endorsements.delete(person.id)
  agreeIfAll(model)
  const agreed = model.phase === 'signed'
  const said = happened.body?.agreed
  if (said !== agreed) return {wanted: `agreed: ${agreed} (I6)`, got: `agreed: ${JSON.stringify(said)}`}
  return happened
}

/** For oneself: whatever comes of it, the model's departments have signed no more and no less. (SIGN-11) */
export async function endorse(
  {model}: Stage,
  person: Person,
  seen: {readonly number: number; readonly contentHash: string},
): Promise<Happened> {
  const wanted = rightOr(person, person.role !== 'observer' && person.signsFor === null, () => {
    if (!isAt(model, 'agree')) return 'phase.notAllowed'
    const {candidate} = model
    return candidate?.number === seen.number && candidate.contentHash === seen.contentHash ? 'done' : 'endorse.changed'
  })
  const body = {candidate: seen.number, contentHash: seen.contentHash, statement: 'So do I'}
  const happened = await asked(wanted, person.browser.post('/endorsements', body))
  if (happened.got === 'done') model.endorsements.set(person.id, seen.contentHash)
  return happened
}
