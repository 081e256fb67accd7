import {useContext, useMemo} from 'react'
import {isKnownDepartment} from '../../shared/domain/departments.ts'
import type {CriterionKind} from '../../shared/domain/entities/criterion.ts'
import {isTextKey} from '../../shared/i18n/text.ts'
import type {Text, Texts} from '../../shared/i18n/text.ts'
import type {Department} from '../../shared/record/people.ts'
import {SessionContext} from '../session/SessionContext.ts'
import {createStore} from '../session/store.ts'
import {useSelected} from '../session/useSelected.ts'
import type {MarkKind} from '../ui/MarkShape.tsx'
import {useSpoken} from './languageContext.ts'

export type Words = {
  readonly departmentName: (id: string) => string
  /** Somebody's name; the department where this reader may not see who it is. (JOIN-7) */
  readonly personName: (person: {readonly name: string; readonly departmentId: string}) => string
  /** Shape and letter of a department; one that the group named itself shows its first letter. */
  readonly departmentMark: (id: string) => {readonly kind: MarkKind; readonly letter?: string}
  /** A tier, or the name of one. */
  readonly tierName: (tier: {readonly name: string} | string) => string
  readonly criterionName: (criterion: {readonly name: string; readonly kind: CriterionKind}) => string
  readonly ladderStep: (word: string) => string
}

const outside = createStore<readonly Department[]>([])

/** Names of things whose default is a word of the method: default words are translated, own words stay as they are. */
export function useWords(): Words {
  const {text, texts} = useSpoken()
  const session = useContext(SessionContext)
  const departments = useSelected<Held, readonly Department[]>(session?.record ?? outside, departmentsOf)
  return useMemo(() => createWords(text, texts, departments), [text, texts, departments])
}

type Held = {readonly departments: readonly Department[]} | readonly Department[]

function departmentsOf(held: Held): readonly Department[] {
  return 'departments' in held ? held.departments : held
}

export function createWords(text: Text, texts: Texts, departments: readonly Department[]): Words {
  const word = (area: string, own: string): string => {
    const key = `${area}.${own}`
    return isTextKey(texts, key) ? text(key) : own
  }
  const departmentName = (id: string): string => departments.find(one => one.id === id)?.name || word('department', id)
  return {
    departmentName,
    personName: ({name, departmentId}) => name || departmentName(departmentId),
    departmentMark: id =>
      isKnownDepartment(id)
        ? {kind: id}
        : {kind: 'other', letter: (Array.from(departmentName(id))[0] ?? '?').toLocaleUpperCase()},
    tierName: tier => word('tier', typeof tier === 'string' ? tier : tier.name),
    criterionName: ({name, kind}) => name || text(`criterion.${kind}`),
    ladderStep: step => word('ladder', step),
  }
}
