import * as z from 'zod/mini'
import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {byCodeUnit} from '../../../shared/std/order.ts'
import {agreementKinds} from './agreementKinds.ts'
import {firstDifference} from './compare.ts'
import {jsonPatch, patched} from './jsonPatch.ts'
import type {VectorKind} from './kind.ts'
import {scoreKinds} from './scoreKinds.ts'
import {workshopSnapshot} from './snapshot.ts'
import {viewOfSnapshot} from './snapshotView.ts'
import {valueKinds} from './valueKinds.ts'

/** One case that can be run by itself: null where it passes, else what differs. */
export type VectorCase = {readonly name: string; readonly run: () => string | null}

const kinds: ReadonlyMap<string, VectorKind> = new Map(
  Object.entries({...scoreKinds, ...agreementKinds, ...valueKinds}),
)

const header = z.object({kind: z.string()})

const functionFile = z.object({
  default_tolerance: z._default(z.number(), 1e-9),
  cases: z.array(
    z.object({name: z.string(), input: z.unknown(), expected: z.unknown(), tolerance: z.optional(z.number())}),
  ),
})

const checksFile = z.object({
  base: z.unknown(),
  cases: z.array(z.object({name: z.string(), patch: jsonPatch, expected: z.array(z.array(z.string()))})),
})

/** The cases of one file of vectors. Throws where it is none, or its kind is not one of ours. */
export function casesOf(file: unknown): readonly VectorCase[] {
  const {kind} = header.parse(file)
  const cases = kind === 'method_checks' ? checkCases(file) : functionCases(kind, file)
  if (cases.length === 0) throw new Error('no cases')
  return cases
}

function functionCases(kind: string, file: unknown): readonly VectorCase[] {
  const run = kinds.get(kind)
  if (!run) throw new Error(`unknown kind ${JSON.stringify(kind)}`)
  const {default_tolerance, cases} = functionFile.parse(file)
  return cases.map(({name, input, expected, tolerance}) => ({
    name,
    run: () => firstDifference(expected, run(input), tolerance ?? default_tolerance),
  }))
}

function checkCases(file: unknown): readonly VectorCase[] {
  const {base, cases} = checksFile.parse(file)
  return cases.map(({name, patch, expected}) => ({
    name,
    run: () => {
      const view = viewOfSnapshot(workshopSnapshot.parse(patched(base, patch)))
      const found = runChecks(view).map(({id, subjects}) => [id, ...subjects])
      return firstDifference(sorted(expected), sorted(found), 0)
    },
  }))
}

function sorted(findings: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...findings].sort((a, b) => byCodeUnit(JSON.stringify(a), JSON.stringify(b)))
}
