import {expect, test} from 'vitest'
import {saidWeight, triedAloud} from '../../../client/session/triedWeight.ts'
import {asId} from '../../../shared/std/ids.ts'
import {anna} from './writing.ts'

const member = {...anna, role: 'member' as const}
const frida = {...anna, id: asId<'participant'>('frida'), role: 'facilitator' as const}
const people = {participants: [member, frida]}
const growth = {criterionId: asId<'criterion'>('growth'), percent: 40}

test('CRIT-7 what whoever leads tries aloud is shown, and nobody else’s', () => {
  const said = {whatIf: saidWeight(growth)}

  expect(triedAloud(new Map([[frida.id, said]]), people)).toEqual(growth)
  expect(triedAloud(new Map([[anna.id, said]]), people)).toBeNull()
  expect(triedAloud(new Map([[frida.id, said]]), {participants: [{...frida, revoked: true}]})).toBeNull()
  expect(triedAloud(new Map([[frida.id, {whatIf: null}]]), people)).toBeNull()
})

test.each(['growth', 'growth 400', 'growth -1', 'growth 4.5', '<b>growth</b> 40', 'growth 40 and more'])(
  'CRIT-7 “%s” is no weight',
  whatIf => {
    expect(triedAloud(new Map([[frida.id, {whatIf}]]), people)).toBeNull()
  },
)
