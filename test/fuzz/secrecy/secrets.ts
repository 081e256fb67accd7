import type {SeededNumbers} from '../../../shared/std/seededNumbers.ts'

/** Who reads, and how much that one may ever read. */
export type Reader = {
  /** Whose own secrets are no leak here; null = nobody's. */
  readonly participantId: string | null
  /** After the reveal: everything, all but remarks beside scores (observers), or nothing at all (strangers, logs). */
  readonly mayRead: 'all' | 'notes' | 'nothing'
}

type Secret = {readonly canary: string; readonly authorId: string; readonly kind: 'note' | 'comment'; isShown: boolean}

const mark = 'cnry'
const hexDigits = 32
/** Enough of a canary to know it by: what is cut off in a log is found, too. */
const knownBy = mark.length + 8
const anyCanary = new RegExp(`${mark}[0-9a-f]{8,${hexDigits}}`, 'g')

/** Every private text of one session: a string of 128 bits, whose it is, and whether it has been shown to all. */
export class Secrets {
  readonly #all = new Map<string, Secret>()
  readonly #numbers: SeededNumbers

  constructor(numbers: SeededNumbers) {
    this.#numbers = numbers
  }

  /** A new one; it is secret from now on, whatever becomes of it. */
  made(authorId: string, kind: Secret['kind']): string {
    const digits = Array.from({length: hexDigits}, () => this.#numbers.between(0, 15).toString(16)).join('')
    const canary = `${mark}${digits}`
    this.#all.set(canary.slice(0, knownBy), {canary, authorId, kind, isShown: false})
    return canary
  }

  shown(canary: string): void {
    const secret = this.#all.get(canary.slice(0, knownBy))
    if (secret) secret.isShown = true
  }

  get isAnyHidden(): boolean {
    return [...this.#all.values()].some(({isShown}) => !isShown)
  }

  /** What stands in a text: the secrets that this reader must not know, and those that she may read by now. */
  in(text: string, {participantId, mayRead}: Reader): {readonly leaked: string[]; readonly read: string[]} {
    const leaked: string[] = []
    const read: string[] = []
    for (const [found] of text.matchAll(anyCanary)) {
      const secret = this.#all.get(found.slice(0, knownBy))
      // Of another session on the same server: whoever hears that here has heard too much.
      if (!secret) leaked.push(`${found} of another board`)
      else if (secret.authorId !== participantId && !mayBeRead(secret, mayRead))
        leaked.push(`the ${secret.kind} ${found} of ${secret.authorId}`)
      else if (secret.isShown) read.push(secret.canary)
    }
    return {leaked, read}
  }
}

function mayBeRead({isShown, kind}: Secret, mayRead: Reader['mayRead']): boolean {
  if (!isShown || mayRead === 'nothing') return false
  return kind === 'note' || mayRead === 'all'
}

/** The canary in a text of ours. */
export function canaryIn(text: string): string | null {
  return text.match(anyCanary)?.[0] ?? null
}
