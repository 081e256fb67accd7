import type {BrowserContext} from 'playwright-core'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import type {Board} from '../../../shared/domain/board.ts'
import type {Change, Decision} from '../../../shared/domain/change.ts'
import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {deselectSegment} from '../../../shared/domain/commands/deselectSegment.ts'
import {moveSegment} from '../../../shared/domain/commands/moveSegment.ts'
import {planActivity} from '../../../shared/domain/commands/planActivity.ts'
import {writeCommitment} from '../../../shared/domain/commands/writeCommitment.ts'
import {lanesOf} from '../../../shared/domain/lanes.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import {asId} from '../../../shared/std/ids.ts'
import {PlainTab} from '../../server/rooms/plainTab.ts'
import type {Call} from '../rooms/caller.ts'
import {recordOf} from './boards.ts'

/** Who leads this workshop, by the API and by a tab. */
export type Leader = {
  readonly context: BrowserContext
  readonly call: Call
  readonly origin: string
  readonly boardId: string
}

/** Every segment has its place; what still stands in the way is let pass, and the group goes on to the plan. */
export async function prioritised(leader: Leader): Promise<void> {
  await edit(leader, board => {
    const waiting = lanesOf(board).find(({id}) => id === 'unplaced')?.segments ?? []
    const [last, ...others] = waiting.toReversed()
    const tier = [...board.tiers.values()].find(({name}) => name === 'maintain')
    if (!last || !tier) throw new Error('nothing waits to be placed')
    return [
      {do: 'text', kind: 'tiers', id: tier.id, field: 'rule', to: 'Svar inom en dag'},
      ...others.flatMap(({id}) => changesOf(moveSegment(board, {id, tierId: tier.id, spot: 'last'}))),
      ...changesOf(
        deselectSegment(board, {
          id: last.id,
          reason: 'not_profitable_enough',
          reasonText: '',
          exitTreatment: 'Självbetjäning via grossist',
          exitOwnerDepartmentId: asId<'department'>('sales'),
          revisitOn: '2030-01-01',
          revisitWhen: 'När bidraget är över noll',
          exitEvidence: '',
          spot: null,
        }),
      ),
    ]
  })
  await moveOn(leader)
}

/** A first plan: one activity in a meeting, the same material reused on a screen as it is, and one commitment. */
export async function planned(leader: Leader): Promise<void> {
  await edit(leader, board => {
    const segment = [...board.segments.values()].find(({placement}) => placement.in === 'tier')
    if (!segment) throw new Error('no segment is placed')
    const {id: segmentId} = segment
    const sales = asId<'department'>('sales')
    const contentId = asId<'content'>('besoksmaterial'.padEnd(21, '_'))
    const activity = {segmentId, timing: 'Varje kvartal', frequency: '', ownerDepartmentId: sales} as const
    const material = {id: contentId, newTitle: 'Besöksmaterial'}
    const rest = {...activity, from: 'aware', to: 'trial', adapted: false, adaptedParts: [], adaptedNote: ''} as const
    const visit = {id: asId<'cell'>('besok'.padEnd(21, '_')), channel: 'in_person', content: material} as const
    const film = {id: asId<'cell'>('film'.padEnd(21, '_')), channel: 'digital', content: material} as const
    const first = changesOf(planActivity(board, {...visit, ...rest}))
    const again = changesOf(planActivity(board, {...film, ...rest}))
    const id = asId<'commitment'>('lofte'.padEnd(21, '_'))
    return [
      ...first,
      ...again.filter(({kind}) => kind !== 'contents'),
      ...changesOf(writeCommitment(board, {id, segmentId, departmentId: sales, text: 'Vi ringer tillbaka samma dag.'})),
    ]
  })
}

/** The candidate lies there: the leader signs for her department, and one department has nobody who signs. */
export async function readyToSign(leader: Leader, leaderId: string): Promise<void> {
  await moveOn(leader)
  const {participants} = await recordOf(leader.call, leader.boardId)
  const approvers = participants.filter(({signsFor}) => signsFor === 'product' || signsFor === 'medical')
  for (const {id} of approvers) await change(leader, id, {signsFor: null})
  await change(leader, leaderId, {signsFor: 'product'})
}

/** Two objections, one of them resolved. */
export async function objected(leader: Leader): Promise<void> {
  const {call, boardId} = leader
  const raise = (text: string) => call('POST', `/boards/${boardId}/objections`, {text})
  const {id} = await raise('Vi har inte folk till detta före hösten.')
  await call('POST', `/boards/${boardId}/objections/${id}/resolve`, {resolution: 'Vi börjar i oktober.'})
  await raise('Priset är inte klart.')
}

/** What nobody has resolved is put off. (SIGN-12) */
export async function putOff({call, boardId}: Leader): Promise<void> {
  const {objections} = await recordOf(call, boardId)
  for (const {id} of objections.filter(({resolution}) => resolution === null))
    await call('POST', `/boards/${boardId}/objections/${id}/postpone`, {
      reason: 'Vi vet först efter pilotstudien.',
      until: '2099-09-01',
      ownerDepartmentId: 'sales',
    })
}

/** Somebody who signs for nobody stands behind the candidate. (SIGN-11) */
export async function stoodBehind(call: Call, boardId: string): Promise<void> {
  const {candidate} = await recordOf(call, boardId)
  await call('POST', `/boards/${boardId}/endorsements`, {
    candidate: candidate?.number,
    contentHash: candidate?.contentHash,
    statement: 'Jag också.',
  })
}

/** Signed, then opened and changed: what was signed before counts no more. */
export async function amended(leader: Leader): Promise<void> {
  const {call, boardId} = leader
  const {candidate} = await recordOf(leader.call, leader.boardId)
  await call('POST', `/boards/${boardId}/sign-offs`, {
    candidate: candidate?.number,
    contentHash: candidate?.contentHash,
    statement: 'Vi gör detta.',
  })
  await call('POST', `/boards/${boardId}/amend`, {backTo: 'engage', reason: 'Ett löfte till'})
  await edit(leader, board => {
    const segment = [...board.segments.values()].find(({placement}) => placement.in === 'tier')
    const [id, departmentId] = [asId<'commitment'>('nytt'.padEnd(21, '_')), asId<'department'>('marketing')]
    const words = {departmentId, text: 'Vi skickar bara det nya.'}
    return segment ? changesOf(writeCommitment(board, {id, segmentId: segment.id, ...words})) : []
  })
  await moveOn(leader)
}

/** Lets everything pass that stands in the way, with a reason, and moves the workshop on. */
export async function moveOn(leader: Leader): Promise<void> {
  const {call, boardId} = leader
  const record = await recordOf(leader.call, leader.boardId)
  const board = await edit(leader, () => [])
  const found = runChecks(checkView(board, record, new Date().toISOString().slice(0, 10)))
  for (const {id, subjects} of found.filter(({severity, waived}) => severity === 'block' && waived === null))
    await call('POST', `/boards/${boardId}/waivers`, {
      checkId: id,
      subjectIds: subjects,
      reason: 'Vi provar det så här först.',
    })
  await call('POST', `/boards/${boardId}/phase`, {move: 'next'})
}

async function change({call, boardId}: Leader, participantId: string, to: object): Promise<void> {
  await call('PATCH', `/boards/${boardId}/participants/${participantId}`, to)
}

/** Writes on the board as the leader's tab does, until it is saved; answers with the board as it was before. */
async function edit(leader: Leader, decide: (board: Board) => readonly Change[]): Promise<Board> {
  const {context, call, origin, boardId} = leader
  const {epoch} = await call('GET', `/boards/${boardId}`)
  const cookies = await context.cookies()
  const cookie = cookies.map(({name, value}) => `${name}=${value}`).join('; ')
  const tab = new PlainTab(origin, boardId, Number(epoch), cookie)
  await tab.synced
  const board = new BoardReader(tab.doc).read()
  writeChanges(tab.doc, decide(board))
  while (tab.saved < tab.sent) await new Promise(done => tab.socket.once('message', done))
  if (tab.refusals.length > 0) throw new Error(tab.refusals.join())
  tab.close()
  return board
}

function changesOf(decision: Decision): readonly Change[] {
  if (!decision.ok) throw new Error(decision.code)
  return decision.changes
}
