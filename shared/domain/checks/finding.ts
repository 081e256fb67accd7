import type {CriterionKind} from '../entities/criterion.ts'
import type {Channel} from '../entities/segment.ts'
import type {Phase} from '../phase.ts'
import type {CheckId, Severity} from './catalogue.ts'

/** A placeholder of a check's message. The screen says it in the reader's words. */
export type FindingParam =
  | {readonly is: NamedThing; readonly id: string}
  | {readonly is: 'kind'; readonly kind: CriterionKind}
  /** In adjective form: "a virtual channel". */
  | {readonly is: 'channel'; readonly channel: Channel}
  /** 0..1. */
  | {readonly is: 'share'; readonly share: number}
  | {readonly is: 'count'; readonly count: number}
  /** `yyyy-mm-dd`. */
  | {readonly is: 'date'; readonly date: string}

/** Things of the board that have a name of their own. */
export type NamedThing = 'department' | 'cluster' | 'attribute' | 'segment' | 'criterion' | 'tier' | 'content'

/** What one check says about one thing (or about the workshop as a whole: no subjects). */
export type Finding = {
  readonly id: CheckId
  readonly severity: Severity
  /** Where it is listed; for `block`, the phase whose gate it keeps shut. */
  readonly phase: Phase
  /** Ids of what it is pinned to. */
  readonly subjects: readonly string[]
  readonly params: Readonly<Record<string, FindingParam>>
  /** The facilitator has let it pass, and says why. */
  readonly waived: {readonly waiverId: string; readonly reason: string} | null
}

/** What a single check finds; the rest is known from the catalogue. */
export type Found = {readonly subjects: readonly string[]; readonly params: Readonly<Record<string, FindingParam>>}

export const about = (is: NamedThing, id: string): FindingParam => ({is, id})
export const share = (of: number): FindingParam => ({is: 'share', share: of})
export const count = (of: number): FindingParam => ({is: 'count', count: of})

/** A finding about one thing, named in the message by the word for it. */
export function foundAbout(is: NamedThing, id: string, params: Found['params'] = {}): Found {
  return {subjects: [id], params: {[is]: about(is, id), ...params}}
}
