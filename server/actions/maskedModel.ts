import type {DepartmentId} from '../../shared/domain/entities/ids.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import type {AgreedModel} from '../../shared/model/document.ts'
import {figuresHidden} from '../../shared/record/figures.ts'
import {preparedMasks} from '../../shared/record/prepared.ts'
import type {RecordState} from '../../shared/record/state.ts'

/** A copy without the figures that this department must not see; null where nothing is hidden from it. (CRIT-5) */
export function withoutFigures(
  content: ModelContent,
  {masks, prepared}: Pick<RecordState, 'masks' | 'prepared'>,
  departmentId: DepartmentId,
): ModelContent | null {
  if (!figuresHidden([...masks, ...preparedMasks(prepared)], content.criteria, departmentId)) return null
  const {data} = content
  if (data === null) return {...content}
  const {value: _value, segments, ...rest} = data
  return {...content, data: {...rest, segments: segments.map(({value: _own, ...segment}) => segment)}}
}

/** Also the digests of the hidden figures go: an amount can be guessed from its digest. */
const hiddenLeaf = /^\/content\/data\/(value|segments\/\d+\/value)$/

export type ScopedModel = AgreedModel & {readonly scopedFor: DepartmentId}

/** The same for a published version: marked as a copy for one department, with the hash of the whole. */
export function scopedModel(
  model: AgreedModel,
  record: Pick<RecordState, 'masks' | 'prepared'>,
  departmentId: DepartmentId,
): ScopedModel | null {
  const content = withoutFigures(model.content, record, departmentId)
  if (content === null) return null
  const leaves = Object.entries(model.signature.leaves).filter(([path]) => !hiddenLeaf.test(path))
  return {
    ...model,
    content,
    signature: {...model.signature, leaves: Object.fromEntries(leaves)},
    scopedFor: departmentId,
  }
}
