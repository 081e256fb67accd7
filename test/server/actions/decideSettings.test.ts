import {expect, test} from 'vitest'
import {decideSettings} from '../../../server/actions/decideSettings.ts'
import {defaultSettings} from '../../../shared/record/settings.ts'
import {asId} from '../../../shared/std/ids.ts'
import {aRecord, aRound} from '../../shared/record/aRecord.ts'

test('REV-5 names are chosen before anything private can have been written', () => {
  expect(decideSettings(aRecord(), {names: 'named'})).toEqual({ok: true, value: {names: 'named'}})
})

test('BAL-9 nothing shows part of the answers before the reveal, whoever asks', () => {
  for (const phase of ['frame', 'evaluate', 'signed'] as const)
    expect(decideSettings(aRecord({phase}), {hiddenUntilReveal: false})).toMatchObject({code: 'privacy.loosened'})
  expect(decideSettings(aRecord(), {hiddenUntilReveal: true})).toEqual({ok: true, value: {}})
})

test('BAL-4 a promise of privacy is not loosened once anybody may have written in private', () => {
  const named = {names: 'named'} as const

  expect(decideSettings(aRecord({phase: 'needs'}), named)).toMatchObject({code: 'privacy.loosened'})
  expect(decideSettings(aRecord({rounds: [aRound([])]}), named)).toMatchObject({code: 'privacy.loosened'})
  const counts = [{departmentId: asId<'department'>('sales'), notes: 1}]
  const wentBack = aRecord({noteWriting: {state: 'open', revealedAt: null, counts}})
  expect(decideSettings(wentBack, named)).toMatchObject({code: 'privacy.loosened'})
})

test('BAL-4 a promise may be tightened at any time', () => {
  const record = aRecord({phase: 'evaluate', settings: {...defaultSettings, names: 'named'}})

  expect(decideSettings(record, {names: 'anonymous'})).toEqual({ok: true, value: {names: 'anonymous'}})
})

test('VER-2 settings are part of what is signed: closed from agreement on', () => {
  expect(decideSettings(aRecord({phase: 'agree'}), {currency: 'SEK'})).toMatchObject({code: 'phase.closed'})
})

test('only what really changes is kept, and the guide must be a range', () => {
  expect(decideSettings(aRecord(), {minSegments: 3, maxSegments: 6})).toEqual({ok: true, value: {maxSegments: 6}})
  expect(decideSettings(aRecord(), {minSegments: 6})).toMatchObject({code: 'settings.segmentsCrossed'})
})

test('FRAME-5 how much must be judged and what counts as apart is settled with the scores; stepping back opens it', () => {
  for (const set of [{departmentGapMax: 5}, {minCoverage: 0.5}] as const) {
    expect(decideSettings(aRecord({phase: 'evaluate'}), set)).toEqual({ok: true, value: set})
    for (const phase of ['prioritise', 'engage'] as const)
      expect(decideSettings(aRecord({phase}), set)).toMatchObject({code: 'settings.judged'})
    expect(decideSettings(aRecord({phase: 'agree'}), set)).toMatchObject({code: 'phase.closed'})
  }
  const {departmentGapMax, minCoverage} = defaultSettings
  const others = decideSettings(aRecord({phase: 'engage'}), {departmentGapMax, minCoverage, overlapMax: 0.3})
  expect(others).toEqual({ok: true, value: {overlapMax: 0.3}})
})
