import {isCheck} from '../../../../shared/domain/checks/catalogue.ts'
import {isTextKey} from '../../../../shared/i18n/text.ts'
import {useSpoken} from '../../../i18n/languageContext.ts'
import {useWords} from '../../../i18n/useWords.ts'
import {useBoard} from '../../../session/hooks.ts'
import {fieldKey, toldFields} from './toldFields.ts'
import type {Diff} from './useDiff.ts'
import {useValueWords} from './useValueWords.ts'

type Change = Diff['changes'][number]
type Field = Change['fields'][number]

export type SaidChange = {
  readonly key: string
  /** Which thing; empty where the part is one thing. */
  readonly title: string
  readonly what: Change['what']
  readonly lines: readonly string[]
}

/** The changes as sentences in the reader's language. */
export function useChangeWords(diff: Diff): (change: Change) => SaidChange {
  const {text: t, texts} = useSpoken()
  const {departmentName, tierName, criterionName} = useWords()
  const criteria = useBoard(board => board.criteria)
  const say = useValueWords(diff)
  const {names} = diff
  const named = (id: string) => names[id] || t('diff.unnamed')

  const title = ({part, id, about}: Change): string => {
    switch (part) {
      case 'objective':
      case 'thresholds':
        return ''
      case 'departments':
        return departmentName(id)
      case 'tiers':
        return id === '' ? t('diff.order') : tierName(named(id))
      case 'criteria': {
        const criterion = [...criteria.values()].find(one => one.id === id)
        return criterion ? criterionName(criterion) : named(id)
      }
      case 'plan':
        return [named(about['segmentId'] ?? ''), say('channel', about['channel'] ?? null)].join(', ')
      case 'commitments':
        return [departmentName(about['department'] ?? ''), named(about['segmentId'] ?? '')].join(', ')
      case 'waivers':
        return id
          .split(' ')
          .slice(1)
          .map(subject => names[subject] || departmentName(subject))
          .join(', ')
      case 'customers':
        return id === '' ? t('diff.file') : named(id)
      case 'segments':
        return id === '' ? t('diff.order') : named(id)
      default:
        return named(id)
    }
  }
  const label = (part: Change['part'], field: string): string => {
    const key = fieldKey(part, field)
    return isTextKey(texts, key) ? t(key) : t('diff.other')
  }
  const line = (part: Change['part'], field: Field): string => {
    const name = label(part, field.field)
    const before = say(field.field, field.before)
    const after = say(field.field, field.after)
    if (field.before === null) return t('diff.set', {field: name, after})
    if (field.after === null) return t('diff.cleared', {field: name, before})
    return t('diff.change', {field: name, before, after})
  }
  const lines = (change: Change): readonly string[] => {
    const {part, id, fields} = change
    if (part === 'waivers') {
      const reason = fields.find(({field}) => field === 'reason')
      const [check = ''] = id.split(' ')
      const name = isCheck(check) ? t(`checkName.${check}`) : check
      return [t('agree.waived', {check: name, reason: say('text', reason?.after ?? reason?.before ?? null)})]
    }
    // An order is one list, not a field of something.
    if (id === '' && (part === 'segments' || part === 'tiers')) {
      return fields.map(({field, before, after}) => `${say(field, before)} → ${say(field, after)}`)
    }
    return toldFields(change).map(field =>
      part === 'segments' && field.field === 'name'
        ? t('diff.renamed', {
            before: say('name', field.before) || t('diff.unnamed'),
            after: say('name', field.after) || t('diff.unnamed'),
          })
        : line(part, field),
    )
  }
  return change => ({
    key: `${change.part} ${change.id} ${change.fields[0]?.field ?? ''}`,
    title: title(change),
    what: change.what,
    lines: lines(change),
  })
}
