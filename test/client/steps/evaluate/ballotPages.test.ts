import {describe, expect, test} from 'vitest'
import {
  answersFor,
  ballotPages,
  emptyBallot,
  notAskedOf,
  offered,
  sharesOf,
  unanswered,
  weighedBy,
  withAnswer,
  withPoints,
} from '../../../../client/steps/evaluate/ballotPages.ts'
import {consentWording, standingIn} from '../../../../client/steps/evaluate/standing.ts'
import type {CriterionId, DepartmentId, ParticipantId, SegmentId} from '../../../../shared/domain/entities/ids.ts'
import type {Ballot, Round} from '../../../../shared/record/round.ts'
import type {Mine} from '../../../../shared/record/state.ts'
import {asId} from '../../../../shared/std/ids.ts'

const S = (name: string): SegmentId => asId<'segment'>(name)
const C = (name: string): CriterionId => asId<'criterion'>(name)
const D = (name: string): DepartmentId => asId<'department'>(name)
const P = (name: string): ParticipantId => asId<'participant'>(name)

const aRound = (set: Partial<Round> = {}): Round => ({
  id: asId<'round'>('r1'),
  number: 1,
  state: 'open',
  names: 'anonymous',
  segmentIds: [S('hospital'), S('clinic')],
  criteria: ['profit', 'growth', 'reach'].map(name => ({
    id: C(name),
    name,
    kind: 'custom',
    axis: 'attractiveness',
    anchor1: '',
    anchor5: '',
    anchor9: '',
    knockout: name === 'reach' ? {below: 4} : null,
  })),
  masks: [{criterionId: C('profit'), departmentIds: [D('medical')]}],
  only: null,
  voters: [
    {participantId: P('anna'), departmentId: D('medical')},
    {participantId: P('bo'), departmentId: D('sales')},
    {participantId: P('cia'), departmentId: D('sales')},
  ],
  openedAt: '2026-05-12T10:00:00.000Z',
  deadline: null,
  counts: [],
  revealedAt: null,
  result: null,
  ...set,
})

const asked = (round: Round, department: string) =>
  ballotPages(round, D(department)).map(({segmentId, criteria}) => [segmentId, criteria.map(({name}) => name)])

describe('what a voter is asked', () => {
  test('CRIT-4 a masked criterion is not asked, and said once', () => {
    expect(asked(aRound(), 'medical')).toEqual([
      ['hospital', ['growth', 'reach']],
      ['clinic', ['growth', 'reach']],
    ])
    expect(notAskedOf(aRound(), D('medical')).map(({name}) => name)).toEqual(['profit'])
    expect(notAskedOf(aRound(), D('sales'))).toEqual([])
  })

  test('CRIT-3 a must-have is judged, not weighed', () => {
    expect(weighedBy(aRound(), D('sales')).map(({name}) => name)).toEqual(['profit', 'growth'])
    expect(weighedBy(aRound(), D('medical')).map(({name}) => name)).toEqual(['growth'])
  })

  test('REV-3 a later round asks only its cells, and no weights', () => {
    const again = aRound({only: [{segmentId: S('clinic'), criterionId: C('profit')}]})

    expect(asked(again, 'sales')).toEqual([['clinic', ['profit']]])
    expect(asked(again, 'medical')).toEqual([])
    expect(weighedBy(again, D('sales'))).toEqual([])
  })
})

describe('filling it in', () => {
  const answer = (criterion: string, score: number | null): Ballot['scores'][number] => ({
    segmentId: S('hospital'),
    criterionId: C(criterion),
    score,
    evidence: null,
    comment: '',
  })

  test('BAL-5 "cannot judge" is an answer, not a number', () => {
    const [page] = ballotPages(aRound(), D('sales'))
    const ballot = withAnswer(withAnswer(emptyBallot, answer('profit', 7)), answer('growth', null))

    expect(page && unanswered(page, ballot)).toBe(1)
    expect(ballot.scores.map(({score}) => score)).toEqual([7, null])
  })

  test('BAL-3 a changed answer replaces the one before, and the voter is no longer done', () => {
    const done = {...withAnswer(emptyBallot, answer('profit', 7)), done: true}

    expect(withAnswer(done, answer('profit', 3))).toEqual({scores: [answer('profit', 3)], weights: [], done: false})
  })

  test('BAL-3 of a ballot that came too late the next round gets what it asks, not done; else there is nothing to offer', () => {
    const clinic = {...answer('profit', 4), segmentId: S('clinic')}
    const late: Ballot = {
      scores: [answer('profit', 7), answer('growth', 2), clinic],
      weights: [{criterionId: C('profit'), points: 100}],
      done: true,
    }
    const again = aRound({only: [{segmentId: S('clinic'), criterionId: C('profit')}]})

    expect(answersFor(late, aRound(), D('sales'))).toEqual({...late, done: false})
    expect(answersFor(late, aRound(), D('medical'))).toEqual({scores: [answer('growth', 2)], weights: [], done: false})
    expect(answersFor(late, again, D('sales'))).toEqual({scores: [clinic], weights: [], done: false})
    expect(answersFor(late, again, D('medical'))).toBeNull()
  })

  test('BAL-3 what was changed while the round rested is offered for the whole of what is kept, of another round into an empty ballot only', () => {
    const kept = {...emptyBallot, scores: [answer('growth', 2)]}
    const changed = {...emptyBallot, scores: [answer('growth', 7)], done: true}
    const from = (round: string, own: Ballot) =>
      offered({roundId: asId<'round'>(round), number: 1, ballot: changed}, aRound(), D('sales'), own)

    expect([from('r1', kept), from('r1', emptyBallot), from('r1', changed)]).toEqual([changed, changed, null])
    expect([from('r0', kept), from('r0', emptyBallot)]).toEqual([null, {...changed, done: false}])
    expect(offered(null, aRound(), D('sales'), emptyBallot)).toBeNull()
  })

  test('SCORE-4 points stand for shares that sum to 1; none while nothing has points', () => {
    const ballot = withPoints(withPoints(emptyBallot, C('profit'), 100), C('growth'), 25)

    expect(sharesOf(ballot)).toEqual(
      new Map([
        ['profit', 0.8],
        ['growth', 0.2],
      ]),
    )
    expect(sharesOf(withPoints(emptyBallot, C('profit'), 0))).toBeNull()
  })
})

describe('consent', () => {
  const mine = (name: string, set: Partial<Mine> = {}): Mine => ({
    participantId: P(name),
    notes: [],
    ballots: [],
    consents: [],
    late: null,
    ...set,
  })
  const consents = (accepted: boolean, at = '2026-05-12T10:01:00.000Z') => [
    {roundId: asId<'round'>('r1'), accepted, at},
  ]

  test('BAL-4 nobody votes without saying yes; who says no watches', () => {
    expect(standingIn(aRound(), mine('bo'))).toEqual({is: 'asked', departmentId: 'sales', voters: 2, again: false})
    expect(standingIn(aRound(), mine('bo', {consents: consents(true)}))).toMatchObject({is: 'voting'})
    expect(standingIn(aRound(), mine('bo', {consents: consents(false)}))).toMatchObject({is: 'declined'})
    expect(standingIn(aRound(), mine('latecomer'))).toEqual({is: 'watching'})
  })

  test('BAL-4 a promise that no longer holds is asked again, until answered', () => {
    const round = aRound({askedAgain: [{departmentId: D('sales'), at: '2026-05-12T10:30:00.000Z'}]})
    const ballots = [{roundId: round.id, ballot: {...emptyBallot, done: true}, receipt: 'x'}]
    const before = mine('bo', {consents: consents(true), ballots})
    const after = mine('bo', {consents: consents(true, '2026-05-12T10:31:00.000Z'), ballots})

    expect(standingIn(round, before)).toMatchObject({is: 'asked', again: true})
    expect(standingIn(round, after)).toMatchObject({is: 'voting'})
  })

  test('BAL-4 the sentence says what is true for so many voters', () => {
    const wording = (voters: number) => consentWording(aRound(), voters, false)

    expect([1, 2, 3, 4].map(wording)).toEqual(['alone', 'guess', 'hidden', 'hidden'])
    expect(consentWording(aRound(), 3, true)).toBe('again')
    expect(consentWording(aRound({names: 'named'}), 3, false)).toBe('named')
  })
})
