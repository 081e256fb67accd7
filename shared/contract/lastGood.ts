import * as z from 'zod/mini'
import {endpoint} from './endpoint.ts'
import {none} from './schemas.ts'

export const seeLastGood = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id/last-good',
  summary: 'Is the board damaged, until when can it be read, and may the caller open it as it was then?',
  body: none,
  status: 200,
  reply: z.object({
    damaged: z.boolean(),
    /** Nothing of it can be read: a backup is needed. */
    lost: z.boolean(),
    /** The time of the last change that can be read. */
    until: z.nullable(z.string()),
    mayOpen: z.boolean(),
  }),
})

export const openLastGood = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/last-good',
  summary: 'Open a damaged board as it stood before the damage; for those who lead the workshop.',
  body: z.strictObject({}),
  status: 200,
  reply: z.object({}),
})
