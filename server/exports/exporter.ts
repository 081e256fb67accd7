import type {ExportTarget} from '../../shared/contract/models.ts'
import type {AgreedModel} from '../../shared/model/document.ts'

/** One customer of the file the version was agreed on. */
export type Assignment = {
  readonly customerKey: string
  /** All segments whose rule takes this customer, in order of precedence. */
  readonly matched: readonly string[]
  /** The one the customer belongs to; null = none. */
  readonly segmentId: string | null
}

/** Something of the model that a target cannot hold; said in the reader's language by its code. */
export type Loss = {readonly code: string; readonly params: Readonly<Record<string, string | number>>}

/**
 * One way out of the house. An exporter sees the agreed model only, and assignments as an iterator; the same model
 * gives the same bytes. (EXP-1)
 */
export type Exporter = {
  readonly target: ExportTarget
  readonly mediaType: string
  /** Holds customer keys: for the facilitator only. (EXP-7) */
  readonly needsCustomers: boolean
  readonly fileName: (model: AgreedModel) => string
  readonly losses: (model: AgreedModel) => readonly Loss[]
  readonly write: (model: AgreedModel, assignments: AsyncIterable<Assignment>) => AsyncIterable<string>
}

/** A file name that every system takes: ASCII letters, digits and hyphens. */
export function fileStem(model: AgreedModel): string {
  const plain = model.provenance.title
    .normalize('NFKD')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${plain === '' ? 'segment-model' : plain}-v${model.number}`
}
