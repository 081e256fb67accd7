import * as z from 'zod/mini'
import {templateNames} from '../domain/templates/catalogue.ts'
import {roles} from '../record/people.ts'
import {countLimits, revealWays, shareLimits} from '../record/settings.ts'
import type {CountLimit, ShareLimit} from '../record/settings.ts'
import {isRecordId} from '../std/ids.ts'
import {isRank} from '../std/rank.ts'
import {endpoint} from './endpoint.ts'
import {criterionFields, departmentWord, idOf, language, none, personName, reason, words} from './schemas.ts'

export const createBoard = endpoint({
  method: 'POST',
  path: '/api/v1/boards',
  summary: 'Open a workshop; the caller becomes its facilitator.',
  body: z.strictObject({
    title: words(120, 1),
    language,
    name: personName,
    department: departmentWord,
    template: z.optional(
      z.union([
        z.enum(templateNames),
        z.strictObject({saved: idOf<'template'>()}),
        /** A file; checked as `urn:enig:template:1`, refused with `template.malformed`. */
        z.strictObject({file: z.any()}),
      ]),
    ),
  }),
  status: 201,
  reply: z.object({
    boardId: idOf<'board'>(),
    epoch: z.int(),
    joinUrl: z.string(),
    joinToken: z.string(),
    participantId: idOf<'participant'>(),
    departmentId: idOf<'department'>(),
  }),
})

export const openExample = endpoint({
  method: 'POST',
  path: '/api/v1/examples',
  summary: 'Make a private copy of the example workshop to look around in, removed after seven days.',
  body: z.strictObject({
    language,
    name: z.optional(personName),
    department: departmentWord,
    standing: z.enum(['prioritise', 'signed']),
  }),
  status: 201,
  reply: createBoard.reply,
})

/** Header `x-join-token` carries the link's secret. */
export const door = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id/door',
  summary: 'What somebody with the link sees before joining.',
  body: none,
  status: 200,
  reply: z.object({
    title: z.string(),
    language,
    departments: z.array(z.object({id: idOf<'department'>(), name: z.string(), taken: z.int()})),
    roster: z.array(z.object({id: idOf<'participant'>(), name: z.string(), departmentId: idOf<'department'>()})),
  }),
})

export const join = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/join',
  summary: 'Take a seat with the link, a name and a department.',
  body: z.strictObject({
    name: personName,
    department: departmentWord,
    token: words(200, 1),
    language: z.optional(language),
  }),
  status: 200,
  reply: z.object({
    boardId: idOf<'board'>(),
    epoch: z.int(),
    participantId: idOf<'participant'>(),
    departmentId: idOf<'department'>(),
    role: z.enum(roles),
    resumeUrl: z.string(),
  }),
})

/** A resume link is for one use within ten minutes: the same seat on another device. */
export const makeResumeLink = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/resume-links',
  summary: 'Make a link that moves a seat to another device; for oneself, or by the facilitator for anybody.',
  body: z.strictObject({participantId: z.optional(idOf<'participant'>())}),
  status: 201,
  reply: z.object({resumeUrl: z.string(), expiresAt: z.string()}),
})

/** For the machine at the projector: once, within ten minutes. It looks and does nothing else. (REV-8) */
export const makeScreenLink = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/screen-links',
  summary: 'Make a link that shows the workshop on the screen in the room, without a seat of a person.',
  body: z.strictObject({}),
  status: 201,
  reply: z.object({screenUrl: z.string(), expiresAt: z.string()}),
})

/** What the links begin with that whoever runs the server makes to a facilitator's seat. (JOIN-11) */
export const wayBackMark = 'way-'

export const resume = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/resume',
  summary: 'Take the seat that a resume link, or a way back made on the server, stands for.',
  body: z.strictObject({token: words(200, 1)}),
  status: 200,
  reply: join.reply,
})

/** With the last seat of a browser go its cookie and, by `clear-site-data`, whatever it keeps for us. */
export const leave = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/leave',
  summary: 'Forget this device; the seat stays and can be resumed.',
  body: z.strictObject({}),
  status: 200,
  reply: z.object({}),
})

export const deviceKey = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id/device-key',
  summary: 'The key that locks the unsent work of the own seat on a trusted device: 32 bytes as base64url.',
  body: none,
  status: 200,
  reply: z.object({key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))}),
})

export const readBoardDoor = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id',
  summary: 'Where the board stands, for somebody with a seat.',
  body: none,
  status: 200,
  reply: z.object({
    boardId: idOf<'board'>(),
    epoch: z.int(),
    title: z.string(),
    language,
    participantId: idOf<'participant'>(),
    departmentId: idOf<'department'>(),
    role: z.enum(roles),
  }),
})

/** Workshops in which this browser holds a seat, newest first. */
export const mySeats = endpoint({
  method: 'GET',
  path: '/api/v1/seats',
  summary: 'The workshops in which this browser holds a seat.',
  body: none,
  status: 200,
  reply: z.object({
    seats: z.array(z.object({boardId: idOf<'board'>(), title: z.string(), name: z.string(), phase: z.string()})),
    /** False when the installation hides the example workshop. */
    example: z.boolean(),
  }),
})

export const readRecord = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id/record',
  summary: 'The record as the caller may see it.',
  body: none,
  status: 200,
  /** `at` numbers the viewer's events as message 21 does; without it the client opens its socket anew. */
  reply: z.object({record: z.any(), at: z.optional(z.int())}),
})

export const joinLink = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id/link',
  summary: 'The link with which others join; for those who lead the workshop.',
  body: none,
  status: 200,
  reply: z.object({joinUrl: z.string(), expiresAt: z.string()}),
})

export const renewJoinLink = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/link',
  summary: 'Make a new link; the old one no longer opens the door.',
  body: z.strictObject({}),
  status: 200,
  reply: z.object({joinUrl: z.string(), expiresAt: z.string()}),
})

export const makeTicket = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/ticket',
  summary:
    'For a client that cannot send its cookie with a socket: a ticket for one opening of this seat within the seconds ' +
    'said. Offer `enig` and `enig.ticket.<ticket>` as sub-protocols of `/sync/:id`; never put it into an address.',
  body: z.strictObject({}),
  status: 201,
  reply: z.object({ticket: z.string(), seconds: z.int()}),
})

export const changeTitle = endpoint({
  method: 'PUT',
  path: '/api/v1/boards/:id/title',
  summary: 'Rename the workshop.',
  body: z.strictObject({title: words(120, 1)}),
  status: 200,
  reply: z.object({}),
})

export const addDepartment = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/departments',
  summary: 'Add a department by name.',
  body: z.strictObject({name: departmentWord}),
  status: 201,
  reply: z.object({departmentId: idOf<'department'>()}),
})

export const changeParticipant = endpoint({
  method: 'PATCH',
  path: '/api/v1/boards/:id/participants/:participantId',
  summary: 'Change a seat: department, name, role, voice, whom it signs for; or revoke it.',
  body: z.strictObject({
    name: z.optional(personName),
    departmentId: z.optional(idOf<'department'>()),
    role: z.optional(z.enum(roles)),
    votes: z.optional(z.boolean()),
    signsFor: z.optional(z.nullable(idOf<'department'>())),
    revoked: z.optional(z.boolean()),
  }),
  status: 200,
  reply: z.object({}),
})

export const changeMasks = endpoint({
  method: 'PUT',
  path: '/api/v1/boards/:id/masks',
  summary: 'Say which departments do not judge which criteria; before the first round.',
  body: z.strictObject({
    masks: z
      .array(
        z.strictObject({
          criterionId: idOf<'criterion'>(),
          departmentIds: z.array(idOf<'department'>()).check(z.maxLength(50)),
        }),
      )
      .check(z.maxLength(50)),
  }),
  status: 200,
  reply: z.object({}),
})

const wholeWithin = (name: CountLimit) =>
  z.optional(z.int().check(z.minimum(countLimits[name].least), z.maximum(countLimits[name].most)))
/** In whole percent. */
const shareWithin = (name: ShareLimit) =>
  z.optional(
    z.number().check(z.minimum(shareLimits[name].least), z.maximum(shareLimits[name].most), z.multipleOf(0.01)),
  )
export const preparedCriterion = z.strictObject({
  id: idOf<'criterion'>().check(z.refine(isRecordId)),
  ...criterionFields,
  rank: z.string().check(z.refine(isRank)),
  notAsked: z.array(idOf<'department'>()).check(z.maxLength(50)),
})

/**
 * Of one that is prepared already what is changed is enough, and of who is asked the departments in question: two who
 * change different things at once keep both.
 */
const preparedChange = z.extend(z.partial(preparedCriterion), {
  id: preparedCriterion.shape.id,
  asks: z.optional(
    z.array(z.strictObject({departmentId: idOf<'department'>(), asked: z.boolean()})).check(z.maxLength(50)),
  ),
})

export const prepareCriteria = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/prepared-criteria',
  summary:
    'Prepare what segments will be judged by; shown to nobody else before the workshop comes to judge. Of a criterion that is prepared already its id and what changes are enough.',
  body: z.strictObject({
    keep: z.array(preparedChange).check(z.maxLength(24)),
    drop: z.array(idOf<'criterion'>()).check(z.maxLength(24)),
  }),
  status: 200,
  reply: z.object({}),
})

export const changeSettings = endpoint({
  method: 'PATCH',
  path: '/api/v1/boards/:id/settings',
  summary: 'Change settings of the workshop. Privacy may be tightened, never loosened.',
  body: z.strictObject({
    minSegments: wholeWithin('minSegments'),
    maxSegments: wholeWithin('maxSegments'),
    reviewAfterMonths: wholeWithin('reviewAfterMonths'),
    maxRounds: wholeWithin('maxRounds'),
    departmentGapMax: wholeWithin('departmentGapMax'),
    overlapMax: shareWithin('overlapMax'),
    unassignedMax: shareWithin('unassignedMax'),
    minSegmentShare: shareWithin('minSegmentShare'),
    minCoverage: shareWithin('minCoverage'),
    layerCompleteMin: shareWithin('layerCompleteMin'),
    weightMax: shareWithin('weightMax'),
    consentMin: shareWithin('consentMin'),
    revealWhen: z.optional(z.enum(revealWays)),
    names: z.optional(z.enum(['anonymous', 'named'])),
    /** Always true; there is no way to see part of the answers before. `false` is refused and logged. */
    hiddenUntilReveal: z.optional(z.boolean()),
    currency: z.optional(z.string().check(z.regex(/^([A-Z]{3})?$/))),
  }),
  status: 200,
  reply: z.object({}),
})

export const movePhase = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/phase',
  summary: 'Move the workshop one step on (its gate must hold) or back (a decision with a reason).',
  body: z.strictObject({move: z.enum(['next', 'back']), reason: z.optional(reason)}),
  status: 200,
  reply: z.object({phase: z.string()}),
})
