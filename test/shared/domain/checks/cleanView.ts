import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {workshopSnapshot} from '../../../../server/cli/vectors/snapshot.ts'
import {viewOfSnapshot} from '../../../../server/cli/vectors/snapshotView.ts'
import type {CheckView, JudgedCellView, SegmentView} from '../../../../shared/domain/checks/checkView.ts'
import type {Phase} from '../../../../shared/domain/phase.ts'

type Published = {
  readonly base: unknown
  readonly checks: readonly {
    readonly id: string
    readonly severity: string
    readonly message: Readonly<Record<'en' | 'sv' | 'da', string>>
  }[]
}

/** The checks as the method publishes them, with the workshop that its cases start from. */
export function readVectors(): Published {
  const file = join(import.meta.dirname, '../../../vectors/method_checks.json')
  return JSON.parse(readFileSync(file, 'utf8')) as Published
}

const vectors = readVectors()

/** A workshop in `agree` that the method has nothing to say about: four segments, five departments, one deselected. */
export function cleanView(phase: Phase = 'agree'): CheckView {
  return {...viewOfSnapshot(workshopSnapshot.parse(vectors.base)), phase}
}

/** The list with some fields of one thing changed. */
export function edited<Item extends {readonly id: string}>(
  items: readonly Item[],
  id: string,
  set: Partial<Item>,
): readonly Item[] {
  return items.map(item => (item.id === id ? {...item, ...set} : item))
}

export function segment(view: CheckView, id: string, set: Partial<SegmentView>): CheckView {
  return {...view, segments: edited(view.segments, id, set)}
}

export function cell(view: CheckView, id: string, set: Partial<CheckView['cells'][number]>): CheckView {
  return {...view, cells: edited(view.cells, id, set)}
}

export function department(view: CheckView, id: string, set: Partial<CheckView['departments'][number]>): CheckView {
  return {...view, departments: edited(view.departments, id, set)}
}

/** The answers in force, changed. */
export function answers(view: CheckView, change: (cell: JudgedCellView) => JudgedCellView): CheckView {
  const {judging} = view
  return judging.state === 'open' ? view : {...view, judging: {...judging, cells: judging.cells.map(change)}}
}

/** One department's scores of one cell, changed. */
export function scored(
  view: CheckView,
  segmentId: string,
  criterionId: string,
  departmentId: string,
  scores: readonly number[],
): CheckView {
  return answers(view, given =>
    given.segmentId === segmentId && given.criterionId === criterionId
      ? {
          ...given,
          departments: given.departments.map(each => (each.departmentId === departmentId ? {...each, scores} : each)),
        }
      : given,
  )
}

export function weighed(
  view: CheckView,
  shares: (departmentId: string) => Readonly<Record<string, number>> | null,
): CheckView {
  const {judging} = view
  if (judging.state === 'open') return view
  const weights = view.departments.flatMap(({id}) => {
    const own = shares(id)
    if (own === null) return []
    return [{departmentId: id, shares: Object.entries(own).map(([criterionId, share]) => ({criterionId, share}))}]
  })
  return {...view, judging: {...judging, weights}}
}

/** A round is open: nobody's answers can be read. */
export function roundOpen(view: CheckView): CheckView {
  const counts = view.departments.map(({id, voters}) => ({departmentId: id, cast: 0, expected: voters}))
  return {...view, judging: {state: 'open', counts}}
}
