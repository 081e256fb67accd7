import type {Happened, Stage} from './act.ts'
import {asked, leading, rightOr} from './act.ts'
import {agreeIfAll, isAt, leads} from './model.ts'
import type {Person} from './model.ts'
import {wordAt} from '../../server/http/readAnswer.ts'

export async function object({model}: Stage, person: Person): Promise<Happened> {
  const wanted = rightOr(person, person.role !== 'observer', () => 'done')
  const text = `Not like this, ${model.objections.size}`
  const happened = await asked(wanted, person.browser.post('/objections', {text}))
  const {department} = person
  if (happened.got === 'done')
    model.objections.set(wordAt(happened.body, 'id'), {
      ...{department, text, open: true, putOff: false},
      ...{dissent: 'no', withdrawn: 'no'},
    })
  return happened
}

/** Resolved, or recorded as dissent: in the model in the making or, once that is agreed, in the next. (SIGN-14) */
export async function resolve(
  stage: Stage,
  person: Person,
  id: string,
  how: 'resolved' | 'dissent' = 'resolved',
): Promise<Happened> {
  const {model} = stage
  const objection = model.objections.get(id)
  const wanted = rightOr(person, person.role !== 'observer', () => {
    if (!objection) return 'record.unknown'
    return leads(person) || person.department === objection.department ? 'done' : 'right.missing'
  })
  const body = {resolution: 'Seen to', ...(how === 'dissent' ? {isDissent: true} : {})}
  const happened = await asked(wanted, person.browser.post(`/objections/${id}/resolve`, body))
  if (happened.got !== 'done' || !objection || !(objection.open || objection.putOff)) return happened
  Object.assign(objection, {open: false, putOff: false})
  if (how === 'dissent') objection.dissent = isAt(model, 'signed') ? 'next' : 'here'
  agreeIfAll(model)
  return happened
}

export async function withdrawDissent(stage: Stage, person: Person, id: string): Promise<Happened> {
  const {model} = stage
  const objection = model.objections.get(id)
  const isTheirs = person.department === objection?.department
  const wanted = rightOr(person, person.role !== 'observer', () => {
    if (!objection) return 'record.unknown'
    if (!leads(person) && !isTheirs) return 'right.missing'
    if (objection.withdrawn !== 'no') return 'done'
    if (objection.dissent === 'no') return 'objection.noDissent'
    return objection.dissent === 'kept' ? 'objection.inVersion' : 'done'
  })
  const body = {reason: 'It has been found'}
  const happened = await asked(wanted, person.browser.post(`/objections/${id}/withdraw`, body))
  if (happened.got !== 'done' || !objection || objection.withdrawn !== 'no') return happened
  objection.withdrawn = isTheirs ? 'by them' : 'for them'
  agreeIfAll(model)
  return happened
}

/** To a day that these workshops never see: only the next draft brings it back. (SIGN-12) */
export async function postpone(stage: Stage, actor: Person, id: string): Promise<Happened> {
  const objection = stage.model.objections.get(id)
  const wanted = leading(actor, () => {
    if (!objection) return 'record.unknown'
    return objection.open || objection.putOff ? 'done' : 'objection.resolved'
  })
  const body = {reason: 'After the trial', until: '2099-01-01', ownerDepartmentId: 'sales'}
  const happened = await asked(wanted, actor.browser.post(`/objections/${id}/postpone`, body))
  if (happened.got !== 'done' || !objection) return happened
  Object.assign(objection, {open: false, putOff: true})
  agreeIfAll(stage.model)
  return happened
}
