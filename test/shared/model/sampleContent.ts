import type {Json} from '../../../shared/model/canonicalJson.ts'
import type {ModelContent} from '../../../shared/model/content.ts'
import {modelSchema} from '../../../shared/model/schema.ts'

type Node = Readonly<Record<string, Json>>

/**
 * A content that says something in every field of the schema: one thing in each collection. Two of them with another
 * `turn` differ in every field but those named in `same`.
 */
export function sampleContent(turn: 0 | 1, same: readonly string[]): ModelContent {
  const sampled = sample(node(node(modelSchema, '$defs'), 'content'), turn, same)
  // The edge: made by the schema of just this.
  return sampled as unknown as ModelContent
}

/** Undefined where this turn has nothing to say. */
function sample(given: Json, turn: 0 | 1, same: readonly string[]): Json | undefined {
  const schema = asNode(given)
  if ('$ref' in schema) return {attr: 'Beds', op: 'gte', value: turn}
  if ('const' in schema) return turn === 0 ? schema['const'] : undefined
  const [choices, others] = [schema['enum'], schema['oneOf']]
  if (Array.isArray(choices)) return choices[turn]
  // The schema of a figure or a part says first that there may be none, or second.
  if (Array.isArray(others)) return sample(others.find(each => asNode(each)['type'] !== 'null') ?? null, turn, same)
  switch (schema['type']) {
    case 'integer':
      return turn + 1
    case 'array':
      return [sample(schema['items'] ?? null, turn, same)].filter(item => item !== undefined)
    case 'object':
      return Object.fromEntries(
        Object.entries(asNode(schema['properties'] ?? {overlapMax: schema['additionalProperties'] ?? null})).flatMap(
          ([name, of]) => {
            const value = sample(of, same.includes(name) ? 0 : turn, same)
            return value === undefined ? [] : [[name, value]]
          },
        ),
      )
    default:
      return text(String(schema['pattern'] ?? ''), turn)
  }
}

function text(pattern: string, turn: 0 | 1): string {
  if (pattern.startsWith('^sha256')) return `sha256:${String(turn).repeat(64)}`
  if (pattern.includes('{4}')) return `203${turn}-01-01`
  return pattern === '' ? `word ${turn}` : `0.${turn + 1}`
}

function node(of: Json, name: string): Json {
  return asNode(of)[name] ?? null
}

function asNode(json: Json): Node {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('no schema')
  return json as Node
}
