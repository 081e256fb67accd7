import {signingDepartments, signingOf} from '../../shared/record/outcome.ts'
import {clustersInOrder} from '../../shared/domain/needGroups.ts'
import {isFrom, phases} from '../../shared/domain/phase.ts'
import type {Phase} from '../../shared/domain/phase.ts'
import {useText} from '../i18n/useText.ts'
import {useBoard, useGate, useLeads, usePhase, useRecord} from '../session/hooks.ts'
import {shallow} from '../session/shallow.ts'
import type {Step} from '../ui/Stepper.tsx'
import {steps} from './stepOf.ts'
import type {StepId} from './stepOf.ts'

/** The seven steps with their state and one quiet line each. */
export function useSteps(): readonly Step<StepId>[] {
  const t = useText()
  const phase = usePhase()
  const leading = useLeads()
  const gate = useGate()
  const notes = useStepNotes()
  const here = phases.indexOf(phase)
  return steps.map(id => {
    const at = phases.indexOf(id)
    const state = at < here ? 'done' : at === here ? 'here' : at === here + 1 ? 'next' : 'later'
    return {
      id,
      label: t(`phase.${id}`),
      state,
      // Whoever leads prepares later steps; everybody reads earlier ones.
      open: leading || isFrom(phase, id),
      ...(state === 'next' && gate.count > 0 ? {blocked: t('steps.blocked', {count: gate.count})} : {}),
      ...(isFrom(phase, id) || id === 'agree' ? {note: notes[id]} : {}),
    }
  })
}

function useStepNotes(): Readonly<Record<StepId, string | undefined>> {
  const t = useText()
  const phase = usePhase()
  const board = useBoard(whole => {
    const {notes, segments, tiers, cells, meta} = whole
    const living = [...segments.values()].filter(({mergedInto}) => mergedInto === null)
    return {
      objective: firstWords(meta.objective),
      notes: notes.size,
      clusters: clustersInOrder(whole).length,
      segments: living.length,
      tiers: tiers.size,
      deselected: living.filter(({placement}) => placement.in === 'deselected').length,
      cells: cells.size,
    }
  }, shallow)
  const record = useRecord(
    record => ({
      rounds: record.rounds.filter(({state}) => state === 'revealed').length,
      signed: signingOf(record).signed.length,
      all: signingDepartments(record).length,
      silent: record.noteWriting.counts.reduce((total, {notes}) => total + notes, 0),
    }),
    shallow,
  )
  const some = (count: number, text: string) => (count > 0 ? text : undefined)
  const needs =
    board.notes === 0
      ? some(record.silent, t('steps.silentNotes', {count: record.silent}))
      : board.clusters === 0
        ? t('steps.notes', {count: board.notes})
        : t('steps.notesAndGroups', {
            notes: t('steps.notes', {count: board.notes}),
            groups: t('steps.groups', {count: board.clusters}),
          })
  return {
    frame: board.objective,
    needs,
    segments: some(board.segments, t('steps.segments', {count: board.segments})),
    evaluate: some(record.rounds, t('steps.rounds', {count: record.rounds})),
    prioritise: isFrom(phase, 'prioritise')
      ? t('steps.tiersAndDeselected', {
          tiers: t('steps.tiers', {count: board.tiers}),
          deselected: t('steps.deselected', {count: board.deselected}),
        })
      : undefined,
    engage: some(board.cells, t('steps.activities', {count: board.cells})),
    agree: signedNote(phase, t('steps.signed', record), t('steps.departmentsSign', {count: record.all})),
  }
}

function signedNote(phase: Phase, signed: string, later: string): string {
  return isFrom(phase, 'agree') ? signed : later
}

/** Enough of the objective to know it by. */
function firstWords(text: string): string | undefined {
  const clean = text.trim().replace(/\s+/g, ' ')
  if (clean === '') return undefined
  if (clean.length <= 34) return clean
  return `${clean.slice(0, 34).replace(/\s+\S*$/, '')} …`
}
