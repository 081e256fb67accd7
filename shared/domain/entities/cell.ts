import {oneOf, text, value, words, yesNo} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import {departmentId, recordId} from './accepts.ts'
import type {CellId} from './ids.ts'
import {channels} from './segment.ts'

/** One activity of the engagement plan: segment x channel. */
export const cellFields = {
  segmentId: value(recordId<'segment'>(), null),
  channel: value(oneOf(channels), 'in_person'),
  contentId: value(recordId<'content'>(), null),
  timing: value(words(200), ''),
  frequency: value(words(200), ''),
  /** Steps of the adoption ladder, by the ladder's own words. */
  from: value(words(60), null),
  to: value(words(60), null),
  ownerDepartmentId: value(departmentId, null),
  adapted: value(yesNo, false),
  adaptedNote: text(1000),
  /** An activity that ends the engagement of a deselected segment. */
  exit: value(yesNo, false),
} as const

export type Cell = Entity<CellId, typeof cellFields>
