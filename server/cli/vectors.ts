import {readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {VectorCase} from './vectors/vectorFile.ts'
import {casesOf} from './vectors/vectorFile.ts'

/**
 * `enig vectors DIR`: runs every `*.json` of a folder through the product's own functions.
 *
 * Names each case that fails; the last line is `N passed, M failed`. 0 when all passed; 1 when one failed, a file
 * is no file of vectors or its kind is unknown, or nothing was run; 2 when the folder cannot be read.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [folder] = args
  if (folder === undefined || args.length > 1) {
    console.error('usage: enig vectors DIR')
    return 2
  }
  let names: readonly string[]
  try {
    names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort()
  } catch (error) {
    console.error(`cannot read ${folder}: ${reasonOf(error)}`)
    return 2
  }
  if (names.length === 0) console.log(`no *.json in ${folder}`)
  let passed = 0
  let failed = 0
  for (const name of names) {
    for (const problem of await problemsOf(join(folder, name))) {
      if (problem === null) passed += 1
      else {
        failed += 1
        console.log(`FAILED ${name}: ${problem}`)
      }
    }
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 || passed === 0 ? 1 : 0
}

/** One entry per case, null for a pass; one problem where the file cannot be run at all. */
async function problemsOf(path: string): Promise<readonly (string | null)[]> {
  let cases: readonly VectorCase[]
  try {
    cases = casesOf(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    return [reasonOf(error)]
  }
  return cases.map(problemOf)
}

function problemOf({name, run: runCase}: VectorCase): string | null {
  try {
    const difference = runCase()
    return difference === null ? null : `${name}: ${difference}`
  } catch (error) {
    return `${name}: ${reasonOf(error)}`
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)
}
