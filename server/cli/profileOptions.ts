import {parseArgs} from 'node:util'
import {delimiters} from '../../shared/definition/importPreview.ts'
import type {Delimiter, ImportChoices} from '../../shared/definition/importPreview.ts'
import {CannotRun} from './cannotRun.ts'

export type ProfileOptions = {
  readonly customers: string
  readonly rules: string
  readonly value: string | null
  readonly id: string | null
  readonly header: readonly string[] | null
  /** Old heading -> new key. */
  readonly map: ReadonlyMap<string, string>
  /** New column -> the columns that it adds up. */
  readonly sums: ReadonlyMap<string, readonly string[]>
  readonly missing: readonly string[] | null
  readonly delimiter: Delimiter | null
  readonly encoding: ImportChoices['encoding'] | null
  readonly json: boolean
  readonly expect: boolean
}

const usage =
  'usage: enig profile --customers FILE --rules RULES.json --value COLUMN [--id COLUMN] [--header "A,B,C"] [--map OLD=NEW]... [--sum NEW=A+B]... [--missing TOKEN]... [--delimiter X] [--encoding X] [--json] [--expect]'

export function readProfileOptions(args: readonly string[]): ProfileOptions {
  const {values} = parsed(args)
  if (values.customers === undefined || values.rules === undefined) throw new CannotRun(usage)
  return {
    customers: values.customers,
    rules: values.rules,
    value: values.value ?? null,
    id: values.id ?? null,
    header: values.header?.split(',') ?? null,
    map: new Map(values.map?.map(pair => cut(pair, pair.lastIndexOf('=')))),
    sums: new Map(
      values.sum?.map(pair => cut(pair, pair.indexOf('='))).map(([name, parts]) => [name, parts.split('+')]),
    ),
    missing: values.missing ?? null,
    delimiter: values.delimiter === undefined ? null : delimiterFrom(values.delimiter),
    encoding: values.encoding === undefined ? null : encodingFrom(values.encoding),
    json: values.json === true,
    expect: values.expect === true,
  }
}

function parsed(args: readonly string[]) {
  const text = {type: 'string'} as const
  const many = {type: 'string', multiple: true} as const
  const flag = {type: 'boolean'} as const
  const options = {
    customers: text,
    rules: text,
    value: text,
    id: text,
    header: text,
    map: many,
    sum: many,
    missing: many,
    delimiter: text,
    encoding: text,
    json: flag,
    expect: flag,
  }
  try {
    return parseArgs({args: joined(args), options, strict: true})
  } catch {
    throw new CannotRun(usage)
  }
}

/** `--missing -` and `--delimiter ";"` are values, also when they look like options. */
function joined(args: readonly string[]): string[] {
  return args.reduce<string[]>((before, arg) => {
    const last = before.at(-1)
    return last === '--missing' || last === '--delimiter'
      ? [...before.slice(0, -1), `${last}=${arg}`]
      : [...before, arg]
  }, [])
}

function cut(pair: string, at: number): readonly [string, string] {
  if (at <= 0 || at === pair.length - 1) throw new CannotRun(`${pair} is not of the form NAME=NAME`)
  return [pair.slice(0, at), pair.slice(at + 1)]
}

export function delimiterFrom(text: string): Delimiter {
  const wanted = text === 'tab' || text === '\\t' ? '\t' : text
  const known = delimiters.find(delimiter => delimiter === wanted)
  if (!known) throw new CannotRun(`${text} is not a delimiter: use , ; | or tab`)
  return known
}

const encodingNames: ReadonlyMap<string, NonNullable<ImportChoices['encoding']>> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf-8-sig', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
])

export function encodingFrom(text: string): NonNullable<ImportChoices['encoding']> {
  const known = encodingNames.get(text.toLowerCase())
  if (!known) throw new CannotRun(`${text} is not an encoding: use utf-8, utf-16le, utf-16be or windows-1252`)
  return known
}
