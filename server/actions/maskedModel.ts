import type {DepartmentId} from '../../shared/domain/entities/ids.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import type {RecordState} from '../../shared/record/state.ts'

const kindsWithFigures = new Set(['profitability', 'cost_to_serve'])

/** A copy without the figures that this department must not see; null where nothing is hidden from it. (CRIT-5) */
export function withoutFigures(
  content: ModelContent,
  {masks}: Pick<RecordState, 'masks'>,
  departmentId: DepartmentId,
): ModelContent | null {
  const hidden = content.criteria.some(
    ({id, kind}) =>
      kindsWithFigures.has(kind) &&
      masks.some(mask => mask.criterionId === id && mask.departmentIds.includes(departmentId)),
  )
  if (!hidden) return null
  const {data} = content
  if (data === null) return {...content}
  const {value: _value, segments, ...rest} = data
  return {...content, data: {...rest, segments: segments.map(({value: _own, ...segment}) => segment)}}
}
