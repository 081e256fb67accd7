import type {Catalogue, CatalogueEntry, Rule} from '../../shared/definition/ast.ts'
import {attributesOf} from '../../shared/definition/ruleTree.ts'
import type {ValueType} from '../../shared/domain/entities/attribute.ts'
import {valueTypes} from '../../shared/domain/entities/attribute.ts'
import type {ModelSegment} from '../../shared/model/content.ts'
import type {AgreedModel} from '../../shared/model/document.ts'
import type {Loss} from './exporter.ts'
import {standingOf} from './standing.ts'

export type SqlWriter = {
  readonly dialect: string
  readonly compileRule: (rule: Rule, catalogue: Catalogue) => string
  readonly identifier: (name: string) => string
  readonly text: (value: string) => string
}

/** The customer key where the file has none: the number of the row, from 1. */
const rowNumberColumn = 'row'

/**
 * A query that gives each customer of a table `customers` the segment that the agreed rules give it. (EXP-5)
 *
 * Comparisons with a missing value are false, as in the rules; no comparison can be NULL.
 */
export function sqlScript(model: AgreedModel, sql: SqlWriter): string {
  const {content} = model
  const catalogue = catalogueOf(model)
  const standing = standingOf(model)
  const asked = askedSegments(model)
  const key = content.data?.idColumn ?? rowNumberColumn
  const columns = [...new Set(asked.flatMap(({rule}) => (rule ? attributesOf(rule) : [])))].toSorted((a, b) =>
    a < b ? -1 : 1,
  )
  const cases = asked.map(({id, name, rule}) =>
    rule ? `      ${comment(name ?? id)}\n      WHEN ${sql.compileRule(rule, catalogue)} THEN ${sql.text(id)}` : '',
  )
  const rows = asked.map(({id}) => {
    const {name = '', tier = '', deselected = false} = standing.get(id) ?? {}
    return `    (${sql.text(id)}, ${sql.text(name)}, ${sql.text(tier)}, ${deselected ? 'TRUE' : 'FALSE'})`
  })
  const types = columns.map(column => `--   ${oneLine(column)}: ${catalogue.get(column)?.valueType ?? 'text'}`)
  return [
    `-- ${oneLine(model.provenance.title)}, version ${model.number}. ${sql.dialect}.`,
    `-- Content hash: ${model.contentHash}`,
    ...outcomeLines(model),
    ...exceptionLines(model),
    '-- Reads a table "customers" with one row a customer, missing values as NULL, and these columns:',
    `--   ${oneLine(key)}: the customer key`,
    ...types,
    'WITH assigned AS (',
    '  SELECT',
    `    ${sql.identifier(key)} AS customer_key,`,
    cases.length > 0 ? '    CASE' : '    CAST(NULL AS VARCHAR) AS segment_id',
    ...(cases.length > 0 ? [...cases, '    END AS segment_id'] : []),
    `  FROM ${sql.identifier('customers')}`,
    '),',
    'segments (segment_id, segment, tier, deselected) AS (',
    '  VALUES',
    rows.length > 0 ? rows.join(',\n') : "    ('', '', '', FALSE)",
    ')',
    'SELECT',
    '  assigned.customer_key,',
    '  assigned.segment_id,',
    '  segments.segment,',
    '  segments.tier,',
    '  COALESCE(segments.deselected, FALSE) AS deselected,',
    `  ${model.number} AS version,`,
    `  ${sql.text(model.contentHash)} AS content_hash`,
    'FROM assigned',
    'LEFT JOIN segments ON segments.segment_id = assigned.segment_id',
    'ORDER BY assigned.customer_key;',
    '',
  ].join('\n')
}

/**
 * The segments whose rules the query asks, in precedence: with a customer file those that were counted in it when the
 * model was agreed, so that the query finds the customers that were shown. (EXP-5)
 */
function askedSegments({content}: AgreedModel): readonly ModelSegment[] {
  const {data} = content
  const counted = data && new Set(data.segments.map(({segmentId}) => segmentId))
  return content.segments
    .filter(({id, status, rule}) => status !== 'merged' && rule !== undefined && (!counted || counted.has(id)))
    .toSorted((a, b) => a.precedence - b.precedence)
}

/** What a query cannot say about the model. */
export function sqlLosses(model: AgreedModel): readonly Loss[] {
  const live = model.content.segments.filter(({status}) => status !== 'merged').length
  const ruleless = live - askedSegments(model).length
  return [
    {code: 'loss.scores', params: {}},
    {code: 'loss.plan', params: {count: model.content.plan.length}},
    ...(ruleless > 0 ? [{code: 'loss.ruleless', params: {count: ruleless}}] : []),
  ]
}

function catalogueOf(model: AgreedModel): Catalogue {
  return new Map(
    model.content.attributes.map(({key, valueType, options}): readonly [string, CatalogueEntry] => [
      key,
      {valueType: typeNamed(valueType), options: options ?? []},
    ]),
  )
}

function typeNamed(word: string): ValueType {
  return valueTypes.find(type => type === word) ?? 'text'
}

/** A version that somebody has not signed says so wherever it goes. (VER-9) */
function outcomeLines({outcome, content}: AgreedModel): readonly string[] {
  if (outcome.kind === 'agreed') return []
  const nameOf = (id: string) => content.departments.find(department => department.id === id)?.name ?? id
  return [
    `-- Agreed without: ${oneLine(outcome.departments.map(nameOf).join(', '))}.`,
    `-- Why, by ${oneLine(outcome.recordedBy)}: ${oneLine(outcome.statement)}`,
  ]
}

/** Whoever runs the query reads which checks of the method were set aside, and why. (LOG-2) */
function exceptionLines({content}: AgreedModel): readonly string[] {
  const names = new Map(content.segments.map(({id, name}) => [id, name]))
  return content.waivers.map(({check, subjects, reason}) => {
    const about = subjects.map(id => names.get(id) ?? id).join(', ')
    return `-- Exception from ${oneLine(about === '' ? check : `${check} (${about})`)}: ${oneLine(reason)}`
  })
}

function comment(text: string): string {
  return `-- ${oneLine(text)}`
}

/** A name must not end its comment and begin to be SQL. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
