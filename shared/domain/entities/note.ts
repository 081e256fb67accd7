import {either, nothing, oneOf, shape, text, value, words} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import {departmentId, rank, recordId} from './accepts.ts'
import {families} from './attribute.ts'
import type {NoteId} from './ids.ts'

export const sides = ['customer', 'company'] as const
export const noteEvidences = ['assumption', 'experience', 'interview', 'data', 'study'] as const

export const noteFields = {
  text: text(600),
  /** Never changes, and equals the session that wrote it. */
  authorId: value(words(40), ''),
  departmentId: value(departmentId, null),
  side: value(oneOf(sides), 'customer'),
  family: value(oneOf(families), null),
  evidence: value(oneOf(noteEvidences), 'experience'),
  /** Heap and position are one value: two people who move the note at once cannot leave it in between. */
  place: value(shape({clusterId: either(recordId<'cluster'>(), nothing), rank}), {clusterId: null, rank: 'V'}),
} as const

export type Note = Entity<NoteId, typeof noteFields>
export type Side = (typeof sides)[number]
export type NoteEvidence = (typeof noteEvidences)[number]
