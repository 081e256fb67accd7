import {expect, test} from 'vitest'
import {deselectSegment} from '../../../shared/domain/commands/deselectSegment.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {ATab} from '../../rooms/aHub.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aWalk} from './aWalk.ts'
import {partAt} from './readAnswer.ts'

const emptied: readonly Change[] = [
  {do: 'text', kind: 'segments', id: id('clinic'), field: 'exitTreatment', to: ''},
  {do: 'set', kind: 'segments', id: id('clinic'), field: 'exitOwnerDepartmentId', value: null},
  {do: 'set', kind: 'segments', id: id('clinic'), field: 'revisitOn', value: null},
]

test('DESEL-2 what somebody empties of a deselection while the plan is made is written again there, by the same form', async () => {
  const walk = await aWalk()
  const {server, anna, frida, steps, next} = walk
  await walk.upTo('engage')
  await steps.engage()
  const tab = await ATab.enter(server.hub, frida.boardId, anna.participantId)
  tab.write(...emptied)
  await tab.isSaved(1)
  const held = await next()
  const board = await server.board(frida.boardId)
  const segment = board.segments.get(id<'segment'>('clinic'))
  if (segment?.placement.in !== 'deselected') throw new Error('it is not deselected')

  const decision = deselectSegment(board, {
    id: segment.id,
    reason: segment.placement.reason,
    reasonText: segment.placement.reasonText,
    exitTreatment: 'Self-service',
    exitOwnerDepartmentId: anna.departmentId,
    revisitOn: '2027-03-01',
    revisitWhen: '',
    exitEvidence: '',
    spot: null,
  })
  tab.write(...(decision.ok ? decision.changes : []))
  await tab.isSaved(2)
  const after = await next()

  expect([held.status, partAt(held.body, 'params').first]).toEqual([409, 'deselect.incomplete'])
  expect(tab.heard.filter(({is}) => is === 'refused')).toEqual([])
  expect(after.body.phase).toBe('agree')
})
