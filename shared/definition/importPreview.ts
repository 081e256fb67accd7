import type {ValueMeans} from './valueMeans.ts'
import type {Layer, ValueType} from '../domain/entities/attribute.ts'

/** What the importing person sees before a customer file is taken in. */

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'mixed'] as const
export type Encoding = (typeof encodings)[number]
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]
export type DecimalSign = '.' | ','

/** Something the person should look at; the import can go on. Lines count from 1 in the file. */
export type ImportWarning = {
  readonly code:
    | 'encoding.mixed'
    | 'encoding.guessed'
    | 'text.mojibake'
    | 'text.padded'
    | 'quotes.odd'
    | 'delimiter.none'
    | 'header.doubled'
    | 'columns.unnamed'
    | 'number.ambiguous'
    | 'number.rounded'
    | 'date.ambiguous'
    | 'id.none'
  readonly count: number
  readonly lines: readonly number[]
  readonly samples: readonly string[]
  readonly column?: string
}

/** A row that is left out, and why. */
export type RejectedRow = {
  readonly line: number
  readonly code:
    | 'row.tooFewFields'
    | 'row.tooManyFields'
    | 'quote.neverClosed'
    | 'number.unreadable'
    | 'date.unreadable'
    | 'boolean.unreadable'
    | 'text.unwritable'
    | 'text.tooLong'
    | 'id.missing'
    | 'id.duplicate'
  readonly column?: string
  readonly sample?: string
}

export type ColumnPreview = {
  /** The heading in the file. */
  readonly source: string
  /** The attribute's key: the heading unless the person renamed it. */
  readonly key: string
  readonly valueType: ValueType
  readonly layer: Layer
  readonly decimal: DecimalSign | null
  readonly missing: number
  readonly distinct: number
  readonly examples: readonly string[]
  /** The list, where it is an enum. */
  readonly options: readonly string[]
  /** Left out of the import. */
  readonly dropped: boolean
}

export type DuplicateId = {readonly id: string; readonly lines: readonly number[]}

export type ImportPreview = {
  readonly encoding: Encoding
  readonly byteOrderMark: boolean
  readonly delimiter: Delimiter
  readonly decimal: DecimalSign
  readonly header: boolean
  /** Customers that would be taken in. */
  readonly rows: number
  readonly columns: readonly ColumnPreview[]
  /** Keys; null = the row number. */
  readonly idColumn: string | null
  readonly valueColumn: string | null
  /** What its amounts are; null without such a column. */
  readonly valueMeans: ValueMeans | null
  /** Besides the empty field: what counts as missing now, and what we found that may mean it. */
  readonly missingTokens: readonly string[]
  readonly suggestedMissing: readonly {readonly token: string; readonly cells: number}[]
  readonly rejected: {readonly count: number; readonly rows: readonly RejectedRow[]}
  /** While `duplicateIds.count` > 0 and no choice is made, the import stops. */
  readonly duplicateIds: {readonly count: number; readonly ids: readonly DuplicateId[]}
  readonly warnings: readonly ImportWarning[]
}

/** What the person decided; everything left out is detected. Columns are named by their heading in the file. */
export type ImportChoices = {
  readonly encoding?: Exclude<Encoding, 'mixed'>
  readonly delimiter?: Delimiter
  /** false = the first line is a customer; a list = the headings of a file without any. */
  readonly header?: boolean | readonly string[]
  readonly decimal?: DecimalSign
  /** Replaces the suggestions. The empty field and blanks are always missing. */
  readonly missingTokens?: readonly string[]
  readonly columns?: Readonly<
    Record<string, {readonly key?: string; readonly valueType?: ValueType; readonly drop?: boolean}>
  >
  /** null = number the rows. */
  readonly idColumn?: string | null
  readonly valueColumn?: string | null
  readonly valueMeans?: ValueMeans
  readonly duplicates?: 'first' | 'last'
}

/** One column as it was taken in. */
type ImportedColumn = {
  readonly source: string
  readonly key: string
  readonly valueType: ValueType
  readonly layer: Layer
  readonly missing: number
  readonly distinct: number
  readonly options: readonly string[]
}

/** What the board keeps of a customer file: never a row of it. */
export type ImportSummary = {
  readonly importId: string
  /** `sha256:` and the hex digest of the uploaded bytes. */
  readonly digest: string
  /** The day the file speaks of, `yyyy-mm-dd`. */
  readonly asOf: string
  readonly rows: number
  readonly rejected: number
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly decimal: DecimalSign
  readonly columns: readonly ImportedColumn[]
  /** Keys; null = customers are numbered by row. */
  readonly idColumn: string | null
  readonly valueColumn: string | null
  /** Imports of an older release do not say. */
  readonly valueMeans?: ValueMeans | null
}
