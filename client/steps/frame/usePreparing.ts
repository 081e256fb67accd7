import {prepareCriteria} from '../../../shared/contract/boards.ts'
import type {CriterionId} from '../../../shared/domain/entities/ids.ts'
import type {PreparedCriterion} from '../../../shared/record/prepared.ts'
import {useApi} from '../../session/hooks.ts'

/** Keeps prepared criteria on the server, where only those who lead read them. (PHASE-4) */
export function usePreparing(): {
  readonly keep: (...criteria: readonly PreparedCriterion[]) => Promise<unknown>
  readonly drop: (id: CriterionId) => Promise<unknown>
} {
  const api = useApi()
  return {
    keep: (...criteria) => {
      const written = criteria.map(({notAsked, ...fields}) => ({...fields, notAsked: [...notAsked]}))
      return api(prepareCriteria, {body: {keep: written, drop: []}})
    },
    drop: id => api(prepareCriteria, {body: {keep: [], drop: [id]}}),
  }
}
