import {delimiters} from '../../shared/definition/importPreview.ts'
import type {Delimiter} from '../../shared/definition/importPreview.ts'
import {readRecords} from './csv.ts'

const sampled = 200

// On a tie the comma comes last: it is also a decimal sign.
const candidates = delimiters.toSorted((a, b) => Number(a === ',') - Number(b === ','))

/** The separator that cuts most lines, the first one too, into the same number of fields; null where none cuts them at all. */
export function detectDelimiter(text: string): Delimiter | null {
  const scored = candidates
    .map(delimiter => ({delimiter, ...evenness(text, delimiter)}))
    .filter(({fields}) => fields > 1)
  const [best] = scored.toSorted((a, b) => b.share - a.share || b.fields - a.fields)
  return best?.delimiter ?? null
}

function evenness(text: string, delimiter: Delimiter): {readonly fields: number; readonly share: number} {
  const counts = new Map<number, number>()
  let [records, first] = [0, 0]
  for (const {fields} of readRecords(text, delimiter)) {
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
    if (records === 0) first = fields.length
    records += 1
    if (records === sampled) break
  }
  const [usual = [0, 0]] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  const share = records === 0 ? 0 : usual[1] / records
  // A decimal comma cuts every line but the heading.
  return {fields: usual[0], share: first === usual[0] ? share : share / 2}
}
