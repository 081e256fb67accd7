import {exportTargets} from '../../shared/contract/models.ts'
import type {ExportTarget} from '../../shared/contract/models.ts'
import type {Catalogue, CatalogueEntry} from '../../shared/definition/ast.ts'
import type {ValueType} from '../../shared/domain/entities/attribute.ts'
import {valueTypes} from '../../shared/domain/entities/attribute.ts'
import type {AgreedModel} from '../../shared/model/document.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {assignments} from '../customers/assignments.ts'
import {openCustomers} from '../customers/openCustomers.ts'
import type {RuledSegment} from '../customers/profileSegments.ts'
import type {Deps} from '../deps.ts'
import type {Assignment, Loss} from '../exports/exporter.ts'
import {exporters} from '../exports/registry.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import {customerFile} from './customerFiles.ts'
import {readModel} from './readModel.ts'

export type ExportLine = {
  readonly target: string
  readonly fileName: string
  readonly mediaType: string
  readonly available: boolean
  losses: {readonly code: string; readonly params: Record<string, string | number>}[]
}

/** The ways out of a version with what each of them cannot carry. (EXP-3) */
export async function exportsOfModel(deps: Deps, seat: Seat, number: number): Promise<Result<{exports: ExportLine[]}>> {
  const version = await readModel(deps, seat, number)
  if (!version.ok) return version
  const {model, assignmentsRef} = version.value
  const keys = await act(deps, seat, 'assignments', () => ok(null))
  return ok({
    exports: exportTargets.map(target => {
      const {fileName, mediaType, needsCustomers, losses} = exporters[target]
      return {
        target,
        fileName: fileName(model),
        mediaType,
        available: !needsCustomers || (keys.ok && assignmentsRef !== null),
        losses: losses(model).map(({code, params}: Loss) => ({code, params: {...params}})),
      }
    }),
  })
}

export type Download = {
  readonly fileName: string
  readonly mediaType: string
  readonly tag: string
  readonly bytes: AsyncIterable<string>
}

/** A version for a receiving system. Its customers leave the house by the facilitator's hand only. (EXP-1) */
export async function exportModel(
  deps: Deps,
  seat: Seat,
  input: {readonly number: number; readonly target: string},
): Promise<Result<Download>> {
  const {number, target} = input
  if (!isTarget(target)) return refusal('export.unknown')
  const exporter = exporters[target]
  if (exporter.needsCustomers) {
    const allowed = await act(deps, seat, 'assignments', () => ok(null))
    if (!allowed.ok) return allowed
  }
  const version = await readModel(deps, seat, number)
  if (!version.ok) return version
  const {model, assignmentsRef, tag} = version.value
  if (exporter.needsCustomers && assignmentsRef === null) return refusal('export.needsCustomers')
  const logged = await act(deps, seat, 'download', room => {
    const line = {number, target, at: room.now, by: seat.participantId}
    return committed(room, {by: seat.participantId, events: [{is: 'exported', line}]}, null)
  })
  if (!logged.ok) return logged
  const customers =
    exporter.needsCustomers && assignmentsRef !== null ? assigned(deps, seat, model, assignmentsRef) : none()
  return ok({
    fileName: exporter.fileName(model),
    mediaType: exporter.mediaType,
    tag,
    bytes: exporter.write(model, customers),
  })
}

function isTarget(target: string): target is ExportTarget {
  return exportTargets.some(known => known === target)
}

async function* none(): AsyncGenerator<Assignment> {}

/** Every customer of the file that the version was agreed on, by the rules that were agreed. (EXP-2) */
async function* assigned(deps: Deps, seat: Seat, model: AgreedModel, importId: string): AsyncGenerator<Assignment> {
  const customers = await openCustomers(customerFile(deps.dataDir, seat.boardId, importId))
  try {
    yield* assignments(customers, ruledSegments(model), catalogueOfModel(model))
  } finally {
    customers.close()
  }
}

/** Those that were counted when the version was agreed, in their precedence: the same customers as in its figures. */
function ruledSegments(model: AgreedModel): readonly RuledSegment[] {
  const counted = new Set(model.content.data?.segments.map(({segmentId}) => segmentId))
  return model.content.segments
    .filter(({id}) => counted.has(id))
    .toSorted((a, b) => a.precedence - b.precedence)
    .flatMap(({id, rule}) => (rule ? [{id, rule}] : []))
}

function catalogueOfModel(model: AgreedModel): Catalogue {
  return new Map(
    model.content.attributes.map(({key, valueType, options = []}): [string, CatalogueEntry] => [
      key,
      {valueType: valueTypes.find((known): known is ValueType => known === valueType) ?? 'text', options},
    ]),
  )
}
