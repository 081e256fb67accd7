import fc from 'fast-check'
import {expect, test} from 'vitest'
import {canonicalJson} from '../../../shared/model/canonicalJson.ts'
import type {Json} from '../../../shared/model/canonicalJson.ts'
import {contentHash, shortHash} from '../../../shared/model/contentHash.ts'

test('VER-1 keys are sorted by UTF-16 code units, without blanks', () => {
  const written = canonicalJson({'€': 1, '\r': 2, ö: 3, '1': 4, '😀': 5, '\ufb33': 6, a: [true, null, 1e21, 0.1]})

  expect(written).toBe('{"\\r":2,"1":4,"a":[true,null,1e+21,0.1],"ö":3,"€":1,"😀":5,"\ufb33":6}')
})

test('VER-1 the order in which keys were written changes nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), written => {
      const value = written as Readonly<Record<string, Json>>
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      expect(contentHash(turned)).toBe(contentHash(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    {seed: 20261123, numRuns: 200},
  )
})

test('what people compare by eye is eight characters in two groups', () => {
  expect(shortHash('sha256:7f3a91c2ffff')).toBe('7f3a 91c2')
})
