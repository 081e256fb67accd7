import type {Check} from './check.ts'
import {about, foundAbout} from './finding.ts'

/** Agreement, not a majority. Neither can be waived. (SIGN-3) */
export const signoffChecks = {
  /** SIGN-1: a signature counts only for the content that lies there now. */
  'signoff.missing': view =>
    view.departments
      .filter(({signs}) => signs)
      .filter(
        ({id}) =>
          !view.signOffs.some(({departmentId, contentHash}) => departmentId === id && contentHash === view.contentHash),
      )
      .map(({id}) => foundAbout('department', id)),

  'signoff.open_objection': view =>
    view.objections
      .filter(({open}) => open)
      .map(({id, departmentId}) => ({subjects: [id], params: {department: about('department', departmentId)}})),
} as const satisfies Record<string, Check>
