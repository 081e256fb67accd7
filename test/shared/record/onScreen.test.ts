import {describe, expect, test} from 'vitest'
import {onScreen} from '../../../shared/record/onScreen.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import {asId} from '../../../shared/std/ids.ts'
import {aBallot, aRecord, at, criterion, department, person, personId} from './aRecord.ts'

const profit = criterion('profit', {kind: 'profitability'})
const roundId = asId<'round'>('first')
const counted = {
  universe: {rows: 100, value: '900', valueMissing: 0},
  segments: [],
  overlaps: [],
  inNone: {rows: 5, value: '40', valueMissing: 0},
} as unknown as NonNullable<RecordState['profile']>

const atTheDesk = aRecord({
  participants: [person('frida', 'product', {role: 'facilitator', name: 'Frida Holm'}), person('anna', 'sales')],
  profile: counted,
  mine: {
    participantId: personId('frida'),
    notes: [{id: 'n', text: 'They wait for hours', side: 'customer', family: null, evidence: 'experience'}],
    ballots: [{roundId, ballot: aBallot({hospital: {profit: 9}}), receipt: 'r'}],
    consents: [{roundId, accepted: false, at}],
    late: {roundId, number: 1, ballot: aBallot({hospital: {profit: 8}})},
  },
})

describe('the screen in the room', () => {
  test('REV-6 shows nothing that only its opener may see, and nobody’s name', () => {
    const {mine, participants, profile} = onScreen(atTheDesk, [profit])

    expect(mine).toEqual({participantId: personId('frida'), notes: [], ballots: [], consents: [], late: null})
    expect(participants.map(({name, departmentId}) => [name, departmentId])).toEqual([
      ['', 'product'],
      ['', 'sales'],
    ])
    expect(profile).toEqual(counted)
  })

  test('REV-6 CRIT-5 shows no amount that a department of the workshop must not see, whoever opened it', () => {
    const masked = {
      ...atTheDesk,
      departments: [...atTheDesk.departments, department('medical')],
      masks: [{criterionId: profit.id, departmentIds: [asId<'department'>('medical')]}],
    }

    expect(onScreen(masked, [profit]).profile?.universe).toEqual({rows: 100, value: null, valueMissing: 0})
    expect(onScreen(masked, [criterion('growth')]).profile).toEqual(counted)
  })
})
