import type {CheckCase} from '../checkCase.ts'

export const signedCases = {
  'signoff.missing': {
    rule: 'SIGN-2',
    fires: view => ({
      ...view,
      signOffs: view.signOffs.map(each => (each.departmentId === 'medical' ? {...each, contentHash: 'older'} : each)),
    }),
    subjects: [['medical']],
    clears: view => ({...view, signOffs: [...view.signOffs, {departmentId: 'medical', contentHash: 'h1'}]}),
  },
  'signoff.open_objection': {
    rule: 'SIGN-2',
    fires: view => ({...view, objections: [{id: 'o1', departmentId: 'medical', open: true}]}),
    subjects: [['o1']],
    clears: view => ({...view, objections: [{id: 'o1', departmentId: 'medical', open: false}]}),
  },
  'review.overdue': {
    rule: 'VER-4',
    fires: view => ({...view, phase: 'signed', today: '2026-09-02'}),
    subjects: [[]],
    clears: view => ({...view, today: '2026-09-01'}),
  },
  'use.not_exported': {
    rule: 'VER-4',
    fires: view => ({...view, phase: 'signed', version: {...view.version, signedOn: '2026-01-29'}}),
    subjects: [[]],
    clears: view => ({...view, version: {...view.version, exports: 1}}),
    silent: {
      'thirty days are given': view => ({
        ...view,
        phase: 'signed',
        version: {...view.version, signedOn: '2026-01-30'},
      }),
    },
  },
} as const satisfies Record<string, CheckCase>
