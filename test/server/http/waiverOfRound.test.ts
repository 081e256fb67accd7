import {expect, test} from 'vitest'
import {aBallot} from '../../shared/record/aRecord.ts'
import {aWalk} from './aWalk.ts'
import type {APerson} from './aPerson.ts'
import {wordAt} from './readAnswer.ts'

const minute = 60_000

test('SCORE-14 REC-3 a disagreement let pass is open after a further round, and let pass anew, whatever the clock says', async () => {
  const walk = await aWalk()
  const {frida, anna, mats, next, server} = walk
  await walk.upTo('evaluate')
  /** One department sees everything otherwise than the others. */
  const round = async () => {
    const roundId = wordAt((await frida.post('/rounds')).body, 'roundId')
    const {criteria, masks, segmentIds} = await askedIn(frida)
    for (const [index, person] of [frida, anna, mats].entries()) {
      const isAsked = (id: string) =>
        !masks.some(({criterionId, departmentIds}) => criterionId === id && departmentIds.includes(person.departmentId))
      const asked = criteria.filter(({id}) => isAsked(id))
      const scores = segmentIds.flatMap(segmentId =>
        asked.map(({id: criterionId}) => ({
          segmentId,
          criterionId,
          score: index === 0 ? 9 : 1,
          evidence: 'figures',
          comment: '',
        })),
      )
      const weights = asked.map(({id: criterionId}) => ({criterionId, points: 50}))
      await person.post(`/rounds/${roundId}/consent`, {accepted: true})
      await person.put(`/rounds/${roundId}/ballot`, {...aBallot({}), scores, weights, done: true})
    }
    await frida.post(`/rounds/${roundId}/reveal`)
    return (await frida.record()).rounds.at(-1)?.result?.cells ?? []
  }
  const letPass = async (cells: Awaited<ReturnType<typeof round>>) => {
    const ids: string[] = []
    for (const {segmentId, criterionId, departments} of cells.filter(({departments: all}) => all.length > 1)) {
      const body = {checkId: 'scores.disagreement', subjectIds: [criterionId, segmentId], reason: 'We know'}
      if (departments.some(({departmentId}) => departmentId === frida.departmentId))
        ids.push(wordAt((await frida.post('/waivers', body)).body, 'id'))
    }
    return ids
  }

  const cells = await round()
  server.clock.ahead -= minute
  const first = await letPass(cells)
  expect(first.length).toBeGreaterThan(1)
  expect(await letPass(cells)).toEqual(first)

  server.clock.ahead -= minute
  await round()
  server.clock.ahead -= minute
  expect(await next()).toMatchObject({status: 409, body: {params: {first: 'scores.disagreement'}}})
  const second = await letPass(cells)

  expect(second.filter(id => first.includes(id))).toEqual([])
  expect((await next()).status).toBe(200)
  expect((await frida.record()).waivers.map(({id}) => id)).toEqual([...first, ...second])
})

async function askedIn(person: APerson) {
  const round = (await person.record()).rounds.at(-1)
  return {criteria: round?.criteria ?? [], masks: round?.masks ?? [], segmentIds: round?.segmentIds ?? []}
}
