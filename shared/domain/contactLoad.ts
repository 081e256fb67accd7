import type {Board} from './board.ts'
import type {DepartmentId, SegmentId} from './entities/ids.ts'

/** What one department has planned to do in a quarter. */
export type ContactLoad = {
  readonly departmentId: DepartmentId
  /** Customers x contacts of each, over its activities; null while none of them can be counted. */
  readonly contacts: number | null
  /** Activities that are not in it: how often, or to how many, is not known. */
  readonly uncounted: number
  /** By the department's own word. */
  readonly capacity: number | null
}

/**
 * Contacts planned per owner and quarter, beside what each can do. It is information: nothing waits for it, and nobody
 * signs for it. In the order in which the departments are given; those that own nothing are not in it. (PLAN-8)
 */
export function contactLoad(
  board: Pick<Board, 'cells' | 'segments' | 'meta'>,
  departments: readonly DepartmentId[],
  customersOf: (id: SegmentId) => number | null,
): readonly ContactLoad[] {
  const planned = [...board.cells.values()].flatMap(
    ({segmentId, ownerDepartmentId: owner, contactsPerQuarter: each}) => {
      const segment = segmentId === null ? undefined : board.segments.get(segmentId)
      if (!segment || segment.mergedInto !== null || owner === null) return []
      const customers = customersOf(segment.id)
      return [{owner, contacts: each === null || customers === null ? null : each * customers}]
    },
  )
  const capacities = new Map(Object.entries(board.meta.capacities))
  return departments.flatMap(departmentId => {
    const own = planned.filter(({owner}) => owner === departmentId)
    if (own.length === 0) return []
    const counted = own.flatMap(({contacts}) => (contacts === null ? [] : [contacts]))
    return [
      {
        departmentId,
        contacts: counted.length === 0 ? null : Math.round(counted.reduce((total, some) => total + some, 0)),
        uncounted: own.length - counted.length,
        capacity: capacities.get(departmentId) ?? null,
      },
    ]
  })
}
