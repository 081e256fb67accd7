import {en} from '../../shared/i18n/en.ts'
import {sv} from '../../shared/i18n/sv.ts'
import {da} from '../../shared/i18n/da.ts'
import {isTextKey} from '../../shared/i18n/text.ts'
import type {AgreedModel} from '../../shared/model/document.ts'

export type Standing = {
  readonly name: string
  /** Name of the tier in the model's language; empty for deselected and unplaced segments. */
  readonly tier: string
  readonly deselected: boolean
}

/** Where each segment of the model stands, in the model's own language. */
export function standingOf(model: AgreedModel): ReadonlyMap<string, Standing> {
  const {segments, tiers} = model.content
  return new Map(
    segments
      .filter(segment => segment.status !== 'merged')
      .map(segment => {
        const tier = tiers.find(({segmentIds}) => segmentIds.includes(segment.id))
        const deselected = segment.status === 'deselected'
        return [segment.id, {name: segment.name ?? '', tier: tier ? tierName(model, tier.name) : '', deselected}]
      }),
  )
}

const texts = {en, sv, da}

/** Default tiers carry a word of ours as name; it is written in the language of the workshop. */
function tierName(model: AgreedModel, name: string): string {
  const {language} = model.content
  const known = texts[language === 'sv' || language === 'da' ? language : 'en']
  const key = `tier.${name}`
  return isTextKey(known, key) ? (new Map<string, string>(Object.entries(known)).get(key) ?? name) : name
}
