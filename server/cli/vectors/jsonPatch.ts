import * as z from 'zod/mini'
import {isObject} from './compare.ts'

const pointer = z.string().check(z.regex(/^(\/.*)?$/s))

/** JSON Patch, RFC 6902. */
export const jsonPatch = z.array(
  z.discriminatedUnion('op', [
    z.object({op: z.literal('add'), path: pointer, value: z.unknown()}),
    z.object({op: z.literal('remove'), path: pointer}),
    z.object({op: z.literal('replace'), path: pointer, value: z.unknown()}),
    z.object({op: z.literal('move'), from: pointer, path: pointer}),
    z.object({op: z.literal('copy'), from: pointer, path: pointer}),
    z.object({op: z.literal('test'), path: pointer, value: z.unknown()}),
  ]),
)
export type JsonPatch = z.infer<typeof jsonPatch>
type Operation = JsonPatch[number]

/** The document after the patch; the one given stays as it is. Throws where the patch does not fit. */
export function patched(document: unknown, patch: JsonPatch): unknown {
  return patch.reduce<unknown>(applied, document)
}

function applied(document: unknown, operation: Operation): unknown {
  const path = stepsOf(operation.path)
  switch (operation.op) {
    case 'add':
      return changed(document, path, 'add', operation.value)
    case 'replace':
      return changed(document, path, 'replace', operation.value)
    case 'remove':
      return changed(document, path, 'remove', undefined)
    case 'copy':
      return changed(document, path, 'add', valueAt(document, stepsOf(operation.from)))
    case 'move': {
      const from = stepsOf(operation.from)
      return changed(changed(document, from, 'remove', undefined), path, 'add', valueAt(document, from))
    }
    case 'test':
      if (JSON.stringify(valueAt(document, path)) !== JSON.stringify(operation.value)) {
        throw new Error(`test failed at ${operation.path}`)
      }
      return document
  }
}

function stepsOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(document: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path
  if (step === undefined) return document
  if (Array.isArray(document)) return valueAt(document[indexIn(document, step, 'replace')], rest)
  if (isObject(document) && Object.hasOwn(document, step)) return valueAt(document[step], rest)
  throw new Error(`nothing at ${step}`)
}

type Deed = 'add' | 'replace' | 'remove'

/** A copy with one place changed; what lies beside the path is shared. */
function changed(document: unknown, path: readonly string[], deed: Deed, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const isHere = rest.length === 0
  if (Array.isArray(document)) {
    const index = indexIn(document, step, isHere ? deed : 'replace')
    if (!isHere) return document.with(index, changed(document[index], rest, deed, value))
    return document.toSpliced(index, deed === 'add' ? 0 : 1, ...(deed === 'remove' ? [] : [value]))
  }
  if (!isObject(document)) throw new Error(`nothing at ${step}`)
  if (!Object.hasOwn(document, step) && !(isHere && deed === 'add')) throw new Error(`nothing at ${step}`)
  const others = Object.entries(document).filter(([key]) => key !== step)
  if (isHere && deed === 'remove') return Object.fromEntries(others)
  return Object.fromEntries([...others, [step, changed(document[step], rest, deed, value)]])
}

function indexIn(list: readonly unknown[], step: string, deed: Deed): number {
  const last = deed === 'add' ? list.length : list.length - 1
  const index = step === '-' && deed === 'add' ? list.length : /^(0|[1-9]\d*)$/.test(step) ? Number(step) : -1
  if (index < 0 || index > last) throw new Error(`no place ${step} in the list`)
  return index
}
