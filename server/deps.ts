import type {OriginRule} from './access/origin.ts'
import type {Tickets} from './access/tickets.ts'
import type {Hub} from './rooms/hub.ts'
import type {Signer} from './signingKey.ts'
import type {Store} from './store/store.ts'

/** Everything the routes and actions need from outside; `main.ts` and tests put it together. */
export type Deps = {
  readonly store: Store
  readonly hub: Hub
  readonly tickets: Tickets
  /** The installation's own secret, from the data folder. */
  readonly key: Uint8Array
  /** Signs where a log stands, with a key of its own. */
  readonly signer: Signer
  readonly now: () => Date
  readonly randomBytes: (count: number) => Uint8Array
  /** 0 <= number < below, evenly. */
  readonly randomInt: (below: number) => number
  /** 21 characters of `A-Za-z0-9_-`. */
  readonly newId: () => string
  /** Where browsers find us, without a slash at the end; null = as they came. */
  readonly publicUrl: string | null
  readonly isHttps: boolean
  readonly mayCallFrom: OriginRule
  readonly dataDir: string
  readonly examples: boolean
  readonly version: string
  readonly log: Log
}

/** Nothing of a person goes into a log: no names, ballots, texts, tokens. */
export type Log = {
  readonly info: (facts: Readonly<Record<string, unknown>>, message: string) => void
  readonly warn: (facts: Readonly<Record<string, unknown>>, message: string) => void
  readonly error: (facts: Readonly<Record<string, unknown>>, message: string) => void
}
