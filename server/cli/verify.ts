import {readFile} from 'node:fs/promises'
import type {Json} from '../../shared/model/canonicalJson.ts'
import {shortHash} from '../../shared/model/contentHash.ts'
import {verifyDocument} from '../../shared/model/verify.ts'

/**
 * `enig verify FILE...`: recomputes the hashes of published segment models.
 *
 * 0 = all valid; 1 = one is not, its field path on the last line; 2 = a file could not be read.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0) {
    console.error('Which file? enig verify MODEL.segmodel.json')
    return 2
  }
  for (const file of args) {
    const text = await readFile(file, 'utf8').catch(() => null)
    if (text === null) {
      console.error(`${file}: cannot be read`)
      return 2
    }
    const document = parsed(text)
    const verdict = document === undefined ? null : verifyDocument(document)
    if (verdict === null || !verdict.valid) {
      console.log(`${file}: not what was agreed${verdict ? ` (${verdict.because})` : ': this is not JSON'}`)
      console.log(verdict?.path ?? '/')
      return 1
    }
    console.log(`${file}: valid, ${shortHash(verdict.contentHash)}, ${verdict.contentHash}`)
  }
  return 0
}

/** Undefined where the text is not JSON. */
function parsed(text: string): Json | undefined {
  try {
    // What JSON.parse returns is JSON; the verifier trusts nothing else about it.
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
