import * as z from 'zod/mini'
import {chainFaults} from '../record/chainFault.ts'
import {endpoint} from './endpoint.ts'
import {none} from './schemas.ts'

const head = z.object({entries: z.int(), hash: z.string()})

const entry = z.object({
  number: z.int(),
  at: z.string(),
  by: z.string(),
  departmentId: z.nullable(z.string()),
  kind: z.string(),
  isDecision: z.boolean(),
  subjectIds: z.array(z.string()),
  subjectNames: z.array(z.string()),
  text: z.string(),
  details: z.array(z.string()),
  hash: z.string(),
})
export type DecisionEntry = z.output<typeof entry>

export const mostEntries = 500

/** Oldest first; `next` goes into `after` for what follows. (LOG-7) */
export const readDecisions = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id/decisions',
  summary: 'The decision log, filtered and in pages.',
  query: {
    after: 'Only entries behind this number.',
    limit: `At most so many entries (${mostEntries} at the most).`,
    kind: 'Only entries of this kind; `decisions` leaves out what only happened.',
    department: 'Only what people of this department did.',
    subject: 'Only what is about this thing on the board.',
    text: 'Only entries with these words in their text.',
  },
  body: none,
  status: 200,
  reply: z.object({
    entries: z.array(entry),
    next: z.nullable(z.int()),
    head,
    fault: z.nullable(z.object({number: z.int(), what: z.enum(chainFaults)})),
  }),
})

/** `head`: only where the log stands, signed. (LOG-9) */
export const logFileForms = ['json', 'csv', 'head'] as const
export type LogFileForm = (typeof logFileForms)[number]

export const decisionsFile = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id/decisions/file',
  summary: 'The whole decision log as a file: JSON for `enig verify`, CSV for people, or where it stands, signed.',
  query: {as: '`json`, `csv` or `head`.', language: 'Of the words in the CSV: `en`, `sv` or `da`.'},
  body: none,
  status: 200,
  reply: z.any(),
})
