import * as z from 'zod/mini'
import {endpoint} from './endpoint.ts'
import {none, silentNote} from './schemas.ts'

/** Replaced as often as its author likes until the reveal; nobody else can read it. (NOTE-1) */
export const keepNote = endpoint({
  method: 'PUT',
  path: '/api/v1/boards/:id/notes/:noteId',
  summary: "Keep one of one's own silent notes.",
  body: silentNote,
  status: 200,
  reply: z.object({}),
})

export const dropNote = endpoint({
  method: 'DELETE',
  path: '/api/v1/boards/:id/notes/:noteId',
  summary: "Throw one of one's own silent notes away.",
  body: none,
  status: 200,
  reply: z.object({}),
})

export const revealNotes = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/notes/reveal',
  summary: 'Put all silent notes on the board in one step.',
  body: z.strictObject({}),
  status: 200,
  reply: z.object({notes: z.int()}),
})

export const reopenNotes = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/notes/reopen',
  summary: 'Let everybody write silently once more; what is on the board stays.',
  body: z.strictObject({}),
  status: 200,
  reply: z.object({}),
})
