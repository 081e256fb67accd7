import type {DepartmentId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import {departmentNamed} from './departmentWord.ts'

/** Adds a department; one that is there under this name is answered as it is. */
export async function addDepartment(
  deps: Deps,
  seat: Seat,
  name: string,
): Promise<Result<{departmentId: DepartmentId}>> {
  return act(deps, seat, 'changeSettings', room => {
    const {department, isNew} = departmentNamed(room.record.departments, name, () => asId<'department'>(deps.newId()))
    const reply = {departmentId: department.id}
    if (!isNew) return ok(reply)
    return committed(room, {by: seat.participantId, events: [{is: 'departmentAdded', department}]}, reply)
  })
}
