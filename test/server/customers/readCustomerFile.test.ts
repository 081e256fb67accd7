import {describe, expect, test} from 'vitest'
import type {ImportChoices, ImportPreview} from '../../../shared/definition/importPreview.ts'
import type {CustomerTable} from '../../../server/customers/customerTable.ts'
import {readCustomerFile} from '../../../server/customers/readCustomerFile.ts'

function read(
  content: string | Uint8Array,
  choices: ImportChoices = {},
): {readonly preview: ImportPreview; readonly table: CustomerTable} {
  const file = readCustomerFile(typeof content === 'string' ? Buffer.from(content) : content, choices)
  if (!file.ok) throw new Error(file.code)
  return file.value
}
const cellsOf = (table: CustomerTable, key: string): readonly unknown[] =>
  table.columns.find(column => column.key === key)?.cells ?? []
const typesOf = (preview: ImportPreview): object =>
  Object.fromEntries(preview.columns.map(({key, valueType}) => [key, valueType]))

const nordic = 'Kundnr;Företag;Omsättning\r\nK1;Åkes Ö & Co;1234,50\r\nK2;Ærø – Bageri;2,5\r\n'
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, letter => (letter === '–' ? 0x96 : letter === '€' ? 0x80 : letter.charCodeAt(0)))
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

describe('the encoding', () => {
  test.each([
    ['UTF-8', Buffer.from(nordic), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${nordic}`), 'utf-8', true],
    ['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${nordic}`, 'utf16le'), 'utf-16le', true],
    ['UTF-16 big-endian with a mark', utf16be(`\ufeff${nordic}`), 'utf-16be', true],
    ['UTF-16 little-endian without a mark', Buffer.from(nordic, 'utf16le'), 'utf-16le', false],
    ['UTF-16 big-endian without a mark', utf16be(nordic), 'utf-16be', false],
    ['windows-1252', windows1252(nordic), 'windows-1252', false],
  ])('%s is detected and read', (_, bytes, encoding, byteOrderMark) => {
    const {preview, table} = read(bytes)

    expect(preview).toMatchObject({
      encoding,
      byteOrderMark,
      delimiter: ';',
      decimal: ',',
      header: true,
      rows: 2,
      idColumn: 'Kundnr',
      valueColumn: 'Omsättning',
    })
    expect(cellsOf(table, 'Företag')).toEqual(['Åkes Ö & Co', 'Ærø – Bageri'])
    expect(cellsOf(table, 'Omsättning')).toEqual(['1234.5', '2.5'])
  })

  test('two encodings in one file are read and said, with lines and samples', () => {
    const {preview, table} = read(Buffer.concat([Buffer.from('id,city\n1,Malmö\n'), windows1252('2,Åmål\n')]))

    expect(preview.encoding).toBe('mixed')
    expect(preview.warnings).toContainEqual({
      code: 'encoding.mixed',
      count: 2,
      lines: [3],
      samples: ['2,Åmål', '2,Åmål'],
    })
    expect(cellsOf(table, 'city')).toEqual(['Malmö', 'Åmål'])
  })

  test.each([
    ['UTF-8 read as Latin-1', 'MalmÃ¶'],
    ['UTF-8 read as windows-1252', 'â€™t Hof'],
    ['DOS letters', 'Sm†land'],
    ['a control character in place of ü', 'K\u0081hn'],
    ['a letter that is gone', 'Malm\ufffd'],
  ])('mojibake is said: %s', (_, city) => {
    expect(read(`id,city\n1,Lund\n2,${city}\n`).preview.warnings).toContainEqual({
      code: 'text.mojibake',
      count: 1,
      lines: [3],
      samples: [`2,${city}`],
    })
  })

  test('Nordic, French and Portuguese words are not mojibake', () => {
    const words = 'Åsa Ängström Øre Ærlig Straße São João NÃO Ângela à côté façade 5 °C ‘quoted’ O’Brien catástrofe'

    expect(read(`id,text\n1,${words}\n`).preview.warnings).toEqual([])
  })

  test.each([
    ['an Excel workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'import.spreadsheet'],
    ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'import.spreadsheet'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'import.notText'],
    ['an archive', [0x1f, 0x8b, 0x08, 0x00], 'import.notText'],
    ['zeros', [0x61, 0x00, 0x00, 0x00, 0x00, 0x62, 0x63], 'import.notText'],
    ['nothing', [], 'import.empty'],
    ['a heading and nothing else', [0x69, 0x64, 0x0a], 'import.empty'],
  ])('%s is refused', (_, bytes, code) => {
    expect(readCustomerFile(Uint8Array.from(bytes), {})).toMatchObject({ok: false, code})
  })
})

describe('rows and columns', () => {
  test.each([[','], [';'], ['\t'], ['|']] as const)(
    'fields between %j, quotes, quoted line breaks, every kind of line end',
    delimiter => {
      const row = (...fields: readonly string[]): string => fields.join(delimiter)
      const text = [
        row('id', 'note', 'city'),
        row('1', '"two\nlines, ""quoted""; | \t"', 'Lund'),
        row('2', '', 'Malmö'),
      ].join('\r\n')

      const {preview, table} = read(text)

      expect(preview).toMatchObject({delimiter, rows: 2, rejected: {count: 0}})
      expect(cellsOf(table, 'note')).toEqual(['two\nlines, "quoted"; | \t', null])
      expect(cellsOf(read(text.replaceAll('\r\n', '\r')).table, 'city')).toEqual(['Lund', 'Malmö'])
    },
  )

  test('a semicolon file with decimal commas is not cut at the commas', () => {
    const {preview, table} = read('id;a;b\n1;1,5;2,25\n2;3,5;4,75\n3;1.234,5;0\n')

    expect(preview).toMatchObject({
      delimiter: ';',
      decimal: ',',
      columns: [{}, {valueType: 'number', decimal: ','}, {valueType: 'number'}],
    })
    expect(cellsOf(table, 'a')).toEqual(['1.5', '3.5', '1234.5'])
  })

  test('bad rows are left out with line and reason, good ones are kept', () => {
    const many = Array.from({length: 20}, (_, index) => `${index + 10};Lund;${index},5`).join('\n')
    const {preview, table} = read(
      `id;city;value\n1;Malmö;1,5\n2;Lund\n3;Ystad;2,5;more\n4;"never closed;3,5\n5;"two\nlines";4,5\n6;Kiruna;many\n;Gävle;5,5\n\n${many}\n`,
    )

    expect(preview.rejected).toEqual({
      count: 5,
      rows: [
        {line: 3, code: 'row.tooFewFields', sample: '2;Lund'},
        {line: 4, code: 'row.tooManyFields', sample: '3;Ystad;2,5;more'},
        {line: 5, code: 'quote.neverClosed', sample: '4;"never closed;3,5'},
        {line: 8, code: 'number.unreadable', column: 'value', sample: 'many'},
        {line: 9, code: 'id.missing', column: 'id'},
      ],
    })
    expect(table.customerKeys.slice(0, 3)).toEqual(['1', '5', '10'])
    expect(cellsOf(table, 'city').slice(0, 2)).toEqual(['Malmö', 'two\nlines'])
  })

  test('a file without headings is seen to have none, or given some', () => {
    const text = '17|Lund|2.5\n18|Malmö|3.5\n'

    expect(read(text).preview).toMatchObject({
      header: false,
      rows: 2,
      columns: [{key: 'column 1'}, {key: 'column 2'}, {key: 'column 3'}],
    })
    expect(read(text, {header: ['id', 'city', 'value']}).preview).toMatchObject({
      header: false,
      rows: 2,
      idColumn: 'id',
      valueColumn: 'value',
    })
    expect(read('id|2023|2024\n17|1|2.5\n18|2|3.5\n').preview).toMatchObject({header: true, rows: 2})
    expect(read('name|city\nÅsa|Lund\nBo|Lund\n').preview).toMatchObject({header: true, rows: 2})
  })

  test('notes beside the table are left out and said; the same heading twice gets a number', () => {
    const {preview} = read('id,city,city,,\n1,Lund,Malmö,,see below\n2,Ystad,Kivik,,\n')

    expect(preview.columns.map(({key}) => key)).toEqual(['id', 'city', 'city (2)'])
    expect(preview.warnings).toEqual([
      {code: 'columns.unnamed', count: 1, lines: [2], samples: ['see below']},
      {code: 'header.doubled', count: 1, lines: [1], samples: ['city (2)'], column: 'city (2)'},
    ])
  })

  test('columns can be renamed, typed and dropped; the customers count as the person says', () => {
    const {preview, table} = read('nr,zip,notes\n7,01234,x\n8,02345,y\n', {
      columns: {nr: {key: 'customer'}, zip: {valueType: 'number'}, notes: {drop: true}},
      idColumn: null,
    })

    expect(preview.columns.map(({key, dropped}) => [key, dropped])).toEqual([
      ['customer', false],
      ['zip', false],
      ['notes', true],
    ])
    expect(preview.idColumn).toBeNull()
    expect(table.columns.map(({key}) => key)).toEqual(['customer', 'zip'])
    expect(cellsOf(table, 'zip')).toEqual(['1234', '2345'])
    expect(table.customerKeys).toEqual(['1', '2'])
  })
})

describe('types', () => {
  const column = (...cells: readonly string[]): string =>
    ['id;column', ...cells.map((cell, index) => `${index};${cell}`)].join('\n')
  const typed = (cells: readonly string[], choices: ImportChoices = {}): object => {
    const {preview, table} = read(column(...cells), {delimiter: ';', ...choices})
    return {type: preview.columns[1]?.valueType, cells: cellsOf(table, 'column')}
  }

  test.each([
    ['thousands with blanks and a decimal comma', ['1 234,5', '−2', '3\u00a0000'], 'number', ['1234.5', '-2', '3000']],
    ['thousands with points', ['1.234,5', '12.345.678'], 'number', ['1234.5', '12345678']],
    ['thousands with commas', ['1,234.5', '12,345,678', '0.5'], 'number', ['1234.5', '12345678', '0.5']],
    ['exponents', ['1e3', '2.5E-2'], 'number', ['1000', '0.025']],
    ['leading zeros are a code', ['007', '123'], 'text', ['007', '123']],
    ['telephone numbers are a code', ['+4612345678', '+4612345679'], 'text', ['+4612345678', '+4612345679']],
    ['sixteen digits are a code', ['1234567890123456', '1'], 'text', ['1234567890123456', '1']],
    [
      'ISO days',
      ['2012-09-04', '2013/01/31', '2014-02-28T00:00:00'],
      'date',
      ['2012-09-04', '2013-01-31', '2014-02-28'],
    ],
    [
      'Nordic days',
      ['12.05.2026', '1.6.26', '31/12-2025'.replace('-', '/')],
      'date',
      ['2026-05-12', '2026-06-01', '2025-12-31'],
    ],
    ['American days', ['12/31/2025', '1/2/2026'], 'date', ['2025-12-31', '2026-01-02']],
    [
      'days with names',
      ['4-Sep-12', '4 maj 2012', '1. oktober 1998'],
      'date',
      ['2012-09-04', '2012-05-04', '1998-10-01'],
    ],
    ['eight digits that are days', ['20120904', '19980101'], 'date', ['2012-09-04', '1998-01-01']],
    ['eight digits that are not', ['20120904', '20129999'], 'number', ['20120904', '20129999']],
    ['a time of day is not a day', ['2012-09-04 08:26:00'], 'text', ['2012-09-04 08:26:00']],
    ['yes and no', ['ja', 'Nej', 'YES'], 'boolean', [true, false, true]],
    ['0 and 1 stay numbers', ['0', '1', '1'], 'number', ['0', '1', '1']],
    ['words', ['Lund', '12'], 'text', ['Lund', '12']],
  ])('%s', (_, cells, type, expected) => {
    expect(typed(cells)).toEqual({type, cells: expected})
  })

  test('what the person says goes before what is detected', () => {
    expect(typed(['0', '1'], {columns: {column: {valueType: 'boolean'}}})).toEqual({
      type: 'boolean',
      cells: [false, true],
    })
    expect(typed(['2012-09-04 08:26:00'], {columns: {column: {valueType: 'date'}}})).toEqual({
      type: 'date',
      cells: ['2012-09-04'],
    })
    expect(typed(['1.234', '5.678'], {decimal: ','})).toEqual({type: 'number', cells: ['1234', '5678']})
  })

  test('a number that depends on the decimal sign is decided by the file and said', () => {
    expect(read('id;a;b\n1;1.234;2,5\n2;5.678;3,5\n').preview.warnings).toEqual([
      {code: 'number.ambiguous', column: 'a', count: 2, lines: [], samples: ['1.234', '5.678']},
    ])
  })

  test('days that could be American are said', () => {
    expect(read('id;day\n1;1/2/2026\n2;3/4/2026\n').preview.warnings).toEqual([
      {code: 'date.ambiguous', column: 'day', count: 2, lines: [], samples: ['1/2/2026', '3/4/2026']},
    ])
  })

  test('few words that come back are a list to choose from', () => {
    const {preview} = read(
      `id,tier\n${Array.from({length: 12}, (_, index) => `${index},${['B', 'A', 'Övrigt'][index % 3]}`).join('\n')}\n`,
    )

    expect(preview.columns[1]).toMatchObject({valueType: 'text', options: []})
    expect(
      read(
        `id,tier\n${Array.from({length: 15}, (_, index) => `${index},${['B', 'A', 'Övrigt'][index % 3]}`).join('\n')}\n`,
      ).preview.columns[1],
    ).toMatchObject({valueType: 'enum', options: ['A', 'B', 'Övrigt'], distinct: 3})
  })

  test('decimals that cannot be stored are rounded, and that is said', () => {
    const {preview, table} = read('id,value\n1,0.1234567890123456789\n2,5\n')

    expect(preview.warnings).toEqual([
      {code: 'number.rounded', column: 'value', count: 1, lines: [2], samples: ['0.1234567890123456789']},
    ])
    expect(cellsOf(table, 'value')).toEqual(['0.123456789012345679', '5'])
  })

  test('text keeps its blanks, and that is said; it is stored in NFC', () => {
    const {preview, table} = read('id,city\n1,Malmo\u0308 \n2,Lund\n')

    expect(cellsOf(table, 'city')).toEqual(['Malmö ', 'Lund'])
    expect(preview.warnings).toEqual([
      {code: 'text.padded', column: 'city', count: 1, lines: [2], samples: ['Malmo\u0308 ']},
    ])
  })

  test('lone surrogates and NUL are left out with their row', () => {
    const {preview} = read(Buffer.from('\ufeffid;city\n1;Lund\n2;a\ud800b\n3;a\0b\n', 'utf16le'))

    expect(preview.rejected.rows.map(({line, code}) => [line, code])).toEqual([
      [3, 'text.unwritable'],
      [4, 'text.unwritable'],
    ])
  })
})

describe('missing values', () => {
  const text = 'id,city,value\n1,NULL,5\n2,Lund,n/a\n3, ,saknas\n4,Malmö,7\n'

  test('tokens that may mean missing are proposed and counted', () => {
    const {preview, table} = read(text)

    expect(preview.suggestedMissing).toEqual([
      {token: 'NULL', cells: 1},
      {token: 'n/a', cells: 1},
      {token: 'saknas', cells: 1},
    ])
    expect(preview.missingTokens).toEqual(['NULL', 'n/a', 'saknas'])
    expect(cellsOf(table, 'value')).toEqual(['5', null, null, '7'])
    expect(preview.columns.map(({missing}) => missing)).toEqual([0, 2, 2])
  })

  test('the person decides; the empty field and blanks are always missing', () => {
    const {preview, table} = read(text, {missingTokens: ['n/a']})

    expect(typesOf(preview)).toEqual({id: 'text', city: 'text', value: 'text'})
    expect(cellsOf(table, 'city')).toEqual(['NULL', 'Lund', null, 'Malmö'])
  })
})

describe('who a row is', () => {
  const doubled = 'customer_id,city\nA,Lund\nB,Malmö\nA,Ystad\nC,Kivik\nD,x\nE,x\nF,x\nG,x\nH,x\nI,x\nJ,x\n'

  test('ids that stand on several lines are listed until somebody chooses', () => {
    expect(read(doubled).preview.duplicateIds).toEqual({count: 1, ids: [{id: 'A', lines: [2, 4]}]})
    expect(read(doubled, {duplicates: 'first'}).preview).toMatchObject({
      rows: 10,
      duplicateIds: {count: 0},
      rejected: {rows: [{line: 4, code: 'id.duplicate', sample: 'A'}]},
    })
    expect(cellsOf(read(doubled, {duplicates: 'last'}).table, 'city').slice(0, 2)).toEqual(['Malmö', 'Ystad'])
  })

  test('without an id the rows are numbered as in the file, the rejected included', () => {
    const {preview, table} = read('city,value\nLund,1\nMalmö\nLund,3\n')

    expect(preview.warnings).toContainEqual({code: 'id.none', count: 1, lines: [], samples: []})
    expect(table.customerKeys).toEqual(['1', '3'])
  })
})

test('the preview holds examples, never rows', () => {
  const {preview} = read(`id,name\n${Array.from({length: 50}, (_, index) => `${index},Person ${index}`).join('\n')}\n`)

  expect(preview.columns.map(({examples}) => examples)).toEqual([
    ['0', '1', '2'],
    ['Person 0', 'Person 1', 'Person 2'],
  ])
  expect(JSON.stringify(preview)).not.toContain('Person 7')
})
