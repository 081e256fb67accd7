import {expect, test} from 'vitest'
import {signingState} from '../../../../client/steps/agree/signingState.ts'
import type {AgreedVersion, Candidate, SignOff} from '../../../../shared/record/state.ts'
import {asId} from '../../../../shared/std/ids.ts'

const first: Candidate = {number: 1, contentHash: 'sha256:a', frozenAt: '', by: asId<'participant'>('frida')}
const otherWords: Candidate = {...first, number: 2, contentHash: 'sha256:b'}
const anew: Candidate = {...first, number: 2}

const [medical, sales] = [asId<'department'>('medical'), asId<'department'>('sales')]
const version = ({contentHash}: Candidate): AgreedVersion => ({number: 1, contentHash, agreedAt: '', reviewOn: ''})
const signed = (departmentId: SignOff['departmentId'], {number, contentHash}: Candidate): SignOff => ({
  departmentId,
  participantId: asId<'participant'>('mia'),
  name: 'Mia',
  role: 'approver',
  candidate: number,
  contentHash,
  statement: '',
  at: '',
  signing: 'seat',
})
const about = {departmentId: medical, read: first}

test.each([
  ['it lies there as it was read', 'agree', first, 'asRead'],
  ['the same content was put forward anew', 'agree', anew, 'asRead'],
  ['it was opened for changes', 'engage', first, 'opened'],
  ['something else lies there', 'agree', otherWords, 'another'],
] as const)('SIGN-1 who is about to sign: %s', (_, phase, candidate, expected) => {
  expect(signingState(about, {phase, candidate, versions: [], signOffs: []})).toBe(expected)
})

test.each([
  ['nobody has signed for the department', [signed(sales, first)], first, 'agreed'],
  ['its signature was for other words', [signed(medical, first)], otherWords, 'agreed'],
  ['its signature arrived, whatever became of the answer', [signed(medical, first)], first, 'signed'],
  [
    'its signature was given elsewhere, for what was put forward since',
    [signed(medical, otherWords)],
    otherWords,
    'signed',
  ],
] as const)('SIGN-1 it was agreed meanwhile: %s', (_, signOffs, candidate, expected) => {
  expect(signingState(about, {phase: 'signed', candidate, versions: [version(candidate)], signOffs})).toBe(expected)
})
