import fc from 'fast-check'
import {expect, test} from 'vitest'
import {canonicalJson} from '../../../shared/model/canonicalJson.ts'
import type {Json} from '../../../shared/model/canonicalJson.ts'
import {asJson} from '../../../shared/model/document.ts'
import {verifyDocument} from '../../../shared/model/verify.ts'
import {aModel} from '../../server/exports/aModel.ts'

const published = canonicalJson(asJson(aModel()))

test('EXP-6 a published document is what was agreed', () => {
  expect(verifyDocument(JSON.parse(published) as Json)).toEqual({valid: true, contentHash: aModel().contentHash})
})

test.each([
  ['a changed rule', '"1000.5"', '"1000.6"', '/content/segments/0/rule/all/0/value'],
  ['another tier', '"tier-1","name":"invest"', '"tier-1","name":"grow"', '/content/tiers/0/name'],
  ['another signer', '"name":"Eva"', '"name":"Ewa"', '/signOffs/0/name'],
  ['another date', '"reviewOn":"2026-11-12"', '"reviewOn":"2027-11-12"', '/provenance/reviewOn'],
])('EXP-6 %s is found and named', (_, from, to, path) => {
  const tampered = JSON.parse(published.replace(from, to)) as Json

  expect(verifyDocument(tampered)).toMatchObject({valid: false, path})
})

test('EXP-6 a segment that was left out or put in is found', () => {
  const model = aModel()
  const shorter = {...model, content: {...model.content, segments: model.content.segments.slice(0, 1)}}
  const longer = {...model, content: {...model.content, needs: [...model.content.needs, {id: 'new'}]}}

  expect(verifyDocument(asJson(shorter))).toMatchObject({valid: false, because: 'missing'})
  expect(verifyDocument(asJson(longer))).toMatchObject({valid: false, path: '/content/needs/1/id', because: 'added'})
})

test('EXP-6 whichever byte is flipped, the document is no longer valid', () => {
  fc.assert(
    fc.property(fc.nat(published.length - 1), fc.integer({min: 33, max: 126}), (at, code) => {
      fc.pre(published.charCodeAt(at) !== code)
      const flipped = published.slice(0, at) + String.fromCharCode(code) + published.slice(at + 1)
      const verdict = parsed(flipped)
      expect(verdict === null || !verdict.valid).toBe(true)
    }),
    {seed: 20261123, numRuns: 1500},
  )
})

function parsed(text: string) {
  try {
    return verifyDocument(JSON.parse(text) as Json)
  } catch {
    return null
  }
}
