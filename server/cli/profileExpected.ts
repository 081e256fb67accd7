import type {Amount, Profile} from '../../shared/definition/profile.ts'
import {compareDecimals, decimalOf} from '../../shared/std/decimal.ts'
import {objectOf} from './rulesFile.ts'

/** Compares what was counted with what RULES.json expects: one line per difference. Only what it names is compared. */
export function differences(
  profile: Profile,
  document: unknown,
): {readonly compared: number; readonly lines: readonly string[]} {
  const lines: string[] = []
  let compared = 0
  const check = (what: string, expected: unknown, counted: number | Amount | undefined): void => {
    if (expected === undefined) return
    compared += 1
    if (!isSame(expected, counted))
      lines.push(`${what}: expected ${JSON.stringify(expected)}, counted ${counted ?? 'nothing'}`)
  }
  const fields = objectOf(document)

  const population = objectOf(fields?.get('population'))
  check('population rows', population?.get('rows'), profile.universe.rows)
  check('population value_sum', population?.get('value_sum'), profile.universe.value)
  check('population value_missing_rows', population?.get('value_missing_rows'), profile.universe.valueMissing)
  for (const segment of listOf(fields?.get('segments'))) {
    const expected = objectOf(segment.get('expected'))
    const counted = profile.segments.find(({id}) => id === segment.get('id'))
    const id = String(segment.get('id'))
    check(`${id} rows`, expected?.get('rows'), counted?.size)
    check(`${id} value_sum`, expected?.get('value_sum'), counted?.value)
    check(`${id} value_missing_rows`, expected?.get('value_missing_rows'), counted?.valueMissing)
  }
  for (const expected of listOf(fields?.get('overlaps'))) {
    const pair = [expected.get('a'), expected.get('b')]
    const counted = profile.overlaps.find(({a, b}) => pair.includes(a) && pair.includes(b))
    check(`${pair.join(' and ')} rows`, expected.get('rows'), counted?.rows)
    check(`${pair.join(' and ')} value_sum`, expected.get('value_sum'), counted?.value)
  }
  const inNone = objectOf(fields?.get('in_no_segment'))
  check('in_no_segment rows', inNone?.get('rows'), profile.inNone.rows)
  check('in_no_segment value_sum', inNone?.get('value_sum'), profile.inNone.value)
  for (const [id, rows] of objectOf(fields?.get('first_match_rows')) ?? [])
    check(`first match ${id}`, rows, profile.firstMatch[id])
  return {compared, lines}
}

function listOf(candidate: unknown): readonly ReadonlyMap<string, unknown>[] {
  return Array.isArray(candidate) ? candidate.map(objectOf).filter(item => item !== null) : []
}

function isSame(expected: unknown, counted: number | Amount | undefined): boolean {
  if (counted === null || counted === undefined) return expected === null
  const wanted = typeof expected === 'number' || typeof expected === 'string' ? decimalOf(expected) : null
  const found = decimalOf(counted)
  return wanted !== null && found !== null && compareDecimals(wanted, found) === 0
}
