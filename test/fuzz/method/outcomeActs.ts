import type {Happened, Stage} from './act.ts'
import {asked, leading} from './act.ts'
import {sign} from './agreeActs.ts'
import {hasVoice, madeVersion, promisedDepartments, signingDepartments} from './model.ts'
import type {Model, Person} from './model.ts'
import {resolve} from './objectionActs.ts'
import {changeSeat} from './peopleActs.ts'
import {pass} from './workActs.ts'

export const missingIn = (model: Model): readonly string[] =>
  signingDepartments(model).filter(each => model.signatures.get(each) !== model.candidate?.contentHash)

export async function moveSignBy({model, shop}: Stage, actor: Person, hours: number): Promise<Happened> {
  const ms = shop.server.clock.ms + hours * 3_600_000
  const wanted = leading(actor, () =>
    model.phase !== 'agree' ? 'phase.notAllowed' : hours <= 0 ? 'signBy.past' : 'done',
  )
  const happened = await asked(wanted, actor.browser.put('/sign-by', {until: new Date(ms).toISOString()}))
  if (happened.got !== 'done') return happened
  if (model.signByMs !== null) model.decisions.push('deadline_moved')
  model.signByMs = ms
  return happened
}

/** Agreed without those who had not signed by their day: said in one sentence once more, so that the product is held to it. */
export async function agreeWithout(
  {model, shop}: Stage,
  actor: Person,
  said: {readonly without: readonly string[]; readonly statement: string},
): Promise<Happened> {
  const {candidate} = model
  const voices = signingDepartments(model)
  const missing = missingIn(model)
  const wanted = leading(actor, () => {
    if (model.phase !== 'agree') return 'phase.notAllowed'
    if (model.signByMs === null) return 'outcome.noDay'
    if (shop.server.clock.ms < model.signByMs) return 'outcome.tooEarly'
    if ([...model.objections.values()].some(({open}) => open)) return 'objection.open'
    if (missing.some(each => model.signatures.has(each))) return 'outcome.stale'
    if (missing.length === voices.length) return 'outcome.unsigned'
    if (missing.length === 0) return 'outcome.nobodyMissing'
    if (promisedDepartments(model).some(each => missing.includes(each))) return 'outcome.unsettled'
    if (missing.toSorted().join() !== said.without.toSorted().join()) return 'outcome.changed'
    return said.statement.trim() === '' ? 'outcome.statementMissing' : 'done'
  })
  const {number, contentHash} = candidate ?? {number: 1, contentHash: 'sha256:none'}
  const without = said.without.length > 0 ? said.without : ['nobody']
  const body = {candidate: number, contentHash, without, statement: said.statement}
  const happened = await asked(wanted, actor.browser.post('/outcome', body))
  if (happened.got !== 'done') return happened
  model.decisions.push('agreed_without')
  model.without.set(number, missing)
  madeVersion(model, number)
  return happened
}

/** Somebody signs, somebody says nothing until the day has passed, and it is recorded without them. */
export async function letLapse(stage: Stage, lead: Person): Promise<readonly Happened[]> {
  const {model} = stage
  const happened: Happened[] = []
  for (const [id, {open}] of model.objections) if (open) happened.push(await resolve(stage, lead, id))
  const isSigned = missingIn(model).length < signingDepartments(model).length
  const mustSign = signingDepartments(model).filter(
    (each, index) => model.signatures.has(each) || (index === 0 && !isSigned),
  )
  for (const department of mustSign) {
    const voices = model.people.filter(person => hasVoice(person) && person.department === department && person.seated)
    const approver = model.people.find(person => !person.revoked && person.signsFor === department)
    if (!approver && voices[0]) happened.push(await changeSeat(stage, lead, voices[0], {signsFor: department}))
    const signer = approver ?? voices[0]
    if (signer && model.candidate) happened.push(await sign(stage, signer, model.candidate))
  }
  happened.push(await moveSignBy(stage, lead, 3), await pass(stage, 4))
  const said = {without: missingIn(model), statement: 'They were asked twice'}
  return [...happened, await agreeWithout(stage, lead, said)]
}
