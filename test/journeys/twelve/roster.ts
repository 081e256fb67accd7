import type {Room} from './room.ts'
import {at} from './twelvePeople.ts'
import type {Who} from './twelvePeople.ts'

const approvers = ['S1', 'M1', 'D1', 'P1'] as const satisfies readonly Who[]

/** Frida leads without a vote, Peter leads beside her, and the leads of the departments sign. */
export async function roster(room: Room): Promise<void> {
  const {participants} = await room.recordOf('F')
  const change = async (key: Who, to: object) => {
    const found = participants.find(({name}) => name === room.who(key).name)
    await room.call('F')('PATCH', `/participants/${found?.id ?? ''}`, to)
  }
  for (const key of Object.keys(at) as Who[]) await change(key, {signsFor: null})
  await change('F', {votes: false})
  await change('P1', {role: 'cofacilitator', votes: true})
  await change('P2', {votes: true})
  for (const key of approvers) await change(key, {signsFor: room.who(key).department})
}

/** Medical is not asked what customers earn us or cost us. */
export async function maskMedical(room: Room): Promise<void> {
  const {criteria} = await room.board()
  const masks = [...criteria.values()]
    .filter(({kind}) => kind === 'profitability' || kind === 'cost_to_serve')
    .map(({id}) => ({criterionId: id, departmentIds: ['medical']}))
  await room.call('F')('PUT', '/masks', {masks})
}
