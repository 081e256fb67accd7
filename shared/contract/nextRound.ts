import * as z from 'zod/mini'
import {recordKinds} from '../domain/board.ts'
import {channels} from '../domain/entities/segment.ts'
import {mostListed} from '../record/lateEdits.ts'
import {lookedAgainKinds} from '../record/lookedAgain.ts'
import {endpoint} from './endpoint.ts'
import {day, idOf, none, words} from './schemas.ts'

export const startDraft = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/drafts',
  summary: 'Start the next round from the agreed version: the same board and ids; the version stays as it is.',
  body: z.strictObject({from: z.int()}),
  status: 201,
  reply: z.object({epoch: z.int()}),
})

export const lookAgain = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/deselections',
  summary: 'Decide again on a segment that the version before had deselected.',
  body: z.strictObject({segmentId: idOf<'segment'>(), outcome: z.enum(lookedAgainKinds), reason: words(1000)}),
  status: 201,
  reply: z.object({id: z.string()}),
})

export const delegateSigning = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/delegations',
  summary: 'Name a colleague of the same department to sign in one’s place, until the day to sign by.',
  body: z.strictObject({participantId: idOf<'participant'>()}),
  status: 201,
  reply: z.object({}),
})

export const endDelegation = endpoint({
  method: 'DELETE',
  path: '/api/v1/boards/:id/delegations/:departmentId',
  summary: 'Take the right to sign back, as long as nobody has signed by it.',
  body: none,
  status: 200,
  reply: z.object({}),
})

export const moveSignBy = endpoint({
  method: 'PUT',
  path: '/api/v1/boards/:id/sign-by',
  summary: 'Say until when the departments sign, by the server’s clock.',
  body: z.strictObject({until: z.iso.datetime()}),
  status: 200,
  reply: z.object({}),
})

export const planReview = endpoint({
  method: 'PUT',
  path: '/api/v1/boards/:id/review',
  summary: 'Say when what is agreed is looked at again, and who sees to it.',
  body: z.strictObject({reviewOn: day, ownerId: idOf<'participant'>()}),
  status: 200,
  reply: z.object({}),
})

const figures = z.object({customers: z.nullable(z.int()), value: z.nullable(z.string())})

export const readReview = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id/review',
  summary: 'When the agreed version is due to be looked at again, with the counts of then and now.',
  body: none,
  status: 200,
  reply: z.object({
    version: z.int(),
    reviewOn: z.nullable(z.string()),
    due: z.nullable(z.enum(['later', 'soon', 'overdue'])),
    daysLeft: z.nullable(z.int()),
    segments: z.array(
      z.object({
        segmentId: idOf<'segment'>(),
        before: z.nullable(figures),
        now: figures,
        /** Of a deselected one: may it be skipped no more, and the figure of its condition as it was and is. */
        revisit: z.nullable(
          z.object({
            due: z.boolean(),
            before: z.nullable(z.number()),
            now: z.nullable(z.number()),
            holds: z.nullable(z.boolean()),
          }),
        ),
      }),
    ),
    dueAgain: z.array(idOf<'segment'>()),
    challenges: z.int(),
  }),
})

const thingId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/))

export const reportLateEdits = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/late-edits',
  summary: 'Say how many of one’s own changes came when the content was frozen already, and what they were about.',
  body: z.strictObject({
    edits: z.int().check(z.minimum(1), z.maximum(1000)),
    changes: z.optional(
      z
        .array(
          z.strictObject({
            kind: z.enum(['meta', ...recordKinds]),
            id: thingId,
            /** The name of a field; null where the thing itself was made or taken off. */
            field: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9]{1,40}$/))),
            segmentId: z.nullable(thingId),
            channel: z.nullable(z.enum(channels)),
          }),
        )
        .check(z.maxLength(mostListed)),
    ),
  }),
  status: 201,
  reply: z.object({}),
})
