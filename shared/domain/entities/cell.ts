import {number, oneOf, set, text, value, words, yesNo} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import {departmentId, recordId} from './accepts.ts'
import type {CellId} from './ids.ts'
import {channels} from './segment.ts'

/** What material made for a meeting has to change before it works elsewhere. */
export const adaptedParts = ['opening', 'visuals', 'interaction', 'close'] as const
export type AdaptedPart = (typeof adaptedParts)[number]

/** One activity of the engagement plan: segment x channel. */
export const cellFields = {
  segmentId: value(recordId<'segment'>(), null),
  channel: value(oneOf(channels), 'in_person'),
  contentId: value(recordId<'content'>(), null),
  timing: value(words(200), ''),
  frequency: value(words(200), ''),
  /** How often each customer of the segment is met or reached, for the load of the owner; below 1: less than once. (PLAN-8) */
  contactsPerQuarter: value(number(0, 1000), null),
  /** Steps of the adoption ladder, by the ladder's own words. */
  from: value(words(60), null),
  to: value(words(60), null),
  ownerDepartmentId: value(departmentId, null),
  adapted: value(yesNo, false),
  /** What was changed for this setting, and how, in words. (PLAN-5) */
  adaptedParts: set(oneOf(adaptedParts), adaptedParts.length),
  adaptedNote: text(1000),
  /** An activity that ends the engagement of a deselected segment. */
  exit: value(yesNo, false),
} as const

export type Cell = Entity<CellId, typeof cellFields>

/** Ticked is not enough: an adaptation is one that names the parts it changed and says how. (PLAN-5) */
export function isAdapted({
  adapted,
  adaptedParts: parts,
  adaptedNote,
}: Pick<Cell, 'adapted' | 'adaptedParts' | 'adaptedNote'>): boolean {
  return adapted && parts.size > 0 && adaptedNote.trim() !== ''
}
