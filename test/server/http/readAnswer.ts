import type {Json} from '../../../shared/model/canonicalJson.ts'

/** The JSON of an answer. What stands in it is not known before somebody has looked. */
export type Answer = {readonly [key: string]: Json}

type Path = readonly (string | number)[]

/** Every answer of the API is an object; any other text (a file, an empty answer) holds no fields. */
export function readAnswer(text: string, contentType: string): Answer {
  if (!contentType.includes('json') || text === '') return {}
  const read: unknown = JSON.parse(text)
  return isAnswer(read) ? read : {}
}

/** A part of an answer by its way there; a test that asks for one that is not there fails at once, and by its name. */
export function partAt(answer: Json | undefined, ...path: Path): Answer {
  const part = at(answer, path)
  return isAnswer(part) ? part : missing(path, 'a part', answer)
}

export function partsAt(answer: Json | undefined, ...path: Path): readonly Answer[] {
  const parts = at(answer, path)
  return Array.isArray(parts) && parts.every(isAnswer) ? parts : missing(path, 'a list of parts', answer)
}

export function wordAt(answer: Json | undefined, ...path: Path): string {
  const word = at(answer, path)
  return typeof word === 'string' ? word : missing(path, 'a word', answer)
}

export function numberAt(answer: Json | undefined, ...path: Path): number {
  const number = at(answer, path)
  return typeof number === 'number' ? number : missing(path, 'a number', answer)
}

function at(answer: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => (isKeyed(part) ? part[key] : undefined), answer)
}

function missing(path: Path, what: string, answer: Json | undefined): never {
  throw new Error(`no ${what} at ${path.join('.')} of ${JSON.stringify(answer)}`)
}

function isKeyed(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null
}

function isAnswer(value: unknown): value is Answer {
  return isKeyed(value) && !Array.isArray(value)
}
