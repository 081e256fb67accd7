import * as z from 'zod/mini'
import {phases} from '../domain/phase.ts'
import {decisionKinds} from '../record/state.ts'
import {endpoint} from './endpoint.ts'
import {day, idOf, none, reason, words} from './schemas.ts'

export const decide = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/decisions',
  summary: 'Log a decision about the model.',
  body: z.strictObject({
    kind: z.enum(decisionKinds),
    subjectIds: z.array(idOf<'subject'>()).check(z.maxLength(50)),
    text: words(2000, 1),
  }),
  status: 201,
  reply: z.object({id: z.string()}),
})

/** In force until a later round asks for the weights; every criterion that is weighed, together 100. (CRIT-9) */
export const setWeights = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/weights',
  summary: 'Set the weights by a decision, with its reason, in place of those of the ballots.',
  body: z.strictObject({
    weights: z
      .array(z.strictObject({criterionId: idOf<'criterion'>(), percent: z.int().check(z.minimum(0), z.maximum(100))}))
      .check(z.minLength(1), z.maxLength(50)),
    reason,
  }),
  status: 201,
  reply: z.object({id: z.string()}),
})

export const waiveCheck = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/waivers',
  summary: 'Make an exception from a check, with a reason that the model carries.',
  body: z.strictObject({
    checkId: words(60, 1),
    subjectIds: z.array(idOf<'subject'>()).check(z.maxLength(10)),
    reason,
  }),
  status: 201,
  reply: z.object({id: z.string()}),
})

export const withdrawWaiver = endpoint({
  method: 'DELETE',
  path: '/api/v1/boards/:id/waivers/:waiverId',
  summary: 'Take an exception back.',
  body: none,
  status: 200,
  reply: z.object({}),
})

export const raiseObjection = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/objections',
  summary: 'Object, with a reason, to the whole or to one segment; an open objection holds the agreement.',
  body: z.strictObject({text: reason, segmentId: z.optional(idOf<'segment'>())}),
  status: 201,
  reply: z.object({id: z.string()}),
})

export const resolveObjection = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/objections/:objectionId/resolve',
  summary: 'Say how an objection was resolved, or that the department goes on seeing it otherwise.',
  body: z.strictObject({resolution: reason, isDissent: z.optional(z.literal(true))}),
  status: 200,
  reply: z.object({}),
})

/** 409 `objection.inVersion` once a version holds it: what was agreed stays as it was agreed. (SIGN-14) */
export const withdrawDissent = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/objections/:objectionId/withdraw',
  summary: 'Take back the dissent that an objection was recorded as, with a reason, before it goes into a version.',
  body: z.strictObject({reason}),
  status: 200,
  reply: z.object({}),
})

/** It no longer holds the agreement; on its day, and with the next draft, it does again. (SIGN-12) */
export const postponeObjection = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/objections/:objectionId/postpone',
  summary: 'Put the question of an objection off to a day, with a reason and a department that sees to it.',
  body: z.strictObject({reason, until: day, ownerDepartmentId: idOf<'department'>()}),
  status: 200,
  reply: z.object({}),
})

/** 409 `model.changed` when the hash is not the candidate's. (SIGN-1) */
export const signOff = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/sign-offs',
  summary: "Sign the candidate for one's department.",
  body: z.strictObject({
    candidate: z.int(),
    contentHash: words(80, 1),
    statement: words(1000),
  }),
  status: 201,
  reply: z.object({agreed: z.boolean()}),
})

/** Refused for who signs for a department: they sign. 409 `endorse.changed` when the hash is not the candidate's. (SIGN-11) */
export const endorse = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/endorsements',
  summary: 'Stand behind the candidate or the version, for oneself; it counts for no signature.',
  body: z.strictObject({
    candidate: z.int(),
    contentHash: words(80, 1),
    statement: words(1000),
  }),
  status: 201,
  reply: z.object({}),
})

/**
 * Names the candidate and the departments as whoever records it has seen them; 409 `outcome.changed` when it is
 * otherwise by now. (SIGN-9)
 */
export const agreeWithout = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/outcome',
  summary: 'Record that the candidate is agreed without the departments that had not signed by their day.',
  body: z.strictObject({
    candidate: z.int(),
    contentHash: words(80, 1),
    without: z.array(idOf<'department'>()).check(z.minLength(1), z.maxLength(50)),
    statement: words(1000),
  }),
  status: 201,
  reply: z.object({}),
})

export const amend = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/amend',
  summary: 'Open the frozen candidate again, back to the named phase.',
  body: z.strictObject({
    backTo: z.enum(phases.slice(0, 6) as ['frame', 'needs', 'segments', 'evaluate', 'prioritise', 'engage']),
    reason,
  }),
  status: 200,
  reply: z.object({}),
})

export const restoreRemoved = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/removals/:removalId/restore',
  summary: 'Bring back what somebody took off the board; what was written since stays.',
  body: none,
  status: 200,
  reply: z.object({records: z.int()}),
})
