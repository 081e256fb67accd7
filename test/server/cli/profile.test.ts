import {existsSync, readFileSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {run} from '../../../server/cli/profile.ts'

type Run = {readonly code: number; readonly out: string; readonly said: string}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enig-cli-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, {recursive: true, force: true})
})

async function profile(...args: readonly string[]): Promise<Run> {
  const [out, said]: [string[], string[]] = [[], []]
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
  const code = await run(args)
  return {code, out: out.join('\n'), said: said.join('\n')}
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const rulesFile = (rules: object): Promise<string> => file('rules.json', JSON.stringify(rules))

const rules = {
  column_types: {id: 'string', value: 'number', since: 'string'},
  missing_tokens: ['NULL'],
  segments: [
    {
      id: 'big',
      rule: {column: 'value', op: 'gte', value: '10.1'},
      expected: {rows: 2, value_sum: '30.30', value_missing_rows: 0},
    },
    {
      id: 'not-big',
      rule: {not: {column: 'value', op: 'gte', value: '10.1'}},
      expected: {rows: 2, value_sum: 0.1, value_missing_rows: 1},
    },
    {
      id: 'old',
      rule: {column: 'since', op: 'lt', value: '2013-01-01'},
      expected: {rows: 1, value_sum: '10.1', value_missing_rows: 0},
    },
  ],
  overlaps: [{a: 'big', b: 'old', rows: 1, value_sum: '10.1'}],
  in_no_segment: {rows: 0, value_sum: '0'},
  first_match_rows: {big: 2, 'not-big': 2, old: 0},
  population: {rows: 4, value_sum: '30.4', value_missing_rows: 1},
}
const customers = 'id;value;since\r\n001;10,1;4-Sep-12\r\n002;20,2;12-Nov-13\r\n003;NULL;1-Jan-14\r\n004;0,1; \r\n'

describe('enig profile', () => {
  test('counts exactly what the rules expect: decimal comma, days such as 4-Sep-12, missing tokens, two-valued NOT', async () => {
    const {code, out} = await profile(
      '--customers',
      await file('c.csv', customers),
      '--rules',
      await rulesFile(rules),
      '--value',
      'value',
      '--expect',
    )

    expect({code, out}).toEqual({code: 0, out: '19 compared, 0 differ'})
  })

  test('prints one line per difference and leaves with 1', async () => {
    const wrong = {
      ...rules,
      population: {rows: 5, value_sum: '30.4', value_missing_rows: 1},
      first_match_rows: {big: 2, gone: 1},
    }
    const {code, out} = await profile(
      '--customers',
      await file('c.csv', customers),
      '--rules',
      await rulesFile(wrong),
      '--value',
      'value',
      '--expect',
    )

    expect({code, out}).toEqual({
      code: 1,
      out: 'population rows: expected 5, counted 4\nfirst match gone: expected 1, counted nothing\n18 compared, 2 differ',
    })
  })

  test('--json has the shape that other programs read', async () => {
    const {code, out} = await profile(
      '--customers',
      await file('c.csv', `${customers}005;1,0\r\n`),
      '--rules',
      await rulesFile(rules),
      '--value',
      'value',
      '--id',
      'id',
      '--json',
    )

    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      population: {rows: 4, value_sum: '30.4', value_missing_rows: 1},
      segments: [
        {id: 'big', rows: 2, value_sum: '30.3', value_missing_rows: 0},
        {id: 'not-big', rows: 2, value_sum: '0.1', value_missing_rows: 1},
        {id: 'old', rows: 1, value_sum: '10.1', value_missing_rows: 0},
      ],
      overlaps: [
        {a: 'big', b: 'not-big', rows: 0, value_sum: '0'},
        {a: 'big', b: 'old', rows: 1, value_sum: '10.1'},
        {a: 'not-big', b: 'old', rows: 0, value_sum: '0'},
      ],
      in_no_segment: {rows: 0, value_sum: '0'},
      first_match_rows: {big: 2, 'not-big': 2, old: 0},
      import: {encoding: 'utf-8', delimiter: ';', decimal: ',', header: true, rejected: 1, warnings: []},
    })
  })

  test('headings, new names, sums and tokens from the command line win over the file of rules', async () => {
    const bare = {
      header_none: ['x', 'y', 'z'],
      missing_tokens: ['1'],
      segments: [{id: 'all', rule: {column: 'total', op: 'gte', value: 3}}],
    }
    const {code, out} = await profile(
      '--customers', await file('c.csv', 'A|1|2\nB|3|-\nC|4|5\n'), '--rules', await rulesFile(bare), '--value', 'total',
      '--header', 'name,first,second', '--map', 'second=other', '--sum', 'total=first+other', '--missing', '-',
    ) // prettier-ignore

    expect({code, out}).toEqual({
      code: 0,
      out: '3 customers, 12, 1 without a figure; 0 rows left out\nall: 2 rows, 12, 0 without a figure, 1 unknown, 2 by precedence\nin no segment: 1 rows, 0',
    })
  })

  test('says on stderr what it left out and what looks wrong', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,city,value\n1,Malmö,1\n2,'),
      Buffer.from([0xc5]),
      Buffer.from('rhus,2\n3,KÃ¶ge,3\n4,Lund,many\n5,Ängelholm,5\n6,a,6\n7,b,7\n8,c,8\n9,d,9\n10,e,10\n'),
    ])
    const {code, said} = await profile(
      '--customers',
      await file('c.csv', bytes),
      '--rules',
      await rulesFile({segments: []}),
      '--value',
      'value',
    )

    expect(code).toBe(0)
    expect(said.split('\n')).toEqual([
      'look at this: encoding.mixed (1, line 3): "2,Århus,2"',
      'look at this: text.mojibake (1, line 4): "3,KÃ¶ge,3"',
      'line 5 is left out: number.unreadable in value: many',
    ])
  })

  test.each([
    ['no options', [], /usage/],
    ['an unknown option', ['--colour'], /usage/],
    ['no such file', ['--customers', '/nowhere.csv', '--rules', 'RULES'], /cannot read \/nowhere.csv/],
    [
      'no such value column',
      ['--customers', 'CUSTOMERS', '--rules', 'RULES', '--value', 'gold'],
      /gold is not a column of numbers/,
    ],
    ['a heading that is not there', ['--customers', 'CUSTOMERS', '--rules', 'RULES', '--map', 'a=b'], /no column a/],
    ['an id column that is not there', ['--customers', 'CUSTOMERS', '--rules', 'RULES', '--id', 'nr'], /no column nr/],
    [
      'an id that repeats',
      ['--customers', 'CUSTOMERS', '--rules', 'RULES', '--value', 'value', '--id', 'same'],
      /1 ids stand on several lines: s \(lines 2, 3\)/,
    ],
  ])('cannot run with %s: a sentence and exit code 2', async (_, args, sentence) => {
    const paths = new Map([
      ['CUSTOMERS', await file('c.csv', 'id,value,same\n1,1,s\n2,2,s\n')],
      ['RULES', await rulesFile({segments: []})],
    ])
    const {code, said} = await profile(...args.map(arg => paths.get(arg) ?? arg))

    expect(code).toBe(2)
    expect(said).toMatch(sentence)
  })

  test('a rule over a column that is not there cannot run', async () => {
    const {code, said} = await profile(
      '--customers',
      await file('c.csv', customers),
      '--rules',
      await rulesFile({segments: [{id: 's', rule: {column: 'gone', op: 'eq', value: 1}}]}),
    )

    expect({code, said}).toEqual({code: 2, said: 'segment s: attribute.unknown (gone)'})
  })
})

const data = '../shared/data'
if (existsSync(data)) {
  const spend = 'MntTotal=MntWines+MntFruits+MntMeatProducts+MntFishProducts+MntSweetProducts+MntGoldProds'
  const total = 'Total=Fresh+Milk+Grocery+Frozen+Detergents_Paper+Delicassen'
  const swedish = [
    'Omsättning=revenue',
    'Omsättning 1997=revenue_1997',
    'Omsättning 1998=revenue_1998',
    'Antal produkter=products',
    'Land=country',
    'Ort=city',
    'Frakt=freight',
    'Senaste order=last_order',
  ].flatMap(pair => ['--map', pair])

  describe('enig profile on data that nobody here wrote', () => {
    test.each([
      ['telco-churn', 'Telco-Customer-Churn.csv', 'TotalCharges', ['--id', 'customerID'], ''],
      ['marketing-campaign', 'marketing_campaign.csv', 'MntTotal', ['--sum', spend], ''],
      ['marketing-campaign', 'marketing_campaign-comma.csv', 'MntTotal', ['--sum', spend], ''],
      ['wholesale-customers', 'wholesale-customers.csv', 'Total', ['--sum', total], ''],
      ['wholesale-customers', 'wholesale-customers-with-notes.csv', 'Total', ['--sum', total], 'encoding.mixed'],
      ['northwind', 'customers.expected.csv', 'revenue', ['--id', 'customer_id'], ''],
      ['northwind', 'kunder-excel-sv.csv', 'revenue', ['--id', 'Kundnr', ...swedish], 'encoding.guessed'],
      ['cdnow', 'customers.expected.csv', 'revenue', ['--id', 'customer_id'], ''],
      ['online-retail', 'customers.expected.csv', 'net_value', ['--id', 'customer_id'], ''],
      ['hcp-detailing', 'customers.expected.csv', 'scripts_total', ['--id', 'id'], ''],
    ])('%s %s is exact', async (set, name, value, options, warning) => {
      const {code, out, said} = await profile(
        '--customers',
        join(data, set, name),
        '--rules',
        join(data, set, 'segments.json'),
        '--value',
        value,
        ...options,
        '--expect',
      )

      expect({code, out}).toEqual({code: 0, out: expect.stringMatching(/^\d\d compared, 0 differ$/)})
      expect(said).toContain(warning)
    })

    test('adventureworks-resellers without its joined segment is exact, and its mojibake is said', async () => {
      const set = join(data, 'adventureworks-resellers')
      const document = JSON.parse(readFileSync(join(set, 'segments.json'), 'utf8'))
      const withoutEurope = {
        ...document,
        segments: document.segments.filter(({id}: {id: string}) => id !== 'europe'),
        overlaps: document.overlaps.filter(({a, b}: {a: string; b: string}) => a !== 'europe' && b !== 'europe'),
        // Both depend on the segment that is left out.
        in_no_segment: undefined,
        first_match_rows: undefined,
      }
      const {code, out, said} = await profile(
        '--customers',
        join(set, 'DimReseller.csv'),
        '--rules',
        await rulesFile(withoutEurope),
        '--value',
        'AnnualRevenue',
        '--id',
        'ResellerKey',
        '--expect',
      )

      expect({code, out}).toEqual({code: 0, out: '38 compared, 0 differ'})
      expect(said).toMatch(/text.mojibake \(15, line/)
    })
  })
}
