import {day, oneOf, value, words} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import type {ContentId} from './ids.ts'
import {channels} from './segment.ts'

export const contentFields = {
  title: value(words(200), ''),
  /** The channel it was made for; another channel needs an adaptation. (PLAN-1) */
  madeFor: value(oneOf(channels), null),
  style: value(words(120), ''),
  language: value(words(20), ''),
  approvalRef: value(words(120), ''),
  approvedUntil: value(day, null),
} as const

export type Content = Entity<ContentId, typeof contentFields>
