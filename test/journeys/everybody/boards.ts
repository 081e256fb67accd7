import type {RecordState} from '../../../shared/record/state.ts'
import {stepBack} from '../rooms/caller.ts'
import type {Call} from '../rooms/caller.ts'

type Cell = {readonly segmentId: string; readonly criterionId: string}

/** What is written down of a workshop, as somebody with a seat reads it. */
export async function recordOf(call: Call, boardId: string): Promise<RecordState> {
  const {record}: {readonly record?: unknown} = await call('GET', `/boards/${boardId}/record`)
  // The edge: the record that the product itself wrote.
  return record as RecordState
}

/** The open round as somebody with a seat reads it, and an answer to each question. */
export async function openRoundOf(call: Call, boardId: string) {
  const {rounds} = await recordOf(call, boardId)
  const open = rounds.find(({state}) => state === 'open')
  if (!open) throw new Error('no round is open')
  const cells: readonly Cell[] = open.segmentIds.flatMap(segmentId =>
    open.criteria.map(({id}) => ({segmentId, criterionId: id})),
  )
  return {roundId: open.id, scores: cells.map(cell => ({...cell, score: 6, evidence: 'experience', comment: ''}))}
}

export async function openRound(leader: Call, boardId: string): Promise<void> {
  await stepBack(leader, boardId, 1)
  await leader('POST', `/boards/${boardId}/rounds`, {})
}

/** One ballot is there, and whoever cast it is asked once more: nobody else of the department has voted. */
export async function castAlone(leader: Call, member: Call, boardId: string): Promise<void> {
  const {roundId, scores} = await openRoundOf(member, boardId)
  await member('PUT', `/boards/${boardId}/rounds/${roundId}/ballot`, {scores, weights: [], done: true})
  await expectRefusal(leader('POST', `/boards/${boardId}/rounds/${roundId}/reveal`, {}), 'round.consentAgain')
}

export async function closeRound(leader: Call, member: Call, boardId: string): Promise<void> {
  const {roundId} = await openRoundOf(member, boardId)
  await member('POST', `/boards/${boardId}/rounds/${roundId}/consent`, {accepted: true})
  await leader('POST', `/boards/${boardId}/rounds/${roundId}/reveal`, {})
}

async function expectRefusal(answer: Promise<unknown>, code: string): Promise<void> {
  const fault = await answer.then(
    () => 'was accepted',
    (refusal: unknown) => String(refusal),
  )
  if (!fault.includes(code)) throw new Error(`expected ${code}: ${fault}`)
}
