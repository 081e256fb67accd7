import type {DepartmentId, ParticipantId} from '../../../shared/domain/entities/ids.ts'
import type {Department, Participant} from '../../../shared/record/people.ts'
import {emptyRecord} from '../../../shared/record/reduce.ts'
import type {AskedCriterion, Ballot, Round} from '../../../shared/record/round.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import {asId} from '../../../shared/std/ids.ts'
import {id} from '../domain/commands/plainBoard.ts'

export const at = '2026-03-02T09:00:00.000Z'

export function department(name: string): Department {
  return {id: asId<'department'>(name), name: ''}
}

/** `person('anna', 'sales')`: a member who votes, unless said otherwise. */
export function person(name: string, departmentName: string, set: Partial<Participant> = {}): Participant {
  return {
    id: personId(name),
    departmentId: asId<'department'>(departmentName) satisfies DepartmentId,
    name,
    role: 'member',
    votes: true,
    signsFor: null,
    invented: false,
    revoked: false,
    ...set,
  }
}

export function personId(name: string): ParticipantId {
  return asId<'participant'>(name)
}

export function aRecord(set: Partial<RecordState> = {}): RecordState {
  const participants = set.participants ?? [
    person('frida', 'product', {role: 'facilitator'}),
    person('anna', 'sales'),
    person('mats', 'marketing'),
  ]
  const departments = [...new Set(participants.map(p => p.departmentId))].map(department)
  return {...emptyRecord('server'), phaseSince: at, departments, ...set, participants}
}

export function criterion(name: string, set: Partial<AskedCriterion> = {}): AskedCriterion {
  return {
    id: id<'criterion'>(name),
    name,
    kind: 'custom',
    axis: 'attractiveness',
    anchor1: '',
    anchor5: '',
    anchor9: '',
    knockout: null,
    ...set,
  }
}

/** An open round on two segments and two criteria, asked of everybody given. */
export function aRound(people: readonly Participant[], set: Partial<Round> = {}): Round {
  return {
    id: asId<'round'>('round1'),
    number: 1,
    state: 'open',
    names: 'anonymous',
    segmentIds: ['hospital', 'clinic', 'pharmacy'].map(name => id<'segment'>(name)),
    criteria: [criterion('growth'), criterion('strength', {axis: 'strength'})],
    masks: [],
    only: null,
    voters: people.map(({id: participantId, departmentId}) => ({participantId, departmentId})),
    openedAt: at,
    deadline: null,
    counts: [],
    revealedAt: null,
    result: null,
    ...set,
  }
}

/** `aBallot({hospital: {growth: 7}}, {growth: 100})`; null is "cannot judge". */
export function aBallot(
  scores: Readonly<Record<string, Readonly<Record<string, number | null>>>>,
  weights: Readonly<Record<string, number>> = {},
  set: Partial<Ballot> = {},
): Ballot {
  return {
    scores: Object.entries(scores).flatMap(([segment, given]) =>
      Object.entries(given).map(([name, score]) => ({
        segmentId: id<'segment'>(segment),
        criterionId: id<'criterion'>(name),
        score,
        evidence: score === null ? null : ('experience' as const),
        comment: '',
      })),
    ),
    weights: Object.entries(weights).map(([name, points]) => ({criterionId: id<'criterion'>(name), points})),
    done: true,
    ...set,
  }
}
