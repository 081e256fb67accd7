import * as z from 'zod/mini'
import {endpoint} from './endpoint.ts'
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
