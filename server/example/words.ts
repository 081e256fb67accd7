import type {RecordState} from '../../shared/record/state.ts'

/** One sentence of the example in each language of the product. */
export type Words = Readonly<Record<RecordState['language'], string>>

export function say(en: string, sv: string, da: string): Words {
  return {en, sv, da}
}
