import type {Catalogue, Rule} from '../ast.ts'
import {compileGuarded, compileOpen} from './sql.ts'
import type {SqlDialect} from './sql.ts'

const dialect: SqlDialect = {
  identifier: duckdbIdentifier,
  text: duckdbText,
  // DuckDB compares text by its UTF-8 bytes, which is code point order.
  byCodePoint: sql => sql,
  contains: (text, part) => `contains(${text}, ${part})`,
  startsWith: (text, start) => `starts_with(${text}, ${start})`,
}

/** A condition for WHERE that is TRUE or FALSE, never NULL, for each customer. */
export function compileRule(rule: Rule, catalogue: Catalogue): string {
  return compileGuarded(rule, catalogue, dialect)
}

/** TRUE for customers whose missing values leave the answer open. */
export function compileUndecided(rule: Rule, catalogue: Catalogue): string {
  return `(${compileOpen(rule, catalogue, dialect)} IS NULL)`
}

export function duckdbIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function duckdbText(value: string): string {
  if (value.includes('\0')) throw new Error('a text with NUL cannot be written in SQL')
  return `'${value.replaceAll("'", "''")}'`
}
