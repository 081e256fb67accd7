import type {Json} from './canonicalJson.ts'
import type {ModelContent} from './content.ts'

export const modelSchemaId = 'urn:enig:segmodel:1'

/**
 * `agreed`: the departments that agreed, which are all that have a voice. `agreed_without`: those that had not signed
 * when their day had passed, and why it counts without them; who did sign stands in `signOffs`. (SIGN-9)
 */
export type Outcome = {
  readonly departments: readonly string[]
  readonly statement: string
  readonly openChecks: readonly {readonly check: string; readonly subjects: readonly string[]}[]
} & ({readonly kind: 'agreed'} | {readonly kind: 'agreed_without'; readonly recordedBy: string})

type PublishedSignOff = {
  readonly department: string
  readonly name: string
  readonly role: string
  readonly contentHash: string
  readonly at: string
  readonly statement: string
  /** `seat`: whoever held the approver's seat; not verified. */
  readonly signing: 'seat'
  /** The approver who had named this signer to sign in her place. (SIGN-6) */
  readonly onBehalfOf?: string
}

/** Who stood behind it before it was agreed without signing for a department. (SIGN-11) */
type PublishedEndorsement = Omit<PublishedSignOff, 'onBehalfOf'>

/** What a department saw otherwise when it was agreed: recorded as dissent, or put off to a day. (SIGN-12) */
export type PublishedObjection = {
  readonly department: string
  readonly text: string
  /** What it is about; the whole when it is left out. */
  readonly segment?: string
  readonly reason: string
} & ({readonly outcome: 'dissent'} | {readonly outcome: 'postponed'; readonly until: string; readonly owner: string})

type Provenance = {
  readonly boardId: string
  readonly title: string
  readonly frozenAt: string
  readonly agreedAt: string
  readonly reviewOn: string
  /** Who sees to it that it is looked at again on that day. */
  readonly owner?: string
  /** Number of the version that it takes the place of. (VER-7) */
  readonly supersedes?: number
  readonly tool: string
  /** Where the board's decision log stood before the signature that made this version: its end cannot be cut unseen. */
  readonly decisionLog?: {
    readonly entries: number
    readonly hash: string
    /** The log was known not to be as it was written, from this entry on. */
    readonly brokenAt?: number
  }
}

/** The published document: one shape from the first version on (the Segment Model Document). */
export type AgreedModel = {
  readonly schema: typeof modelSchemaId
  readonly content: ModelContent
  readonly contentHash: string
  readonly number: number
  readonly outcome: Outcome
  readonly signOffs: readonly PublishedSignOff[]
  /** Left out where nobody has. */
  readonly endorsements?: readonly PublishedEndorsement[]
  /** Left out where nobody saw it otherwise. */
  readonly objections?: readonly PublishedObjection[]
  readonly provenance: Provenance
  readonly signature: Signature
}

/**
 * What makes a change visible, and where. `document` is the hash of everything but the signature itself;
 * `leaves` holds a short digest of each value by its JSON Pointer, so that a verifier can name the field.
 */
type Signature = {
  readonly algorithm: 'sha256'
  readonly document: string
  readonly leaves: Readonly<Record<string, string>>
}

/** A model as plain JSON. The types above hold only what JSON can hold. */
export function asJson(value: AgreedModel | ModelContent | Omit<AgreedModel, 'signature'>): Json {
  return value
}
