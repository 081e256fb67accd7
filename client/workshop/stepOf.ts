import {lazy} from 'react'
import type {ComponentType} from 'react'
import type {Phase} from '../../shared/domain/phase.ts'

export const steps = ['frame', 'needs', 'segments', 'evaluate', 'prioritise', 'engage', 'agree'] as const
export type StepId = (typeof steps)[number]

export type StepParts = {
  /** Fills the stage. */
  readonly Step: ComponentType
  /** The facilitator's prompt and the buttons of this step. */
  readonly Bar: ComponentType
}

/** Each step is loaded when it is first looked at. */
const parts: Readonly<Record<StepId, StepParts>> = {
  frame: {
    Step: lazy(async () => ({default: (await import('../steps/frame/FrameStep.tsx')).FrameStep})),
    Bar: lazy(async () => ({default: (await import('../steps/frame/FrameBar.tsx')).FrameBar})),
  },
  needs: {
    Step: lazy(async () => ({default: (await import('../steps/needs/NeedsStep.tsx')).NeedsStep})),
    Bar: lazy(async () => ({default: (await import('../steps/needs/NeedsBar.tsx')).NeedsBar})),
  },
  segments: {
    Step: lazy(async () => ({default: (await import('../steps/segments/SegmentsStep.tsx')).SegmentsStep})),
    Bar: lazy(async () => ({default: (await import('../steps/segments/SegmentsBar.tsx')).SegmentsBar})),
  },
  evaluate: {
    Step: lazy(async () => ({default: (await import('../steps/evaluate/EvaluateStep.tsx')).EvaluateStep})),
    Bar: lazy(async () => ({default: (await import('../steps/evaluate/EvaluateBar.tsx')).EvaluateBar})),
  },
  prioritise: {
    Step: lazy(async () => ({default: (await import('../steps/prioritise/PrioritiseStep.tsx')).PrioritiseStep})),
    Bar: lazy(async () => ({default: (await import('../steps/prioritise/PrioritiseBar.tsx')).PrioritiseBar})),
  },
  engage: {
    Step: lazy(async () => ({default: (await import('../steps/engage/EngageStep.tsx')).EngageStep})),
    Bar: lazy(async () => ({default: (await import('../steps/engage/EngageBar.tsx')).EngageBar})),
  },
  agree: {
    Step: lazy(async () => ({default: (await import('../steps/agree/AgreeStep.tsx')).AgreeStep})),
    Bar: lazy(async () => ({default: (await import('../steps/agree/AgreeBar.tsx')).AgreeBar})),
  },
}

/** What the screen shows for a phase; a signed workshop is still looked at through its agreement. */
export function stepOf(phase: Phase): StepParts {
  return parts[stepId(phase)]
}

export function stepId(phase: Phase): StepId {
  return steps.find(step => step === phase) ?? 'agree'
}
