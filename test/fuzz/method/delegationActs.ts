import type {Happened, Stage} from './act.ts'
import {asked, rightOr} from './act.ts'
import {isAt, leads} from './model.ts'
import type {Model, Person} from './model.ts'

const hasSigned = (model: Model, department: string): boolean =>
  model.candidate !== null && model.signatures.get(department) === model.candidate.contentHash

/** An approver names a colleague who signs in her place. */
export async function delegate({model, shop}: Stage, actor: Person, to: Person): Promise<Happened> {
  const department = actor.signsFor
  const wanted = rightOr(actor, actor.role !== 'observer' && department !== null, () => {
    if (isAt(model, 'signed')) return 'phase.closed'
    if (model.signByMs !== null && shop.server.clock.ms > model.signByMs) return 'delegation.tooLate'
    if (hasSigned(model, department ?? '')) return 'delegation.signed'
    if (model.delegations.has(department ?? '')) return 'delegation.twice'
    const fits = to.department === department && !to.revoked && to.role !== 'observer' && to !== actor
    return fits && to.signsFor === null ? 'done' : 'delegation.unfit'
  })
  const happened = await asked(wanted, actor.browser.post('/delegations', {participantId: to.id}))
  if (happened.got !== 'done' || department === null) return happened
  actor.signsFor = null
  to.signsFor = department
  model.delegations.set(department, {from: actor.id, fromDepartment: actor.department, to: to.id})
  return happened
}

export async function endDelegation({model}: Stage, actor: Person, department: string): Promise<Happened> {
  const inForce = model.delegations.get(department)
  const wanted = rightOr(actor, actor.role !== 'observer', () => {
    if (!inForce) return 'record.unknown'
    if (inForce.from !== actor.id && !leads(actor)) return 'right.missing'
    if (isAt(model, 'signed')) return 'phase.closed'
    return hasSigned(model, department) ? 'delegation.signed' : 'done'
  })
  const happened = await asked(wanted, actor.browser.delete(`/delegations/${department}`))
  if (happened.got === 'done') giveBack(model, department)
  return happened
}

/** Only to who could be named now: nobody becomes an approver by the way. (SIGN-5) */
export function giveBack(model: Model, department: string): void {
  const inForce = model.delegations.get(department)
  if (!inForce) return
  model.delegations.delete(department)
  for (const person of model.people) {
    const sits = [department, inForce.fromDepartment].includes(person.department)
    const fits = sits && !person.revoked && person.role !== 'observer'
    if (person.id === inForce.to) person.signsFor = null
    else if (person.id === inForce.from && fits && person.signsFor === null) person.signsFor = department
  }
}
