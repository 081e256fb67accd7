import type {Board} from '../../shared/domain/board.ts'
import type {Finding} from '../../shared/domain/checks/finding.ts'
import {runChecks} from '../../shared/domain/checks/runChecks.ts'
import {checkView} from '../../shared/record/checkView.ts'
import {workshopGate} from '../../shared/record/gates.ts'
import type {WorkshopGate} from '../../shared/record/gates.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {createStore} from './store.ts'
import type {Store} from './store.ts'

export type Checked = {readonly findings: readonly Finding[]; readonly gate: WorkshopGate}

/** Live method checks: run again a moment after the board or the record changed, once for many changes. */
export function createFindingsStore(around: {
  readonly board: Store<Board>
  readonly record: Store<RecordState>
  readonly today: () => string
  readonly later: (task: () => void, afterMs: number) => () => void
}): {readonly checked: Store<Checked>; readonly close: () => void} {
  const {board, record, today, later} = around
  const check = (): Checked => ({
    findings: runChecks(checkView(board.get(), record.get(), today())),
    gate: workshopGate(board.get(), record.get(), today()),
  })
  const checked = createStore(check())
  let cancel: (() => void) | null = null
  const soon = () => {
    cancel ??= later(() => {
      cancel = null
      checked.set(check())
    }, 120)
  }
  const unwatch = [board.subscribe(soon), record.subscribe(soon)]
  return {
    checked,
    close: () => {
      cancel?.()
      for (const stop of unwatch) stop()
    },
  }
}
