import {describe, expect, test} from 'vitest'
import {decideJoin} from '../../../server/actions/decideJoin.ts'
import {decideParticipant} from '../../../server/actions/decideParticipant.ts'
import type {ParticipantChange} from '../../../server/actions/decideParticipant.ts'
import {departmentNamed, usualDepartments} from '../../../server/actions/departmentWord.ts'
import type {Participant} from '../../../shared/record/people.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import {asId} from '../../../shared/std/ids.ts'
import {aRecord, department, person, personId} from '../../shared/record/aRecord.ts'

const newDepartment = () => asId<'department'>('dept-made-just-now')
const D = (name: string) => asId<'department'>(name)

describe('joining', () => {
  const joining = (record: RecordState, name: string, word: string) =>
    decideJoin(record, {
      name,
      department: word,
      participantId: personId(`seat-${name}`),
      newDepartmentId: newDepartment,
    })

  test('JOIN-1 the link grants a member a voice and a vote, and nothing to sign for', () => {
    const {participant, events} = joining(aRecord(), 'Berit', 'sales')

    expect(participant).toEqual(person('Berit', 'sales', {id: personId('seat-Berit')}))
    expect(events).toEqual([{is: 'participantJoined', participant}])
  })

  test('JOIN-1 the same name in the same department is another person', () => {
    const record = aRecord({participants: [person('anna', 'sales')]})

    const {participant} = joining(record, 'anna', 'sales')

    expect(participant.id).not.toBe(personId('anna'))
  })

  test.each(['Market Access', ' market access ', 'MARKET  ACCESS'])('JOIN-1 %j is the same new department', word => {
    const record = aRecord({departments: [{id: D('access'), name: 'Market access'}]})

    const {participant, events} = joining(record, 'Ove', word)

    expect(participant.departmentId).toBe('access')
    expect(events.map(event => event.is)).toEqual(['participantJoined'])
  })

  test.each([
    ['Sälj', 'sales'],
    ['salg', 'sales'],
    ['Marknad', 'marketing'],
    ['customer service', 'service'],
  ])('JOIN-1 %s is a department that everybody knows', (word, known) => {
    expect(departmentNamed(usualDepartments(), word, newDepartment)).toEqual({
      department: {id: known, name: ''},
      isNew: false,
    })
  })

  test('JOIN-1 a name of the group makes a new department, told before the person', () => {
    const {events} = joining(aRecord(), 'Ove', ' Kvalitet ')

    expect(events.map(event => event.is)).toEqual(['departmentAdded', 'participantJoined'])
    expect(events[0]).toMatchObject({department: {id: 'dept-made-just-now', name: 'Kvalitet'}})
  })

  test('SIGN-5 who opens the link while a candidate lies there observes, so that no department is added by a link', () => {
    const {participant} = joining(aRecord({phase: 'agree'}), 'Ove', 'service')

    expect(participant).toMatchObject({role: 'observer', votes: false, signsFor: null})
  })

  test('FRAME-4 a facilitator alone in her department leaves the voting to the colleague who comes', () => {
    const frida = person('frida', 'product', {role: 'facilitator'})

    expect(joining(aRecord({participants: [frida]}), 'Per', 'product').events.at(-1)).toEqual({
      is: 'participantChanged',
      id: frida.id,
      set: {votes: false},
    })
    const departments = usualDepartments()
    expect(joining(aRecord({participants: [frida], departments}), 'Per', 'sales').events).toHaveLength(1)
    const insists = {...frida, votesChosen: true}
    expect(joining(aRecord({participants: [insists], departments}), 'Per', 'product').events).toHaveLength(1)
  })
})

describe('changing a seat', () => {
  const frida = person('frida', 'product', {role: 'facilitator'})
  const per = person('per', 'product', {role: 'cofacilitator'})
  const anna = person('anna', 'sales')
  const record = aRecord({participants: [frida, per, anna], departments: usualDepartments()})
  const change = (actor: Participant, target: Participant, wanted: ParticipantChange, of = record) =>
    decideParticipant(of, actor, target, wanted)

  test('JOIN-3 a member changes her own name and department, and nobody else', () => {
    expect(change(anna, anna, {name: 'Anna B', departmentId: D('marketing')})).toEqual({
      ok: true,
      value: [{is: 'participantChanged', id: anna.id, set: {departmentId: 'marketing', name: 'Anna B'}}],
    })
    expect(change(anna, per, {name: 'x'})).toMatchObject({code: 'right.missing'})
    expect(change(anna, anna, {votes: false})).toMatchObject({code: 'right.missing'})
    expect(change(anna, anna, {signsFor: D('sales')})).toMatchObject({code: 'right.missing'})
  })

  test('W04 from evaluation on, a department changes by the facilitator only', () => {
    const later = {...record, phase: 'evaluate'} as const

    expect(change(anna, anna, {departmentId: D('marketing')}, later)).toMatchObject({code: 'phase.closed'})
    expect(change(frida, anna, {departmentId: D('marketing')}, later)).toMatchObject({ok: true})
  })

  test('JOIN-3 only a facilitator makes or unmakes a facilitator', () => {
    expect(change(per, per, {role: 'facilitator'})).toMatchObject({code: 'right.missing'})
    expect(change(per, frida, {revoked: true})).toMatchObject({code: 'right.missing'})
    expect(change(frida, per, {role: 'facilitator'})).toMatchObject({ok: true})
  })

  test('JOIN-3 the last facilitator stays', () => {
    expect(change(frida, frida, {role: 'member'})).toMatchObject({code: 'facilitator.last'})
    expect(change(frida, frida, {revoked: true})).toMatchObject({code: 'facilitator.last'})
  })

  test('SIGN-5 at most one seat signs for a department', () => {
    const signing = {...anna, signsFor: D('sales')}
    const seats = aRecord({participants: [frida, per, signing], departments: usualDepartments()})

    expect(change(frida, per, {signsFor: D('sales')}, seats)).toMatchObject({code: 'approver.taken'})
    expect(change(frida, signing, {signsFor: D('sales')}, seats)).toEqual({ok: true, value: []})
    const gone = aRecord({participants: [frida, per, {...signing, revoked: true}], departments: usualDepartments()})
    expect(change(frida, per, {signsFor: D('sales')}, gone)).toMatchObject({ok: true})
  })

  test('SIGN-5 who moves to another department no longer signs for the old one', () => {
    const signing = {...anna, signsFor: D('sales')}
    const seats = aRecord({participants: [frida, signing], departments: usualDepartments()})

    expect(change(frida, signing, {departmentId: D('medical')}, seats)).toMatchObject({
      value: [{set: {departmentId: 'medical', signsFor: null}}],
    })
  })

  test('SIGN-5 whose department is said once more still signs for another one', () => {
    const signing = {...per, signsFor: D('marketing')}
    const seats = aRecord({participants: [frida, signing], departments: usualDepartments()})

    expect(change(frida, signing, {departmentId: signing.departmentId}, seats)).toEqual({ok: true, value: []})
  })

  test('SIGN-5 a seat that was taken back signs for nobody, also when it returns', () => {
    const signing = {...anna, signsFor: D('sales')}
    const another = {...per, signsFor: D('sales')}
    const gone = {...signing, revoked: true}
    const seats = aRecord({participants: [frida, another, gone], departments: usualDepartments()})

    expect(change(frida, signing, {revoked: true})).toMatchObject({value: [{set: {revoked: true, signsFor: null}}]})
    expect(change(frida, gone, {revoked: false}, seats)).toMatchObject({
      value: [{set: {revoked: false, signsFor: null}}],
    })
    expect(change(frida, gone, {revoked: false, signsFor: D('sales')}, seats)).toMatchObject({code: 'approver.taken'})
  })

  test('FRAME-3 an observer has no vote and no signature', () => {
    const signing = {...anna, signsFor: D('sales')}

    expect(change(frida, signing, {role: 'observer'})).toMatchObject({
      value: [{set: {role: 'observer', votes: false, signsFor: null}}],
    })
    expect(change(frida, anna, {role: 'observer', votes: true})).toMatchObject({code: 'request.malformed'})
  })

  test('FRAME-4 the facilitator says that she votes, and it stays said', () => {
    const quiet = {...frida, votes: false}
    const seats = aRecord({participants: [quiet, per]})

    expect(change(quiet, quiet, {votes: true}, seats)).toEqual({
      ok: true,
      value: [{is: 'participantChanged', id: frida.id, set: {votes: true, votesChosen: true}}],
    })
  })

  test('JOIN-3 a department that is not there is refused', () => {
    const seats = aRecord({participants: [frida, anna], departments: [department('product'), department('sales')]})

    expect(change(frida, anna, {departmentId: D('nowhere')}, seats)).toMatchObject({code: 'department.missing'})
  })
})
