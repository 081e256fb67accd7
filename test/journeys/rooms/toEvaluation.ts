import {expect} from 'vitest'
import type {Change} from '../../../shared/domain/change.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {moveOn} from '../everybody/agreeing.ts'
import {boardSocket, writeOnBoard} from './boardSocket.ts'
import {caller} from './caller.ts'
import type {Person} from './people.ts'
import type {Stage} from './stage.ts'

const segments = ['kliniker', 'sjukhus']

/** The shortest way to the evaluation, by the API: two notes, two groups, two segments, and what stands in the way is let pass. */
export async function upToEvaluation(
  stage: Stage,
  boardId: string,
  people: readonly [Person, ...Person[]],
): Promise<void> {
  const [{context}] = people
  const call = caller(context, stage.origin)
  const leader = {context, call, origin: stage.origin, boardId}
  const tab = await boardSocket(context, stage.origin, boardId)
  await moveOn(leader)
  const noteIds = people.map(({department}) => id(`note-${department}`))
  for (const [index, person] of people.entries()) {
    const noteId = noteIds[index] ?? ''
    const note = {id: noteId, text: 'Svar samma dag', side: 'customer', family: null, evidence: 'interview'}
    await caller(person.context, stage.origin)('PUT', `/boards/${boardId}/notes/${noteId}`, note)
  }
  await call('POST', `/boards/${boardId}/notes/reveal`, {})
  await expect.poll(() => tab.doc.getMap('notes').size).toBe(noteIds.length)
  await writeOnBoard(
    tab,
    noteIds.flatMap((noteId, index): readonly Change[] => {
      const clusterId = id(`group-${index}`)
      const fields = {title: `Grupp ${index}`, statement: 'När de ringer vill de ha svar'}
      return [
        {do: 'create', kind: 'clusters', id: clusterId, fields},
        {do: 'set', kind: 'notes', id: noteId, field: 'place', value: {clusterId, rank: 'B'}},
      ]
    }),
  )
  await moveOn(leader)
  await writeOnBoard(
    tab,
    segments.map((name): Change => ({do: 'create', kind: 'segments', id: id(name), fields: {name}})),
  )
  await moveOn(leader)
  tab.close()
}
