import {linkHash, sha256Anywhere} from './chain.ts'
import type {Link, LogHead, Sha256} from './chain.ts'

export const chainFaults = ['changed', 'removed', 'inserted', 'reordered', 'cut', 'rewritten', 'head'] as const

/** The first entry of a log that does not fit, counted from 1, and what became of it. */
export type ChainFault = {
  readonly number: number
  /**
   * removed: something is missing before this entry; cut: from this number on the end is missing; rewritten: what fits
   * together here is not what a version or a copy names; head: only the note where the log ends was changed.
   */
  readonly what: (typeof chainFaults)[number]
}

/** Names where a log stood at some time: kept beside it, in a version or in somebody's copy. */
export type Witness = LogHead & {readonly named: string}

/**
 * Goes along a log and finds its first entry that does not fit; null when all of it is as it was written. (LOG-3)
 *
 * `head`: where the log ends by the note kept beside it; null when there is no such note.
 */
export function findChainFault(
  boardId: string,
  links: readonly Link[],
  head: LogHead | null,
  witnesses: readonly Witness[] = [],
  digest: Sha256 = sha256Anywhere,
): (ChainFault & {readonly named?: string}) | null {
  const known = new Known(links, head, link => linkHash(boardId, link, digest))
  const passed = new Set<string>()
  let last = ''
  for (const [index, link] of links.entries()) {
    const what = passed.has(link.hash) ? 'inserted' : known.faultAt(link, last)
    if (what !== null) return {number: index + 1, what}
    last = link.hash
    passed.add(last)
  }
  return headFault(links, head, last) ?? witnessFault(links, witnesses)
}

/** What stands in the whole log, to tell what became of an entry that does not fit. */
class Known {
  readonly #links: readonly Link[]
  readonly #hashOf: (link: Link) => string
  readonly #hashes: ReadonlySet<string>
  /** Hashes that something follows: of entries that were there when the log went on. */
  readonly #followed: ReadonlySet<string>
  readonly #end: string | null

  constructor(links: readonly Link[], head: LogHead | null, hashOf: (link: Link) => string) {
    this.#links = links
    this.#hashOf = hashOf
    this.#hashes = new Set(links.map(({hash}) => hash))
    this.#followed = new Set(links.map(({prev}) => prev))
    this.#end = head?.hash ?? null
  }

  faultAt(link: Link, last: string): ChainFault['what'] | null {
    const fits = link.prev === last
    const whole = this.#isWhole(link)
    if (fits && whole) return this.#isBeside(link) ? 'inserted' : null
    // With the place before it put right everything fits: only that was changed.
    if (!whole && this.#hashOf({...link, prev: last}) === link.hash) return 'changed'
    const belongsElsewhere = this.#isFollowed(link)
    const another = this.#links.some(other => other !== link && other.prev === last)
    if (fits) return another || this.#end === last ? 'inserted' : 'changed'
    if (another || this.#end === last) {
      const hasPlace = whole ? this.#hashes.has(link.prev) : belongsElsewhere
      return hasPlace && another ? 'reordered' : 'inserted'
    }
    return whole || belongsElsewhere ? 'removed' : 'changed'
  }

  #isWhole(link: Link): boolean {
    return this.#hashOf(link) === link.hash
  }

  #isFollowed({hash}: Link): boolean {
    return this.#followed.has(hash) || this.#end === hash
  }

  /** Made to fit after an entry that the log itself went on from: nothing follows it. */
  #isBeside(link: Link): boolean {
    if (this.#isFollowed(link)) return false
    return this.#links.some(other => other !== link && other.prev === link.prev && this.#isWhole(other))
  }
}

function headFault(links: readonly Link[], head: LogHead | null, last: string): ChainFault | null {
  if (head === null) return links.length === 0 ? null : {number: links.length, what: 'head'}
  if (head.entries === links.length && head.hash === last) return null
  if (links.length < head.entries) return {number: links.length + 1, what: 'cut'}
  const isLonger = head.entries === 0 ? head.hash === '' : links[head.entries - 1]?.hash === head.hash
  return isLonger && links.length > head.entries
    ? {number: head.entries + 1, what: 'inserted'}
    : {number: links.length, what: 'head'}
}

function witnessFault(links: readonly Link[], witnesses: readonly Witness[]) {
  for (const {entries, hash, named} of witnesses) {
    if (entries > links.length) return {number: links.length + 1, what: 'cut', named} as const
    if (entries > 0 && links[entries - 1]?.hash !== hash) return {number: entries, what: 'rewritten', named} as const
  }
  return null
}
