import * as z from 'zod/mini'
import {delimiters} from '../definition/importPreview.ts'
import {valueMeanings} from '../definition/valueMeans.ts'
import {valueTypes} from '../domain/entities/attribute.ts'
import {endpoint} from './endpoint.ts'
import {idOf, none, words} from './schemas.ts'

/** How the file is to be read; what is left out is detected. Columns are named by their heading in the file. */
export const importMapping = z.strictObject({
  encoding: z.optional(z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])),
  delimiter: z.optional(z.enum(delimiters)),
  decimal: z.optional(z.enum([',', '.'])),
  header: z.optional(z.boolean()),
  missingTokens: z.optional(z.array(words(40)).check(z.maxLength(50))),
  columns: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        key: z.optional(words(120, 1)),
        valueType: z.optional(z.enum(valueTypes)),
        drop: z.optional(z.boolean()),
      }),
    ),
  ),
  idColumn: z.optional(z.nullable(words(120))),
  valueColumn: z.optional(z.nullable(words(120))),
  /** Contribution after costs, or revenue; guessed from the heading. */
  valueMeans: z.optional(z.enum(valueMeanings)),
  duplicates: z.optional(z.enum(['first', 'last'])),
  currency: z.optional(z.string().check(z.regex(/^([A-Z]{3})?$/))),
  /** The day the file stands for. */
  asOf: z.optional(z.iso.date()),
})
export type ImportMapping = z.infer<typeof importMapping>

/** Body: the file itself (`application/octet-stream` or `text/csv`); header `x-file-name`, URI-encoded. */
export const uploadCustomers = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/imports',
  summary: 'Upload a customer file and see what was understood. Nothing is used before it is committed.',
  body: none,
  status: 201,
  reply: z.object({importId: idOf<'import'>(), preview: z.any()}),
})

export const remapCustomers = endpoint({
  method: 'PUT',
  path: '/api/v1/boards/:id/imports/:importId',
  summary: 'Say how the uploaded file is to be read; answers with the new preview.',
  body: importMapping,
  status: 200,
  reply: z.object({preview: z.any()}),
})

/** Makes one attribute per kept column, where the board has none with that key yet. */
export const commitCustomers = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/imports/:importId/commit',
  summary: "Use the uploaded file as the board's customers.",
  body: z.strictObject({}),
  status: 200,
  reply: z.object({rows: z.int(), importId: idOf<'import'>()}),
})

export const discardImport = endpoint({
  method: 'DELETE',
  path: '/api/v1/boards/:id/imports/:importId',
  summary: 'Throw an uploaded file away.',
  body: none,
  status: 200,
  reply: z.object({}),
})

/** CSV of line, reason and the row as it stood; for those who lead the workshop. */
export const rejectedRows = endpoint({
  method: 'GET',
  path: '/api/v1/boards/:id/imports/:importId/rejected',
  summary: 'The rows that could not be read, as a file.',
  body: none,
  status: 200,
  reply: z.any(),
})
