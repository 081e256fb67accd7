import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {addDecimals, compareDecimals, readDecimal, roundDecimal, writeDecimal} from '../../../shared/std/decimal.ts'

const read = (text: string): NonNullable<ReturnType<typeof readDecimal>> => {
  const decimal = readDecimal(text)
  if (!decimal) throw new Error(`not a decimal: ${text}`)
  return decimal
}

test.each([
  ['1.50', '1.5'],
  ['-0', '0'],
  ['1e3', '1000'],
  ['12E-3', '0.012'],
  ['+007', '7'],
  ['-0.5', '-0.5'],
  ['1265793.0395', '1265793.0395'],
])('%s reads as %s', (text, plain) => {
  expect(writeDecimal(read(text))).toBe(plain)
})

test.each([[''], ['.5'], ['5.'], ['1,5'], ['NaN'], ['1e99999'], [' 1'], ['0x1']])('%j is no decimal', text => {
  expect(readDecimal(text)).toBeNull()
})

test('a tenth and two tenths are three tenths', () => {
  expect(addDecimals(read('0.1'), read('0.2'))).toEqual(read('0.3'))
  expect(compareDecimals(read('0.30'), read('0.3'))).toBe(0)
  expect(compareDecimals(read('-1'), read('-1.01'))).toBe(1)
})

test('rounding goes half to even', () => {
  expect(['0.125', '0.135', '-0.125', '0.1251'].map(text => writeDecimal(roundDecimal(read(text), 2)))).toEqual([
    '0.12',
    '0.14',
    '-0.12',
    '0.13',
  ])
})

test('sums of cents are exact in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: -1e9, max: 1e9})), cents => {
      const sum = cents.map(cent => read(`${cent}e-2`)).reduce(addDecimals, read('0'))
      expect(compareDecimals(sum, read(`${cents.reduce((a, b) => a + b, 0)}e-2`))).toBe(0)
    }),
  )
})
