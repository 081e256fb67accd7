import type {Catalogue, Rule} from '../ast.ts'
import {compileGuarded} from './sql.ts'
import type {SqlDialect} from './sql.ts'

const dialect: SqlDialect = {
  identifier: postgresqlIdentifier,
  text: postgresqlText,
  // The database's own collation may order å after z, fold case or ignore punctuation.
  byCodePoint: sql => `${sql} COLLATE "C"`,
  contains: (text, part) => `strpos(${text}, ${part}) > 0`,
  startsWith: (text, start) => `starts_with(${text}, ${start})`,
}

/** A condition for WHERE that is TRUE or FALSE, never NULL, for each customer. */
export function compileRule(rule: Rule, catalogue: Catalogue): string {
  return compileGuarded(rule, catalogue, dialect)
}

export function postgresqlIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function postgresqlText(value: string): string {
  if (value.includes('\0')) throw new Error('a text with NUL cannot be written in SQL')
  const quoted = `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
  // E'' means the same whatever standard_conforming_strings says; plain quotes do not, once there is a backslash.
  return value.includes('\\') ? `E${quoted}` : quoted
}
