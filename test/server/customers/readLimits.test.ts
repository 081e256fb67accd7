import {describe, expect, test} from 'vitest'
import * as fc from 'fast-check'
import {importLimits} from '../../../server/customers/limits.ts'
import {readCustomerFile} from '../../../server/customers/readCustomerFile.ts'

describe('limits', () => {
  const small = {...importLimits, bytes: 100, rows: 3, columns: 2, cell: 5}
  const refused = (text: string): object => readCustomerFile(Buffer.from(text), {}, small)

  test.each([
    ['bytes', 'x'.repeat(101), {code: 'import.tooBig', params: {bytes: 101, max: 100}}],
    ['rows', 'a,b\n1,2\n3,4\n5,6\n7,8\n', {code: 'import.tooManyRows', params: {max: 3}}],
    ['columns', 'a,b,c\n1,2,3\n', {code: 'import.tooManyColumns', params: {columns: 3, max: 2}}],
  ])('too many %s', (_, text, refusal) => {
    expect(refused(text)).toEqual({ok: false, ...refusal})
  })

  test('a cell that is too long costs its row', () => {
    const file = readCustomerFile(Buffer.from('a,b\n1,abcdefg\n2,x\n'), {}, small)

    expect(file).toMatchObject({
      ok: true,
      value: {preview: {rows: 1, rejected: {rows: [{line: 2, code: 'text.tooLong', column: 'b'}]}}},
    })
  })

  test('any bytes are read or refused, never thrown at, and each row is kept or said', () => {
    const piece = fc.constantFrom(
      'id',
      ',',
      ';',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      '1',
      '2.5',
      '3,5',
      'Å',
      '\0',
      '\ud800',
      ' ',
      'NULL',
      '2012-01-01',
      '\t',
      '|',
      'ja',
    )
    const noisy = fc.oneof(
      fc.uint8Array({maxLength: 300}),
      fc.array(piece, {maxLength: 80}).map(parts => Uint8Array.from(Buffer.from(parts.join('')))),
    )

    fc.assert(
      fc.property(noisy, bytes => {
        const file = readCustomerFile(bytes, {})
        if (!file.ok) return file.code.startsWith('import.')
        const {preview, table} = file.value
        return (
          table.columns.every(({cells}) => cells.length === preview.rows) &&
          table.customerKeys.length === preview.rows &&
          new Set(table.customerKeys).size === preview.rows
        )
      }),
      {numRuns: 2000},
    )
  })

  // Quadratic in its quotes it would not end within the time of a test.
  test('a megabyte of stray quotes ends, and each row is kept or said', () => {
    const file = readCustomerFile(Buffer.from(`id,name\n${'1,"a\n2,b"c\n"3,d\n'.repeat(60_000)}`), {})

    expect(file).toMatchObject({ok: true, value: {preview: {rows: 60_000, rejected: {count: 60_000}}}})
  })
})
