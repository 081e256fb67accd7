import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import {postponedObjections, standingObjections} from '../../../shared/record/objection.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aWalk} from './aWalk.ts'
import {wordAt} from './readAnswer.ts'

export const day = 24 * 60 * 60_000
export const words = 'Vi har ikke folk til det før efteråret.'
export const today = '2026-03-02'

/** A candidate lies there, and Mats of marketing objects to one of its segments. */
export async function anObjection() {
  const walk = await aWalk()
  const {frida, anna, mats, server} = walk
  await walk.upTo('agree')
  const objectionId = wordAt((await mats.post('/objections', {text: words, segmentId: id('hospital')})).body, 'id')
  const postpone = (set: object = {}, by: APerson = frida) =>
    by.post(`/objections/${objectionId}/postpone`, {
      reason: 'After the trial',
      until: '2026-09-01',
      ownerDepartmentId: 'sales',
      ...set,
    })
  const resolve = (set: object) => frida.post(`/objections/${objectionId}/resolve`, set)
  /** Lets the time go by, and what it brings be written down. */
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= day) await server.pass(Math.min(left, day))
    await server.board(frida.boardId)
  }
  const stands = async (on: string) => {
    const record = await mats.record()
    const found = runChecks(checkView(await server.board(frida.boardId), record, on))
    return {
      phase: record.phase,
      standing: standingObjections(record, on).map(({text}) => text),
      putOff: postponedObjections(record, on).map(({postponed}) => postponed.until),
      found: found.filter(({id: check}) => check === 'signoff.open_objection').length,
    }
  }
  const model = async () => (await mats.get(`/api/v1/models/${frida.boardId}.1`)).body
  const signAll = async (...people: readonly APerson[]) => {
    for (const person of people) await walk.sign(person)
  }
  return {frida, anna, mats, server, postpone, resolve, pass, stands, model, signAll}
}
