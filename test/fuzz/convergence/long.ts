import {convergence} from './convergence.ts'

/** The long form: 200,000 edits unless asked otherwise. */
export async function fuzzConvergence(asked: {readonly seed: number; readonly count: number | null}): Promise<object> {
  return convergence(asked.seed, asked.count ?? 200_000)
}
