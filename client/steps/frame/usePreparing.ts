import {prepareCriteria} from '../../../shared/contract/boards.ts'
import type {CriterionId} from '../../../shared/domain/entities/ids.ts'
import type {PreparedChange, PreparedCriterion} from '../../../shared/record/prepared.ts'
import {useApi} from '../../session/hooks.ts'
import {useNotify} from '../../session/useNotify.ts'

/**
 * Keeps prepared criteria on the server, where only those who lead read them; each answers whether it is kept. Of one that
 * is there what is changed is enough. (PHASE-4)
 */
export function usePreparing(): {
  readonly keep: (...criteria: readonly PreparedChange[]) => Promise<boolean>
  readonly drop: (id: CriterionId) => Promise<boolean>
} {
  const api = useApi()
  const notify = useNotify()
  const send = async (body: {keep: PreparedBody[]; drop: CriterionId[]}) => {
    const answer = await api(prepareCriteria, {body})
    if (!answer.ok) notify.refused(answer)
    return answer.ok
  }
  return {
    keep: (...criteria) =>
      send({
        keep: criteria.map(({notAsked, asks, ...fields}) => ({
          ...fields,
          ...(notAsked && {notAsked: [...notAsked]}),
          ...(asks && {asks: [...asks]}),
        })),
        drop: [],
      }),
    drop: id => send({keep: [], drop: [id]}),
  }
}

type PreparedBody = Omit<PreparedChange, 'notAsked' | 'asks'> & {
  notAsked?: PreparedCriterion['notAsked'][number][]
  asks?: NonNullable<PreparedChange['asks']>[number][]
}
