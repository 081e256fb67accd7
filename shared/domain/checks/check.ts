import type {CheckView} from './checkView.ts'
import type {Found} from './finding.ts'

/** One check of the method: what it finds on this view. No clock, no network, no names. */
export type Check = (view: CheckView) => readonly Found[]

/** Nothing but blanks is written there. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** One finding about the workshop as a whole where `applies`, none otherwise. */
export function onceWhen(applies: boolean, params: Found['params'] = {}): readonly Found[] {
  return applies ? [{subjects: [], params}] : []
}
