import {catalogueOf} from '../../../../shared/definition/segmentRule.ts'
import type {Catalogue, Rule} from '../../../../shared/definition/ast.ts'
import {describeRule} from '../../../../shared/definition/words.ts'
import type {SaidRule} from '../../../../shared/definition/words.ts'
import {isTextKey} from '../../../../shared/i18n/text.ts'
import {useSpoken} from '../../../i18n/languageContext.ts'
import type {Spoken} from '../../../i18n/languageContext.ts'
import {useWords} from '../../../i18n/useWords.ts'
import type {Words} from '../../../i18n/useWords.ts'
import {useBoard, useRecord} from '../../../session/hooks.ts'
import type {Diff} from './useDiff.ts'

type Value = Diff['changes'][number]['fields'][number]['before']

/** Fields whose value is a word of the method, with the area in which the word stands. */
const wordAreas: Readonly<Record<string, string>> = {
  channel: 'channel',
  channels: 'channel',
  madeFor: 'channel',
  driver: 'driver',
  solution: 'solution',
  collaboration: 'collaboration',
  salesLogic: 'salesLogic',
  reason: 'reason',
  revisitFigure: 'revisitFigure',
  revisitComparison: 'revisitComparison',
  impact: 'impact',
  from: 'ladder',
  to: 'ladder',
  ladder: 'ladder',
  adaptedParts: 'engage.part',
  customerUnit: 'unit',
  family: 'family',
  layer: 'layer',
  availability: 'availability',
  valueType: 'valueType',
  axis: 'axis',
  kind: 'criterion',
  valueMeans: 'customers.means',
}
const departmentFields = new Set(['owner', 'exitOwner', 'department'])
const namedFields = new Set(['needIds', 'segmentIds', 'segmentId', 'contentId', 'mergedInto', 'precedence', 'position'])
const shareFields = new Set([
  'weight',
  'consentShare',
  'confidence',
  'overlapMax',
  'unassignedMax',
  'minSegmentShare',
  'minCoverage',
  'weightMax',
  'consentMin',
])
const numberFields = new Set(['departmentGapMax', 'knockoutBelow', 'sizeEstimate'])
const dayFields = new Set(['exitBy', 'revisitOn', 'firstActionOn', 'approvedUntil', 'asOf'])

/** A value of the model in the reader's words; empty where nothing is said. */
export function useValueWords({names}: Pick<Diff, 'names'>): (field: string, value: Value) => string {
  const spoken = useSpoken()
  const words = useWords()
  const catalogue = useBoard(catalogueOf, (a, b) => JSON.stringify([...a]) === JSON.stringify([...b]))
  const currency = useRecord(record => record.settings.currency)
  return createValueWords(spoken, {names, words, catalogue, currency})
}

type Around = Pick<Diff, 'names'> & {
  readonly words: Pick<Words, 'departmentName' | 'tierName'>
  readonly catalogue: Catalogue
  readonly currency: string
}

export function createValueWords(
  {text: t, texts, format, language}: Pick<Spoken, 'text' | 'texts' | 'format' | 'language'>,
  {names, words: {departmentName, tierName}, catalogue, currency}: Around,
): (field: string, value: Value) => string {
  const word = (area: string, own: string) => {
    const key = `${area}.${own}`
    return isTextKey(texts, key) ? t(key) : own
  }
  const named = (id: string) => names[id] || t('diff.unnamed')
  const sayRule = (said: SaidRule): string =>
    said.is === 'condition'
      ? `${said.attribute} ${said.comparison}`
      : `${said.heading}: ${said.members.map(sayRule).join('; ')}`
  const one = (field: string, value: string | number | boolean): string => {
    const area = wordAreas[field]
    // An attribute has one kind beside the usual, and a criterion several.
    if (field === 'kind' && value === 'size') return t('segments.isSize')
    if (area !== undefined) return word(area, String(value))
    if (departmentFields.has(field)) return departmentName(String(value))
    if (field === 'place') return names[String(value)] ? tierName(named(String(value))) : word('tier', String(value))
    if (namedFields.has(field)) return named(String(value))
    if (shareFields.has(field)) return format.share(Number(value), 1)
    if (dayFields.has(field)) return format.date(String(value))
    if (numberFields.has(field)) return format.number(Number(value))
    if (field === 'value') return format.money(String(value), currency)
    if (typeof value === 'boolean') return t(value ? 'diff.yes' : 'diff.no')
    return typeof value === 'number' ? format.number(value) : value
  }
  return (field, value) => {
    if (value === null || value === undefined) return ''
    // The rule of a tier is a sentence, that of a segment has a hash.
    if (field === 'rule' && typeof value === 'object') {
      // The edge: our own server sends the rule as the model holds it.
      const {rule} = value as {readonly rule: Rule}
      return sayRule(describeRule(rule, catalogue, language === 'qps' ? 'en' : language))
    }
    if (Array.isArray(value)) return format.list(value.map(each => one(field, String(each))))
    return one(field, value as string | number | boolean)
  }
}
