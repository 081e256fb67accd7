import type {KnownDepartment} from '../../shared/domain/departments.ts'

export type Colleague = {
  readonly key: string
  readonly name: string
  readonly department: KnownDepartment
  /** Signs for the department in the signed example. */
  readonly lead: boolean
}

/** Eleven made-up people; nobody of these names is meant. */
export const colleagues = [
  {key: 'anna', name: 'Anna Lindqvist', department: 'sales', lead: true},
  {key: 'jonas', name: 'Jonas Berg', department: 'sales', lead: false},
  {key: 'tine', name: 'Tine Sørensen', department: 'sales', lead: false},
  {key: 'eva', name: 'Eva Karlsson', department: 'marketing', lead: true},
  {key: 'mads', name: 'Mads Nielsen', department: 'marketing', lead: false},
  {key: 'rikke', name: 'Rikke Holm', department: 'marketing', lead: false},
  {key: 'henrik', name: 'Henrik Vik', department: 'medical', lead: true},
  {key: 'lise', name: 'Lise Dahl', department: 'medical', lead: false},
  {key: 'sofia', name: 'Sofia Öberg', department: 'medical', lead: false},
  {key: 'ingrid', name: 'Ingrid Bakke', department: 'product', lead: true},
  {key: 'olle', name: 'Olle Wikström', department: 'product', lead: false},
] as const satisfies readonly Colleague[]

export type ColleagueKey = (typeof colleagues)[number]['key']
