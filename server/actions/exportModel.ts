import {exportTargets} from '../../shared/contract/models.ts'
import type {ExportTarget} from '../../shared/contract/models.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Assignment, Loss} from '../exports/exporter.ts'
import {exporters} from '../exports/registry.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import {assignedBy} from './assignedBy.ts'
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
    exporter.needsCustomers && assignmentsRef !== null
      ? assignedBy(deps.dataDir, seat.boardId, model.content, assignmentsRef)
      : none()
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
