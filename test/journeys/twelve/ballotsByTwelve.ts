import {expect} from 'vitest'
import {scores as stands, weights as swings} from '../../../server/example/scores.ts'
import {segments} from '../../../server/example/segments.ts'
import type {Board} from '../../../shared/domain/board.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import type {Round} from '../../../shared/record/round.ts'
import {consent, openRound, reveal, seesProgress} from '../rooms/evaluation.ts'
import {reads} from '../rooms/people.ts'
import type {Person} from '../rooms/people.ts'
import {asks} from '../rooms/workshop.ts'
import {timed} from './ledger.ts'
import {maskMedical} from './roster.ts'
import type {Room} from './room.ts'
import {at} from './twelvePeople.ts'
import type {Who} from './twelvePeople.ts'

const keys = Object.keys(at) as Who[]
export const voters = keys.filter(key => key !== 'F')
export const kinds = ['profitability', 'growth', 'cost_to_serve', 'competitive_strength'] as const
export const medicalKinds = ['growth', 'competitive_strength'] as const

/** The round opens for eleven; each reads the sentence that is true of her department, and says yes. */
export async function openForAll(room: Room): Promise<void> {
  await maskMedical(room)
  await timed('open ballots on twelve pages', () => openRound(room.who('F'), room.people))
  for (const key of voters) {
    const person = room.who(key)
    const {department, t} = person
    const count = department === 'product' ? 2 : 3
    const sentence = count === 2 ? 'evaluate.consent.guess' : 'evaluate.consent.hidden'
    await reads(person, t(sentence, {department: t(`department.${department}`), count}))
  }
  await reads(room.who('F'), room.who('F').t('evaluate.youWatch'))
  await Promise.all(voters.map(key => consent(room.who(key))))
  for (const key of ['D1', 'D2', 'D3'] as const) {
    const {t, page} = room.who(key)
    const masked = [t('criterion.profitability'), t('criterion.cost_to_serve')]
    for (const name of masked) expect(await page.getByRole('radiogroup', {name, exact: true}).count()).toBe(0)
    await page
      .getByText(new RegExp(`${masked[0]}.*${masked[1]}`))
      .first()
      .waitFor()
  }
}

/** Somebody comes when the round is open: she watches it, the eleven stay eleven, and the log says that she came. */
export async function comesLate(room: Room, late: Person): Promise<void> {
  await reads(late, late.t('evaluate.youWatch'))
  await seesProgress(late, 0, voters.length)
  await Promise.all(room.people.map(person => seesProgress(person, 0, voters.length)))
  const {participants} = await room.recordOf('F')
  const {id = ''} = participants.find(({name}) => name === late.name) ?? {}
  expect(JSON.stringify(await room.call('S2')('GET', '/decisions?kind=participantJoined'))).toContain(id)
}

/** No control, no answer of the API and no setting shows a part of the answers. */
export async function nothingSoFar(room: Room): Promise<void> {
  for (const {page, t} of room.people) {
    for (const key of ['pictures.ranking', 'evaluate.matrix', 'evaluate.weights'] as const)
      expect(await page.getByRole('figure', {name: t(key), exact: true}).count()).toBe(0)
  }
  for (const key of keys) {
    const {rounds, mine} = await room.recordOf(key)
    expect(rounds.map(({result}) => result)).toEqual([null])
    expect(mine.ballots.length).toBe(key === 'F' ? 0 : 1)
  }
  const answers = [
    room.call('F')('PATCH', '/settings', {hiddenUntilReveal: false}),
    room.call('P1')('PATCH', '/settings', {names: 'named'}),
    room.call('S1')('GET', '/candidate'),
  ]
  const codes = await Promise.all(answers.map(answer => answer.then(() => 'was accepted', String)))
  expect(codes.filter(code => code.includes('was accepted'))).toEqual([])
  const {refusedLoosenings} = await room.recordOf('S1')
  expect(refusedLoosenings.map(({field}) => field).toSorted()).toEqual(['hiddenUntilReveal', 'names'])
}

export async function revealToAll(room: Room): Promise<void> {
  const away = room.who('S2')
  await away.context.setOffline(true)
  await reads(away, away.t('saved.offline'))
  const here = room.people.filter(person => person !== away)
  await timed('the reveal, until the last of eleven pages shows it', () => reveal(room.who('F'), here))
  // whom it cannot reach sees that the line is gone, and no part of the map
  await reads(away, away.t('saved.offline'))
  await asks(away, 'evaluate.askQuestion')
  for (const key of ['pictures.ranking', 'evaluate.matrix', 'evaluate.weights'] as const)
    expect(await away.page.getByRole('figure', {name: away.t(key), exact: true}).count()).toBe(0)
  await away.context.setOffline(false)
  await timed('and the twelfth, once its line is back', () => asks(away, 'evaluate.resultQuestion'))
}

/** One ballot over the API with that person's own seat, for what this round asks of her department. */
export async function castOver(
  room: Room,
  key: Who,
  board: Board,
  {
    comment = '',
    by = 0,
    consents = false,
  }: {readonly comment?: string; readonly by?: number; readonly consents?: boolean},
): Promise<void> {
  const record = await room.recordOf(key)
  const round = openRoundIn(record)
  const {department} = room.who(key)
  const given = cellsOf(round).flatMap(({segmentId, criterionId}) => {
    if (round.masks.some(mask => mask.criterionId === criterionId && mask.departmentIds.some(id => id === department)))
      return []
    const name = board.segments.get(segmentId)?.name
    const kind = kinds.find(each => each === board.criteria.get(criterionId)?.kind)
    const segment = segments.find(each => each.name.sv === name)
    const base = segment && kind ? standsAt(segment.key, kind, department) : 5
    const score = Math.min(9, Math.max(1, base + by))
    return [{segmentId, criterionId, score, evidence: 'experience'}]
  })
  const [first, ...rest] = given
  const scores = first ? [{...first, comment}, ...rest.map(each => ({...each, comment: ''}))] : []
  const weights = round.only
    ? []
    : kinds.flatMap(kind => {
        const criterion = [...board.criteria.values()].find(each => each.kind === kind)
        const isMasked = department === 'medical' && !medicalKinds.some(each => each === kind)
        return criterion && !isMasked ? [{criterionId: criterion.id, points: swingOf(kind, department)}] : []
      })
  if (consents) await room.call(key)('POST', `/rounds/${round.id}/consent`, {accepted: true})
  await room.call(key)('PUT', `/rounds/${round.id}/ballot`, {scores, weights, done: true})
}

function openRoundIn({rounds}: RecordState): Round {
  const open = rounds.find(({state}) => state === 'open')
  if (!open) throw new Error('no round is open')
  return open
}

function cellsOf({only, segmentIds, criteria}: Round) {
  return only ?? segmentIds.flatMap(segmentId => criteria.map(({id}) => ({segmentId, criterionId: id})))
}

export function standsAt(segment: keyof typeof stands, kind: (typeof kinds)[number], department: string): number {
  const byDepartment: Readonly<Partial<Record<string, number>>> = stands[segment][kind]
  return byDepartment[department] ?? 5
}

export function swingOf(kind: (typeof kinds)[number], department: string): number {
  const all: Readonly<Partial<Record<string, Readonly<Partial<Record<string, number>>>>>> = swings
  return all[department]?.[kind] ?? 50
}
