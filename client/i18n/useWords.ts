import {useContext, useMemo} from 'react'
import type {CriterionKind} from '../../shared/domain/entities/criterion.ts'
import {isTextKey} from '../../shared/i18n/text.ts'
import type {Text, Texts} from '../../shared/i18n/text.ts'
import type {Department} from '../../shared/record/people.ts'
import {SessionContext} from '../session/SessionContext.ts'
import {createStore} from '../session/store.ts'
import {useSelected} from '../session/useSelected.ts'
import {useSpoken} from './languageContext.ts'

export type Words = {
  readonly departmentName: (id: string) => string
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
  return {
    departmentName: id => departments.find(one => one.id === id)?.name || word('department', id),
    tierName: tier => word('tier', typeof tier === 'string' ? tier : tier.name),
    criterionName: ({name, kind}) => name || text(`criterion.${kind}`),
    ladderStep: step => word('ladder', step),
  }
}
