import {steps} from './stepOf.ts'
import type {StepId} from './stepOf.ts'

/** The step that an address asks for; without one it follows the workshop. */
export function stepIn(search: string): StepId | null {
  const asked = new URLSearchParams(search).get('step')
  return steps.find(step => step === asked) ?? null
}

export function addressOf(pathname: string, step: StepId | null): string {
  return step === null ? pathname : `${pathname}?step=${step}`
}
