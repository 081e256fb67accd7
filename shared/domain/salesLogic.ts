import type {Collaboration, SalesLogic, Solution} from './entities/segment.ts'

/** The sales logic that follows from how customers buy; null where it is the group's choice. (SEG-5) */
export function impliedSalesLogic(solution: Solution | null, collaboration: Collaboration | null): SalesLogic | null {
  if (solution === 'tailored' && collaboration === 'high') return 'complex'
  if (solution === 'standard' && collaboration === 'low') return 'traditional'
  return null
}
