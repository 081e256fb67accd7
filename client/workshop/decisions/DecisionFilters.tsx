import type {DecisionEntry} from '../../../shared/contract/decisionLog.ts'
import {logKindWord} from '../../../shared/i18n/logWords.ts'
import {byCodeUnit} from '../../../shared/std/order.ts'
import {useSpoken} from '../../i18n/languageContext.ts'
import {useWords} from '../../i18n/useWords.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {Select} from '../../ui/Select.tsx'
import {TextField} from '../../ui/TextField.tsx'
import styles from './decisions.module.css'
import {allDecisions, everything, isOfKind} from './filters.ts'
import type {Filters} from './filters.ts'

const any = ''

/** Which entries are shown: each choice says how many there are. */
export function DecisionFilters({
  entries,
  filters,
  segments,
  onChange,
}: {
  readonly entries: readonly DecisionEntry[]
  readonly filters: Filters
  readonly segments: readonly {readonly id: string; readonly name: string}[]
  readonly onChange: (filters: Filters) => void
}) {
  const {text: t, texts, format} = useSpoken()
  const {departmentName, departmentMark} = useWords()
  const count = (kind: string) => format.number(entries.filter(entry => isOfKind(entry, kind)).length)
  const kinds = [...new Set(entries.map(({kind}) => kind))].map(id => ({id, word: logKindWord(t, texts, id)}))
  const departments = [...new Set(entries.flatMap(({departmentId}) => departmentId ?? []))]
  return (
    <search className={styles.filters} aria-label={t('log.filter')} data-print="hide">
      <Select
        label={t('log.filterKind')}
        placeholder={t('log.filterKind')}
        value={filters.kind}
        choices={[
          {id: allDecisions, label: t('log.allDecisions', {count: count(allDecisions)})},
          {id: everything, label: t('log.everything', {count: count(everything)})},
          ...kinds
            .toSorted((a, b) => byCodeUnit(a.word, b.word))
            .map(({id, word}) => ({id, label: t('log.kindCount', {kind: word, count: count(id)})})),
        ]}
        onChange={kind => onChange({...filters, kind})}
      />
      <Select
        label={t('log.filterDepartment')}
        placeholder={t('log.allDepartments')}
        value={filters.department ?? any}
        choices={[
          {id: any, label: t('log.allDepartments')},
          ...departments.map(id => ({
            id,
            label: departmentName(id),
            mark: <DepartmentMark {...departmentMark(id)} size={16} />,
          })),
        ]}
        onChange={id => onChange({...filters, department: id === any ? null : id})}
      />
      <Select
        label={t('log.filterSegment')}
        placeholder={t('log.allSegments')}
        value={filters.segment ?? any}
        choices={[{id: any, label: t('log.allSegments')}, ...segments.map(({id, name}) => ({id, label: name}))]}
        onChange={id => onChange({...filters, segment: id === any ? null : id})}
      />
      <TextField
        label={t('log.filterText')}
        value={filters.text}
        onChange={text => onChange({...filters, text})}
        maxLength={100}
      />
    </search>
  )
}
