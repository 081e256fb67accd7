import {isKnownDepartment, knownDepartments} from '../../shared/domain/departments.ts'
import type {DepartmentId} from '../../shared/domain/entities/ids.ts'
import {da} from '../../shared/i18n/da.ts'
import {en} from '../../shared/i18n/en.ts'
import {sv} from '../../shared/i18n/sv.ts'
import type {Texts} from '../../shared/i18n/text.ts'
import type {Department} from '../../shared/record/people.ts'
import {asId} from '../../shared/std/ids.ts'

/** The department that somebody means: one that is there, or a new one. Trimmed, case-folded equal = the same. (JOIN-1) */
export function departmentNamed(
  departments: readonly Department[],
  word: string,
  newId: () => DepartmentId,
): {readonly department: Department; readonly isNew: boolean} {
  const wanted = fold(word)
  const there = departments.find(
    ({id, name}) => id === word.trim() || namesOf(id, name).some(each => fold(each) === wanted),
  )
  if (there) return {department: there, isNew: false}
  const known = knownDepartments.find(id => namesOf(id, '').some(each => fold(each) === wanted))
  if (known) return {department: {id: asId<'department'>(known), name: ''}, isNew: true}
  return {department: {id: newId(), name: word.normalize('NFC').trim()}, isNew: true}
}

/** The departments that a template names, each once; the usual five where it names none. */
export function departmentsOf(words: readonly string[], newId: () => DepartmentId): readonly Department[] {
  const named = words.reduce<readonly Department[]>((departments, word) => {
    const {department, isNew} = departmentNamed(departments, word, newId)
    return isNew ? [...departments, department] : departments
  }, [])
  return named.length > 0 ? named : usualDepartments()
}

/** What a new workshop starts with. */
export function usualDepartments(): readonly Department[] {
  return knownDepartments.map(id => ({id: asId<'department'>(id), name: ''}))
}

/** A known department in the words of a language; another one by its id. */
export function departmentWordIn(texts: Texts, id: string): string {
  return isKnownDepartment(id) ? texts[`department.${id}`] : id
}

/** A known department goes by its id and by its name in each of our languages. */
function namesOf(id: string, name: string): readonly string[] {
  if (!isKnownDepartment(id)) return [name]
  const key = `department.${id}` as const
  return [id, en[key], sv[key], da[key]]
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
