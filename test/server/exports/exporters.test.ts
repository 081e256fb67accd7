import {expect, test} from 'vitest'
import {csvField} from '../../../server/exports/csvField.ts'
import type {Assignment} from '../../../server/exports/exporter.ts'
import {exporters} from '../../../server/exports/registry.ts'
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

async function written(target: keyof typeof exporters): Promise<string> {
  let text = ''
  for await (const part of exporters[target].write(aModel(), iterator())) text += part
  return text
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
