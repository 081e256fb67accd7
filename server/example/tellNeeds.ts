import {addCluster} from '../../shared/domain/commands/addCluster.ts'
import {moveNote} from '../../shared/domain/commands/moveNote.ts'
import {change} from '../../shared/domain/change.ts'
import type {ClusterId, NoteId} from '../../shared/domain/entities/ids.ts'
import {movePhase} from '../actions/movePhase.ts'
import {revealNotes} from '../actions/revealNotes.ts'
import {keepNote} from '../actions/silentNotes.ts'
import {frame} from './frame.ts'
import {clusters} from './clusters.ts'
import {notes} from './needs.ts'
import type {ClusterKey} from './clusters.ts'
import type {Storyteller} from './storyteller.ts'
import {told} from './storyteller.ts'

/** From an empty board to grouped needs. Answers which heap is which. */
export async function tellNeeds(story: Storyteller): Promise<ReadonlyMap<ClusterKey, ClusterId>> {
  const {deps, services, facilitator} = story
  await story.edit(facilitator, () =>
    change(
      {do: 'text', kind: 'meta', id: 'meta', field: 'objective', to: story.in(frame.objective)},
      {do: 'text', kind: 'meta', id: 'meta', field: 'businessGoal', to: story.in(frame.businessGoal)},
      {do: 'set', kind: 'meta', id: 'meta', field: 'offer', value: story.in(frame.offer)},
      {do: 'set', kind: 'meta', id: 'meta', field: 'market', value: story.in(frame.market)},
      {do: 'set', kind: 'meta', id: 'meta', field: 'horizon', value: story.in(frame.horizon)},
      {do: 'set', kind: 'meta', id: 'meta', field: 'customerUnit', value: 'person'},
    ),
  )
  told(await movePhase(deps, services, facilitator, {move: 'next', reason: ''}))

  const written = notes.map(note => ({...note, id: story.newId<'note'>()}))
  for (const {id, by, text, side = 'customer', evidence} of written) {
    const note = {id, text: story.in(text), side, family: null, evidence}
    told(await keepNote(deps, story.seatOf(by), note))
  }
  told(await revealNotes(deps, facilitator))

  const heaps = new Map<ClusterKey, ClusterId>()
  for (const {key, title, statement} of clusters) {
    const id = story.newId<'cluster'>()
    heaps.set(key, id)
    await story.edit(facilitator, board => addCluster(board, {id, title: story.in(title)}))
    await story.edit(facilitator, () =>
      change({do: 'text', kind: 'clusters', id, field: 'statement', to: story.in(statement)}),
    )
  }
  for (const {id, cluster, by} of written) {
    const clusterId = cluster === null ? undefined : heaps.get(cluster)
    if (clusterId !== undefined) await group(story, by, id, clusterId)
  }
  return heaps
}

async function group(
  story: Storyteller,
  by: (typeof notes)[number]['by'],
  id: NoteId,
  clusterId: ClusterId,
): Promise<void> {
  await story.edit(story.seatOf(by), board => moveNote(board, {id, clusterId, spot: 'last'}))
}
