import {expect, test} from 'vitest'
import {csvField} from '../../../server/exports/csvField.ts'
import type {Assignment} from '../../../server/exports/exporter.ts'
import {exporters} from '../../../server/exports/registry.ts'
import {hostileTexts} from '../../rooms/hostileTexts.ts'
import {aModel} from './aModel.ts'

const assignments: readonly Assignment[] = [
  {customerKey: '0012', matched: ['segment-a'], segmentId: 'segment-a'},
  {customerKey: 'Å;2', matched: ['segment-a', 'segment-b'], segmentId: 'segment-a'},
  {customerKey: '=cmd()', matched: ['segment-b'], segmentId: 'segment-b'},
  {customerKey: 'x,"y"', matched: [], segmentId: null},
]

async function* iterator(): AsyncGenerator<Assignment> {
  for (const assignment of assignments) yield await Promise.resolve(assignment)
}

async function collected(parts: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}

async function written(target: keyof typeof exporters): Promise<string> {
  return collected(exporters[target].write(aModel(), iterator()))
}

test.each(Object.values(exporters))('EXP-1 $target writes the same bytes for the same model', async exporter => {
  expect(await written(exporter.target)).toBe(await written(exporter.target))
  expect(exporter.fileName(aModel())).toMatch(/^hjartsvikt-2027-a-o-v1[-.][a-z.-]+$/)
})

test('EXP-2 EXP-4 the CSV has every customer once, formula-safe, with segment or explicitly none', async () => {
  const hash = aModel().contentHash

  expect((await written('assignments.csv')).split('\r\n')).toEqual([
    'customer_key,segment_id,segment,tier,deselected,reason,version,content_hash',
    `0012,segment-a,"Evidensdrivna ""specialister""",Satsa,false,rule,1,${hash}`,
    `Å;2,segment-a,"Evidensdrivna ""specialister""",Satsa,false,precedence,1,${hash}`,
    `"'=cmd()",segment-b,"'=Prisstyrda",,true,rule,1,${hash}`,
    `"x,""y""",,,,false,none,1,${hash}`,
    '',
  ])
})

test.each(['=1', '+1', '-1', '@a', '\ta', '\ra', '＝1', '＋1', '－1', '＠a'])(
  'EXP-4 %j is not run by a spreadsheet',
  text => {
    expect(csvField(text).replaceAll('"', '').startsWith("'")).toBe(true)
  },
)

test.each(['foo;=1+1', 'foo;"=1+1"', 'foo\t@sum', 'foo|＝1', ' =1', 'foo\r\n+1'])(
  'EXP-4 %j is not run either where a spreadsheet separates otherwise',
  text => {
    const cells = csvField(text)
      .replaceAll('"', '')
      .split(/[;|\t\r\n]+/)

    expect(cells.filter(cell => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
  },
)

test.each(hostileTexts)('T22 EXP-4 %j leaves no export’s quotes, cells or file name', async text => {
  const [first, ...others] = aModel().content.segments
  if (!first) throw new Error('the model has a segment')
  const named = aModel({
    attributes: [{id: 'a', key: text, valueType: 'text'}],
    segments: [{...first, name: text, rule: {attr: text, op: 'eq', value: text}}, ...others],
  })
  const model = {...named, provenance: {...named.provenance, title: text}}

  const csv = await collected(exporters['assignments.csv'].write(model, iterator()))
  const json: unknown = JSON.parse(await collected(exporters['segmodel.json'].write(named, iterator())))

  const quoted = text.replaceAll('"', '""')
  expect(csv.split('\r\n')[1]).toContain(/^[=+\-@]/.test(text) ? `"'${quoted}"` : quoted)
  expect(csv.split('\r\n').map(row => row.replaceAll(/"(?:[^"]|"")*"/g, 'x').split(',').length)).toEqual([
    8, 8, 8, 8, 8, 1,
  ])
  expect(json).toEqual(JSON.parse(JSON.stringify(named)))
  for (const target of ['postgresql.sql', 'duckdb.sql'] as const) {
    const sql = await collected(exporters[target].write(model, iterator()))
    const code = sql.replaceAll(/^\s*--.*$/gm, '').replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '')
    expect(code).not.toMatch(/alert|evil|[<`{]/)
  }
  for (const {fileName} of Object.values(exporters)) expect(fileName(model)).toMatch(/^[a-z0-9.-]+$/)
})

test('EXP-4 a sign in the middle of a name is left alone', () => {
  expect(csvField('Kliniker 50+, A-lag')).toBe('"Kliniker 50+, A-lag"')
})

test('EXP-5 the SQL asks the rules that were counted in the file, and says how many it leaves out', async () => {
  const {segments} = aModel().content
  const [first, second] = segments
  if (!first || !second) throw new Error('the model has two segments')
  const data = {
    digest: `sha256:${'0'.repeat(64)}`,
    asOf: '2026-05-12',
    rows: 2,
    segments: [{segmentId: second.id, rows: 1, valueMissing: 0, unknown: 0, assigned: 1}],
    overlaps: [],
    inNone: 1,
  }
  const model = aModel({data})

  const {losses, write} = exporters['duckdb.sql']

  expect(losses(model).find(({code}) => code === 'loss.ruleless')?.params).toEqual({count: 1})
  const sql = await collected(write(model, iterator()))
  expect(sql).toContain("THEN 'segment-b'")
  expect(sql).not.toContain("THEN 'segment-a'")
})

test.each(['postgresql.sql', 'duckdb.sql'] as const)(
  'EXP-5 nothing that people wrote leaves its quotes in %s',
  async target => {
    const evil = `x'; DROP TABLE customers; --\n"; SELECT 1; /*`
    const [first] = aModel().content.segments
    if (!first) throw new Error('the model has a segment')
    const model = aModel({
      attributes: [{id: 'a', key: evil, valueType: 'text'}],
      segments: [{...first, id: 'segment-a', name: evil, rule: {attr: evil, op: 'eq', value: evil}}],
      tiers: [{id: 't', name: evil, position: 1, segmentIds: ['segment-a']}],
    })

    const sql = await collected(exporters[target].write(model, iterator()))
    const code = sql
      .split('\n')
      .filter(line => !/^\s*--/.test(line))
      .join('\n')
      .replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '')

    expect(code).not.toMatch(/DROP|SELECT 1|\/\*|--/)
  },
)

test('EXP-3 EXP-5 the SQL says version, hash and columns, and quotes what people wrote', async () => {
  const sql = await written('postgresql.sql')

  expect(sql).toContain(aModel().contentHash)
  expect(sql).toContain('"Omsättning" IS NOT NULL')
  expect(sql).toContain("'L''Île'")
  expect(sql).not.toContain('--   Ort\n')
})

test('EXP-3 each exporter says what it loses', () => {
  const losses = Object.values(exporters).map(({target, losses: of}) => [target, of(aModel()).map(loss => loss.code)])

  expect(losses).toEqual([
    ['segmodel.json', []],
    ['assignments.csv', ['loss.rules', 'loss.scores', 'loss.plan']],
    ['postgresql.sql', ['loss.scores', 'loss.plan']],
    ['duckdb.sql', ['loss.scores', 'loss.plan']],
  ])
})

test('LOG-2 an exception goes along with its reason, or is said to be missing', async () => {
  const reason = 'Vi har bara\nen kolumn'
  const model = aModel({waivers: [{check: 'attribute.unavailable', subjects: ['segment-b'], reason}]})

  for (const target of ['postgresql.sql', 'duckdb.sql'] as const) {
    const sql = await collected(exporters[target].write(model, iterator()))
    expect(sql).toContain('-- Exception from attribute.unavailable (=Prisstyrda): Vi har bara en kolumn\n')
  }
  const {losses} = exporters['assignments.csv']
  expect(losses(model)).toContainEqual({code: 'loss.waivers', params: {count: 1}})
})

test('EXP-3 the rule of a segment that was merged away is not missed', () => {
  const {content, ...model} = aModel()
  const [first, ...others] = content.segments
  if (!first) throw new Error('a model without segments')
  const merged = {...content, segments: [{...first, status: 'merged' as const}, ...others]}

  const [rules] = exporters['assignments.csv'].losses({...model, content: merged})

  expect(rules).toEqual({code: 'loss.rules', params: {count: others.length}})
})
