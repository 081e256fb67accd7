import * as z from 'zod/mini'
import {layers, families, impacts} from '../domain/entities/attribute.ts'
import {customerUnits} from '../domain/entities/meta.ts'
import {endpoint} from './endpoint.ts'
import {criterionFields, departmentWord, idOf, language, none, words} from './schemas.ts'

/** Of the file, and of what the server keeps: a workshop's frame is words, not data. */
export const templateBytesMax = 64 * 1024

const list = <Item extends z.ZodMiniType>(item: Item, max: number) => z.array(item).check(z.maxLength(max))
const minutes = z.int().check(z.minimum(0), z.maximum(600))

const questions = list(words(300, 1), 12)
const hint = words(400)

const guide = z.strictObject({
  agenda: z.strictObject({
    silentNotes: minutes,
    grouping: minutes,
    segments: minutes,
    ballots: minutes,
    reveal: minutes,
    prioritise: minutes,
    engage: minutes,
    agree: minutes,
  }),
  questions: z.strictObject({
    frame: questions,
    needs: questions,
    segments: questions,
    evaluate: questions,
    prioritise: questions,
    engage: questions,
    agree: questions,
  }),
  hints: z.strictObject({virtual: hint, digital: hint, marketing: hint}),
})

/** The form of a saved template, on the server and as a file. Anything else in it is refused, also one key too many. */
export const templateDocument = z.strictObject({
  schema: z.literal('urn:enig:template:1'),
  name: words(80, 1),
  description: words(400),
  language,
  content: z.strictObject({
    frame: z.strictObject({
      objective: words(2000),
      businessGoal: words(2000),
      offer: words(300),
      market: words(200),
      horizon: words(200),
      customerUnit: z.nullable(z.enum(customerUnits)),
      ladder: list(words(60, 1), 9),
    }),
    departments: list(departmentWord, 30),
    attributes: list(
      z.strictObject({
        name: words(120, 1),
        key: words(120, 1),
        layer: z.nullable(z.enum(layers)),
        family: z.nullable(z.enum(families)),
        unit: words(40),
        difference: words(1000),
        impacts: list(z.enum(impacts), impacts.length),
      }),
      12,
    ),
    criteria: list(
      z.strictObject({
        ...criterionFields,
        notAsked: list(departmentWord, 30),
      }),
      24,
    ),
    tiers: list(z.strictObject({name: words(80, 1), rule: words(1000)}), 12),
    guide,
  }),
})
export type TemplateDocument = z.output<typeof templateDocument>

const templateLine = z.object({
  id: idOf<'template'>(),
  name: z.string(),
  description: z.string(),
  language,
  savedAt: z.string(),
})

/** Only those that this very browser has saved: there are no accounts, and a list for all would show texts to strangers. (TPL-5) */
export const myTemplates = endpoint({
  method: 'GET',
  path: '/api/v1/templates',
  summary: 'The templates that this browser has saved.',
  body: none,
  status: 200,
  reply: z.object({templates: z.array(templateLine)}),
})

export const readTemplate = endpoint({
  method: 'GET',
  path: '/api/v1/templates/:templateId',
  summary: 'One of these templates, whole; also what is downloaded as a file.',
  body: none,
  status: 200,
  reply: z.object({template: templateDocument}),
})

export const forgetTemplate = endpoint({
  method: 'DELETE',
  path: '/api/v1/templates/:templateId',
  summary: 'Remove a template that this browser has saved.',
  body: none,
  status: 200,
  reply: z.object({}),
})

export const saveTemplate = endpoint({
  method: 'POST',
  path: '/api/v1/boards/:id/templates',
  summary: 'Save the form of the workshop as a template, without people, notes, segments, scores or customers.',
  body: z.strictObject({name: words(80, 1), description: words(400)}),
  status: 201,
  reply: z.object({template: templateLine}),
})

export const changeGuide = endpoint({
  method: 'PUT',
  path: '/api/v1/boards/:id/guide',
  summary: 'Change the minutes, questions and hints of the workshop.',
  body: guide,
  status: 200,
  reply: z.object({}),
})
