import * as z from 'zod/mini'
import {endpoint} from './endpoint.ts'
import {revealWays} from '../record/settings.ts'
import {ballot, idOf, none, reason, words} from './schemas.ts'

export const openRound = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/rounds',
  summary: 'Open a round of private scores: all cells and the weights, only the cells named, or the weights alone.',
  body: z.strictObject({
    only: z.optional(
      z.union([
        z
          .array(z.strictObject({segmentId: idOf<'segment'>(), criterionId: idOf<'criterion'>()}))
          .check(z.minLength(1), z.maxLength(500)),
        z.literal('weights'),
      ]),
    ),
    deadline: z.optional(z.iso.datetime()),
    /** How its answers come to be shown; kept as the workshop's setting. Without it the setting stays as it is. (REV-9) */
    revealWhen: z.optional(z.enum(revealWays)),
  }),
  status: 201,
  reply: z.object({roundId: idOf<'round'>()}),
})

export const withdrawRound = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/rounds/:roundId/withdraw',
  summary: 'Take back a round that has no answer to show, with a reason.',
  body: z.strictObject({reason}),
  status: 200,
  reply: z.object({}),
})

/** I14: nobody votes without accepting the round's sentence once; who declines observes this round. */
export const consentToRound = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/rounds/:roundId/consent',
  summary: "Accept or decline the round's privacy sentence.",
  body: z.strictObject({accepted: z.boolean()}),
  status: 200,
  reply: z.object({}),
})

/** Header `idempotency-key`; the whole ballot, replaced until the reveal. (BAL-1) */
export const castBallot = endpoint({
  method: 'PUT',
  path: '/api/v1/boards/:id/rounds/:roundId/ballot',
  summary: "Keep one's own ballot.",
  body: ballot,
  status: 200,
  reply: z.object({receipt: z.string(), at: z.string()}),
})

/** What came too late waits for its author alone; the next ballot of theirs lets it go, too. (BAL-3) */
export const dropLateBallot = endpoint({
  method: 'DELETE',
  path: '/api/v1/boards/:id/late-ballot',
  summary: "Let one's own ballot go that came too late for its round.",
  body: none,
  status: 200,
  reply: z.object({}),
})

export const revealRound = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/rounds/:roundId/reveal',
  summary: 'Show all answers to all at once.',
  body: z.strictObject({}),
  status: 200,
  reply: z.object({}),
})

export const concludeDiscussion = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/discussions',
  summary: 'Note what the group concluded about one cell.',
  body: z.strictObject({
    roundId: idOf<'round'>(),
    segmentId: idOf<'segment'>(),
    criterionId: idOf<'criterion'>(),
    conclusion: words(2000, 1),
  }),
  status: 201,
  reply: z.object({}),
})
