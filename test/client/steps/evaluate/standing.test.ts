import {describe, expect, test} from 'vitest'
import {consentWording, standingIn} from '../../../../client/steps/evaluate/standing.ts'
import type {Round} from '../../../../shared/record/round.ts'
import {asId} from '../../../../shared/std/ids.ts'
import {aBallot, aRecord, aRound, person, personId} from '../../../shared/record/aRecord.ts'

const sales = asId<'department'>('sales')
const people = [person('anna', 'sales'), person('sven', 'sales'), person('siri', 'sales'), person('dora', 'medical')]
const round = aRound(people)
const opened = '2026-03-02T09:00:00.000Z'
const later = '2026-03-02T09:20:00.000Z'
type Mine = ReturnType<typeof aRecord>['mine']
const mineOf = (name: string, set: Partial<Mine> = {}): Mine => ({
  ...aRecord().mine,
  participantId: personId(name),
  ...set,
})
const said = (accepted: boolean, at = opened) => [{roundId: round.id, accepted, at}]
const voted = [{roundId: round.id, ballot: {...aBallot({hospital: {growth: 4}}), done: true}, receipt: 'r'}]
const askedAgain: Round = {...round, askedAgain: [{departmentId: sales, at: '2026-03-02T09:10:00.000Z'}]}

describe('BAL-4 the sentence that a voter accepts', () => {
  test.each([
    [1, 'alone'],
    [2, 'guess'],
    [3, 'hidden'],
    [4, 'hidden'],
  ] as const)('with %i voters of the department it is the one that is true: %s', (voters, wording) => {
    expect(consentWording(round, voters, false)).toBe(wording)
  })

  test('who is asked again, or will be shown by name, is promised nothing', () => {
    expect(consentWording(round, 3, true)).toBe('again')
    expect([1, 2, 3].map(voters => consentWording({...round, names: 'named'}, voters, false))).toEqual([
      'named',
      'named',
      'named',
    ])
  })
})

describe('BAL-4 where somebody stands in an open round', () => {
  test('asked once, by the round’s own roster; then voting, or watching by choice', () => {
    expect(standingIn(round, mineOf('anna'))).toEqual({is: 'asked', departmentId: sales, voters: 3, again: false})
    expect(standingIn(round, mineOf('anna', {consents: said(true)}))).toEqual({is: 'voting', departmentId: sales})
    expect(standingIn(round, mineOf('anna', {consents: said(false)}))).toMatchObject({is: 'declined', voters: 3})
    expect(standingIn(round, mineOf('late'))).toEqual({is: 'watching'})
  })

  test('asked again only who has voted under a promise that no longer holds, and only until the answer', () => {
    const standing = (name: string, set: Partial<Mine>) => standingIn(askedAgain, mineOf(name, set))

    expect(standing('anna', {consents: said(true), ballots: voted})).toMatchObject({is: 'asked', again: true})
    expect(standing('anna', {consents: said(true, later), ballots: voted})).toMatchObject({is: 'voting'})
    expect(standing('anna', {consents: said(true)})).toMatchObject({is: 'voting'})
    expect(standing('dora', {consents: said(true), ballots: voted})).toMatchObject({is: 'voting'})
  })
})
