import {useCallback, useContext, useEffect, useMemo, useState} from 'react'
import type {Board} from '../../shared/domain/board.ts'
import type {RecordKind} from '../../shared/domain/board.ts'
import type {Finding} from '../../shared/domain/checks/finding.ts'
import type {Phase} from '../../shared/domain/phase.ts'
import type {Doing} from '../../shared/contract/messages.ts'
import type {Participant} from '../../shared/record/people.ts'
import {leads} from '../../shared/record/people.ts'
import type {WorkshopGate} from '../../shared/record/gates.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Id} from '../../shared/std/ids.ts'
import {createApi} from './api.ts'
import type {Api} from './api.ts'
import {newId} from './newId.ts'
import type {Outbox} from './outbox.ts'
import {peopleByDepartment} from './presence.ts'
import type {DepartmentPeople} from './presence.ts'
import type {Dispatch} from './session.ts'
import {SessionContext, useSession} from './SessionContext.ts'
import {shallow} from './shallow.ts'
import {triedAloud} from './triedWeight.ts'
import type {TriedWeight} from './triedWeight.ts'
import {useSelected} from './useSelected.ts'
import {rightTo, writeRights} from './writeRights.ts'

/** A part of the board; `shallow` as `same` for lists made by `select`. */
export function useBoard<Value>(select: (board: Board) => Value, same?: (a: Value, b: Value) => boolean): Value {
  return useSelected(useSession().board, select, same)
}

/** A part of the record, as this reader may see it; their own unsent private answers are in it. */
export function useRecord<Value>(
  select: (record: RecordState) => Value,
  same?: (a: Value, b: Value) => boolean,
): Value {
  return useSelected(useSession().record, select, same)
}

/** Does a command now, on this screen at once, on everybody's as soon as it is sent. A refusal is shown as well. */
export function useDispatch(): Dispatch {
  return useSession().dispatch
}

/** `newId<'segment'>()`: an id nobody else has. */
export function useNewId(): <Kind extends string>() => Id<Kind> {
  return newId
}

const outside = createApi({fetch: (...request) => globalThis.fetch(...request)})

/** Calls the server; in a workshop the board's id is filled in, elsewhere give `params: {id}`. */
export function useApi(): Api {
  return useContext(SessionContext)?.api ?? outside
}

/** Silent notes and ballots: kept on the server as soon as it can be reached, shown as one's own at once. */
export function useOutbox(): Outbox {
  return useSession().outbox
}

/** One's own seat. */
export function useMe(): Participant {
  return useRecord(record => {
    const me = record.participants.find(({id}) => id === record.mine.participantId)
    if (!me) throw new Error('the record has no seat for its reader')
    return me
  })
}

/** May one run the workshop: phases, rounds, waivers, roster, import? */
export function useLeads(): boolean {
  return leads(useMe().role)
}

export function usePhase(): Phase {
  return useRecord(record => record.phase)
}

/** The step on this screen; may be an earlier one than the workshop's. */
export function useShownStep(): Phase {
  const shown = useSelected(useSession().shown, step => step)
  const phase = usePhase()
  return shown ?? phase
}

/** Shows another step on this screen only; null follows the workshop again. */
export function useShowStep(): (step: Phase | null) => void {
  return useSession().show
}

/** May this reader write this now? `field: null` asks for making, removing, restoring a record. */
export function useMayWrite(): (kind: RecordKind | 'meta', field: string | null) => boolean {
  const rights = useRecord(writeRights, shallow)
  const ended = useSelected(useSession().link, link => link.is === 'ended')
  return useCallback((kind, field) => !ended && rightTo(rights, kind, field), [ended, rights])
}

/** Everybody with a seat, by department, with who is here now and what they are doing. */
export function usePeople(): readonly DepartmentPeople[] {
  const here = useSelected(useSession().here, present => present)
  const record = useRecord(state => state)
  return useMemo(
    () => peopleByDepartment(record, here),
    // oxlint-disable-next-line react/exhaustive-deps -- only these two parts of the record matter here
    [record.departments, record.participants, record.mine.participantId, here],
  )
}

/** The weight that one of those who lead shows to the room, if any. */
export function useTriedAloud(): TriedWeight | null {
  const here = useSelected(useSession().here, present => present)
  return useRecord(record => triedAloud(here, record), shallow)
}

/** Tells the others what one is looking at or dragging: a hint, nothing more. */
export function useSayDoing(): (doing: Partial<Doing>) => void {
  return useSession().say
}

/** Server time in ms, ticking each `everyMs`; only where it is shown. */
export function useNow(everyMs = 1000): number {
  const {clock} = useSession()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(clock.now()), everyMs)
    return () => clearInterval(ticking)
  }, [clock, everyMs])
  return now
}

/** What the method checks say about the workshop as it stands, waived ones included. */
export function useFindings(): readonly Finding[] {
  return useSelected(useSession().checked, ({findings}) => findings)
}

/** What still stands between the workshop and its next phase. */
export function useGate(): WorkshopGate {
  return useSelected(useSession().checked, ({gate}) => gate)
}

/** Undo and redo of one's own changes. */
export function useUndo(): {readonly undo: () => void; readonly redo: () => void} {
  const {undo} = useSession()
  return {undo: useCallback(() => undo.undo(), [undo]), redo: useCallback(() => undo.redo(), [undo])}
}
