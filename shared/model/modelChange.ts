import type {DiffPart} from './diffParts.ts'
import type {FieldChange} from './fieldChanges.ts'

/** One thing that two contents say differently; where it is new or gone, every field of it is listed. */
export type ModelChange = {
  readonly part: DiffPart
  readonly what: 'added' | 'removed' | 'changed'
  /** Of the segment, tier, activity ...; empty where the part is one thing. */
  readonly id: string
  /** What it belongs to, for saying which one it is. */
  readonly about: Readonly<Record<string, string>>
  readonly fields: readonly FieldChange[]
}
