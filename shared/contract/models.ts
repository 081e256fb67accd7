import * as z from 'zod/mini'
import {endpoint} from './endpoint.ts'
import {diffParts} from '../model/diffParts.ts'
import {none} from './schemas.ts'

/** A model id is `{boardId}.{number}`. */
export const readModel = endpoint({
  method: 'GET',
  path: '/api/v1/models/:modelId',
  summary: 'The published document of a version. ETag is the content hash.',
  body: none,
  status: 200,
  reply: z.any(),
})

export const readCandidate = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id/candidate',
  summary: 'The frozen candidate as it would be signed.',
  body: none,
  status: 200,
  reply: z.any(),
})

const place = z.nullable(z.string())
const list = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.array(item))

/** The other is the earlier one; either may be the candidate that lies there for signature. (VER-6) */
export const diffModels = endpoint({
  method: 'GET',
  path: '/api/v1/models/:modelId/diff/:other',
  summary:
    'What a version says otherwise than an earlier one, by meaning, and how many customers moved. ' +
    'Who may see customer keys also gets the lists, unless `customers=counts`.',
  query: {customers: 'counts: numbers only, without the lists of keys'},
  body: none,
  status: 200,
  reply: z.object({
    from: z.object({number: z.int(), contentHash: z.string()}),
    to: z.object({number: z.int(), contentHash: z.string()}),
    changes: list(
      z.object({
        part: z.enum(diffParts),
        what: z.enum(['added', 'removed', 'changed']),
        id: z.string(),
        about: z.record(z.string(), z.string()),
        fields: list(z.object({field: z.string(), before: z.any(), after: z.any()})),
      }),
    ),
    scores: z.object({changed: z.int(), of: z.int()}),
    decided: list(z.object({kind: z.string(), subjects: list(z.string()), text: z.string()})),
    names: z.record(z.string(), z.string()),
    /** Null where the customers of one of the two are not there to be counted. */
    customers: z.nullable(
      z.object({
        kept: z.int(),
        added: z.int(),
        removed: z.int(),
        moved: z.int(),
        flows: list(z.object({from: place, to: place, customers: z.int()})),
      }),
    ),
    lists: z.optional(
      z.object({
        add: list(z.object({customer: z.string(), to: place})),
        remove: list(z.object({customer: z.string(), from: place})),
        move: list(z.object({customer: z.string(), from: place, to: place})),
      }),
    ),
  }),
})

export const exportTargets = ['segmodel.json', 'assignments.csv', 'postgresql.sql', 'duckdb.sql'] as const
export type ExportTarget = (typeof exportTargets)[number]

export const exportModel = endpoint({
  method: 'GET',
  path: '/api/v1/models/:modelId/export/:target',
  summary: 'Download a version for a receiving system. Deterministic bytes.',
  body: none,
  status: 200,
  reply: z.any(),
})

/** What each export of a version would lose, before it is downloaded. */
export const exportsOfModel = endpoint({
  method: 'GET',
  path: '/api/v1/models/:modelId/exports',
  summary: 'The exports of a version with what each of them cannot carry.',
  body: none,
  status: 200,
  reply: z.object({
    exports: z.array(
      z.object({
        target: z.string(),
        fileName: z.string(),
        mediaType: z.string(),
        available: z.boolean(),
        losses: z.array(z.object({code: z.string(), params: z.record(z.string(), z.any())})),
      }),
    ),
  }),
})
