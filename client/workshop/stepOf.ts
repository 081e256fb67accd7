import {lazy} from 'react'
import type {ComponentType} from 'react'
import type {Phase} from '../../shared/domain/phase.ts'
import {NothingYet} from './NothingYet.tsx'

export const steps = ['frame', 'needs', 'segments', 'evaluate', 'prioritise', 'engage', 'agree'] as const
export type StepId = (typeof steps)[number]

const files = import.meta.glob<Readonly<Record<string, ComponentType>>>('../steps/*/*{Step,Bar}.tsx')

export type StepParts = {
  /** Fills the stage. */
  readonly Step: ComponentType
  /** The facilitator's prompt and the buttons of this step. */
  readonly Bar: ComponentType
}

const parts = new Map(steps.map(step => [step, {Step: part(step, 'Step'), Bar: part(step, 'Bar')}]))

/** What the screen shows for a phase; a signed workshop is still looked at through its agreement. */
export function stepOf(phase: Phase): StepParts {
  return parts.get(stepId(phase)) ?? {Step: NothingYet, Bar: NothingYet}
}

export function stepId(phase: Phase): StepId {
  return steps.find(step => step === phase) ?? 'agree'
}

function part(step: StepId, kind: 'Step' | 'Bar'): ComponentType {
  const name = step.charAt(0).toUpperCase() + step.slice(1) + kind
  const load = files[`../steps/${step}/${name}.tsx`]
  return lazy(async () => ({default: (await load?.())?.[name] ?? NothingYet}))
}
