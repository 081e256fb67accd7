import {expect, test} from 'vitest'
import {asId} from '../../../shared/std/ids.ts'
import {initialsOf, peopleByDepartment, unnamed} from '../../../client/session/presence.ts'
import {anna, aRecord} from './writing.ts'

test.each([
  ['Karin Falk', 'KF'],
  ['SO', 'SO'],
  ['Åsa', 'ÅS'],
  ['Ørsted, Ib van der Meer', 'ØM'],
])('initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('who is away keeps their place, who was revoked has none', () => {
  const away = {...anna, id: asId<'participant'>('bo'), name: 'Bo Ek'}
  const gone = {...anna, id: asId<'participant'>('cy'), revoked: true}
  const record = {...aRecord('needs'), participants: [anna, away, gone]}

  const [sales] = peopleByDepartment(record, new Map())

  expect(sales?.people.map(({initials, here, me}) => ({initials, here, me}))).toEqual([
    {initials: 'AL', here: true, me: true},
    {initials: 'BE', here: false, me: false},
  ])
})

test('JOIN-7 whose names one may not read are counted, and who of them is here', () => {
  const people = ['', '', 'Anna Lind'].map((name, index) => ({...anna, id: asId<'participant'>(`p${index}`), name}))
  const record = {...aRecord('needs'), participants: people}

  const [sales] = peopleByDepartment(record, new Map([['p1', {}]]))

  expect(unnamed(sales?.people ?? [])).toEqual({count: 2, here: 1})
})
