import {expect, test} from 'vitest'
import {signingState} from '../../../../client/steps/agree/signingState.ts'
import type {Candidate} from '../../../../shared/record/state.ts'
import {asId} from '../../../../shared/std/ids.ts'

const first: Candidate = {number: 1, contentHash: 'sha256:a', frozenAt: '', by: asId<'participant'>('frida')}
const otherWords: Candidate = {...first, number: 2, contentHash: 'sha256:b'}
const anew: Candidate = {...first, number: 2}

test.each([
  ['it lies there as it was read', 'agree', first, 'asRead'],
  ['the same content was put forward anew', 'agree', anew, 'asRead'],
  ['it was opened for changes', 'engage', first, 'opened'],
  ['something else lies there', 'agree', otherWords, 'another'],
  ['it was agreed meanwhile', 'signed', first, 'agreed'],
] as const)('SIGN-1 who is about to sign: %s', (_, phase, candidate, expected) => {
  expect(signingState(first, {phase, candidate})).toBe(expected)
})
