import {valueMeanings} from '../definition/valueMeans.ts'
import {conditionOps} from '../domain/entities/condition.ts'
import {axes, criterionKinds} from '../domain/entities/criterion.ts'
import {revisitComparisons, revisitFigures} from '../domain/entities/revisitTrigger.ts'
import {channels} from '../domain/entities/segment.ts'
import type {Json} from './canonicalJson.ts'
import {modelSchemaId} from './document.ts'

const text = {type: 'string'} as const
const decimal = {type: 'string', pattern: '^-?\\d+(\\.\\d+)?$'} as const
const count = {type: 'integer', minimum: 0} as const
const hash = {type: 'string', pattern: '^sha256:[0-9a-f]{64}$'} as const
const texts = {type: 'array', items: text} as const
const day = {type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$'} as const
const yes = {const: true} as const

const list = (items: Json): Json => ({type: 'array', items})
/** An object with exactly these members; those named in `optional` may be left out. */
const object = (required: Readonly<Record<string, Json>>, optional: Readonly<Record<string, Json>> = {}): Json => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: {...required, ...optional},
})

const literal: Json = {type: ['string', 'number', 'boolean']}
const rule: Json = {
  oneOf: [
    object({all: {type: 'array', minItems: 1, items: {$ref: '#/$defs/rule'}}}),
    object({any: {type: 'array', minItems: 1, items: {$ref: '#/$defs/rule'}}}),
    object({not: {$ref: '#/$defs/rule'}}),
    object(
      {attr: text, op: {enum: [...conditionOps]}},
      {
        value: {oneOf: [literal, {type: 'null'}, {type: 'array', items: literal}]},
        missing: {enum: ['exclude', 'include']},
        caseInsensitive: {type: 'boolean'},
      },
    ),
  ],
}

const segment = object(
  {id: text, needIds: texts, precedence: count, status: {enum: ['active', 'deselected', 'merged']}},
  {
    name: text,
    need: text,
    valueDrivers: texts,
    driver: text,
    solution: text,
    collaboration: text,
    salesLogic: text,
    channels: list({enum: [...channels]}),
    consentShare: decimal,
    sizeEstimate: decimal,
    sizeSource: text,
    owner: text,
    offer: text,
    message: text,
    firstAction: text,
    firstActionOn: day,
    rule: {$ref: '#/$defs/rule'},
    definitionHash: hash,
    mergedInto: text,
    score: decimal,
    coverage: decimal,
  },
)

const content = object({
  language: {enum: ['en', 'sv', 'da']},
  objective: object(
    {ladder: texts},
    {text, businessGoal: text, offer: text, market: text, horizon: text, customerUnit: text},
  ),
  departments: list(object({id: text}, {name: text})),
  needs: list(object({id: text}, {title: text, aliases: texts, statement: text})),
  attributes: list(
    object(
      {id: text, key: text, valueType: {enum: ['text', 'number', 'boolean', 'date', 'enum']}},
      {
        name: text,
        options: texts,
        unit: text,
        family: text,
        layer: text,
        kind: {enum: ['size']},
        availability: text,
        source: text,
        confidence: decimal,
        sensitive: yes,
        impact: texts,
        difference: text,
      },
    ),
  ),
  segments: list(segment),
  criteria: list(
    object(
      {id: text, kind: {enum: [...criterionKinds]}, axis: {enum: [...axes]}},
      {name: text, anchor1: text, anchor5: text, anchor9: text, knockoutBelow: decimal, weight: decimal},
    ),
  ),
  scores: list(
    object(
      {
        segmentId: text,
        criterionId: text,
        departments: list(
          object({
            department: text,
            median: {oneOf: [decimal, {type: 'null'}]},
            scores: list({type: 'integer', minimum: 1, maximum: 9}),
          }),
        ),
      },
      {
        label: {enum: ['high', 'medium', 'low', 'disagreement']},
        dissent: texts,
        conclusion: text,
        evidence: object({figures: count, experience: count, gut: count}),
      },
    ),
  ),
  tiers: list(object({id: text, name: text, position: count, segmentIds: texts}, {rule: text})),
  deselections: list(
    object(
      {segmentId: text, reason: text},
      {
        reasonText: text,
        evidence: text,
        exitTreatment: text,
        exitOwner: text,
        exitBy: day,
        revisitOn: day,
        revisitWhen: text,
        revisitFigure: {enum: [...revisitFigures]},
        revisitComparison: {enum: [...revisitComparisons]},
        revisitValue: decimal,
      },
    ),
  ),
  contents: list(
    object(
      {id: text},
      {title: text, madeFor: {enum: [...channels]}, style: text, language: text, approvalRef: text, approvedUntil: day},
    ),
  ),
  plan: list(
    object(
      {id: text, segmentId: text, channel: {enum: [...channels]}},
      {
        contentId: text,
        timing: text,
        frequency: text,
        from: text,
        to: text,
        owner: text,
        adapted: yes,
        adaptedParts: texts,
        adaptedNote: text,
        exit: yes,
      },
    ),
  ),
  commitments: list(object({id: text, segmentId: text, department: text}, {text})),
  waivers: list(object({check: text, subjects: texts, reason: text})),
  decisions: list(
    object(
      {kind: text, subjects: texts, text},
      {
        causes: list(
          object(
            {},
            {
              on: day,
              figure: {enum: [...revisitFigures]},
              comparison: {enum: [...revisitComparisons]},
              value: decimal,
            },
          ),
        ),
      },
    ),
  ),
  thresholds: {type: 'object', additionalProperties: decimal},
  data: {
    oneOf: [
      {type: 'null'},
      object(
        {
          digest: hash,
          asOf: day,
          rows: count,
          segments: list(
            object(
              {segmentId: text, rows: count, valueMissing: count, unknown: count, assigned: count},
              {value: decimal},
            ),
          ),
          overlaps: list(object({a: text, b: text, rows: count})),
          inNone: count,
        },
        {idColumn: text, valueColumn: text, valueMeans: {enum: [...valueMeanings]}, currency: text, value: decimal},
      ),
    ],
  },
})

const signature = {
  department: text,
  name: text,
  role: text,
  contentHash: hash,
  at: text,
  statement: text,
  signing: {enum: ['seat', 'account']},
} as const

/** JSON Schema (2020-12) of the published document, served at `/schemas/segmodel-1.json`. */
export const modelSchema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: modelSchemaId,
  title: 'Segment Model Document, version 1',
  ...(object(
    {
      schema: {const: modelSchemaId},
      content: {$ref: '#/$defs/content'},
      contentHash: hash,
      number: {type: 'integer', minimum: 1},
      outcome: object(
        {
          kind: {enum: ['agreed', 'agreed_without']},
          departments: texts,
          statement: text,
          openChecks: list(object({check: text, subjects: texts})),
        },
        {recordedBy: text},
      ),
      signOffs: list(object(signature, {onBehalfOf: text})),
      provenance: object(
        {boardId: text, title: text, frozenAt: text, agreedAt: text, reviewOn: day, tool: text},
        {
          owner: text,
          supersedes: {type: 'integer', minimum: 1},
          decisionLog: object({entries: count, hash}, {brokenAt: count}),
        },
      ),
      signature: object({
        algorithm: {const: 'sha256'},
        document: hash,
        leaves: {type: 'object', additionalProperties: {type: 'string', pattern: '^[0-9a-f]{16}$'}},
      }),
    },
    {
      endorsements: list(object(signature)),
      objections: list(
        object(
          {department: text, text, reason: text, outcome: {enum: ['dissent', 'postponed']}},
          {segment: text, until: day, owner: text},
        ),
      ),
    },
  ) as Readonly<Record<string, Json>>),
  $defs: {rule, content},
}
