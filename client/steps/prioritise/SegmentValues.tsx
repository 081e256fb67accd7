import type {Profile} from '../../../shared/definition/profile.ts'
import {fewestTogether} from '../../../shared/definition/valueCurve.ts'
import type {FigureWords} from '../../board/figureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {DataTable} from '../../ui/Table.tsx'
import type {Ledger} from './useLedger.ts'
import styles from './valueCurve.module.css'

/** Beside the curve: who of us it is about. Customers, what they bring, and how many of them lose money. (VALUE-1, VALUE-2) */
export function SegmentValues({
  ledger,
  profile,
  words,
  isContribution,
}: {
  readonly ledger: Ledger
  readonly profile: Profile
  readonly words: FigureWords
  readonly isContribution: boolean
}) {
  const t = useText()
  const format = useFormat()
  const sizes = new Map(profile.segments.map(size => [size.id, size]))
  const withUnit = (head: string) => [head, words.unit.replaceAll(' ', '\u00A0')].filter(Boolean).join(', ')
  const row = (id: string, name: string, figures: RowFigures | null) => {
    if (figures === null) return {id, cells: [name, null, null, null]}
    const {customers, known, value, losing} = figures
    const told = losing === null ? t('value.fewFigures') : sayLosing(losing, known)
    return {id, cells: [name, format.number(customers), value === null ? null : words.value(Number(value)), told]}
  }
  const sayLosing = (losing: number, known: number): string =>
    losing === 0
      ? format.number(0)
      : t('value.losingOf', {share: format.share(losing / known), shown: format.number(losing)})
  const nowhere = noSegment(profile)
  const rows = [
    ...ledger.segments.map(({id, name}) => {
      const size = sizes.get(id)
      return {
        id,
        name,
        figures: size
          ? {
              customers: size.assigned,
              known: size.assigned - size.assignedValueMissing,
              value: size.assignedValue,
              losing: size.assignedLosing ?? null,
            }
          : null,
      }
    }),
    {id: 'none', name: t('value.inNone'), figures: nowhere},
  ]
  return (
    <div className={styles.segments}>
      <DataTable
        caption={t('value.bySegment')}
        dense
        height={420}
        columns={[
          {id: 'segment', label: t('evaluate.segment')},
          {id: 'customers', label: t('prioritise.headCustomers'), align: 'figures'},
          {
            id: 'value',
            label: withUnit(t(isContribution ? 'value.headContribution' : 'value.headRevenue')),
            align: 'figures',
          },
          {id: 'losing', label: t(isContribution ? 'value.headLosing' : 'value.headBelow'), align: 'figures'},
        ]}
        rows={rows.map(({id, name, figures}) => row(id, name, figures))}
      />
      {rows.some(({figures}) => figures?.losing === null) && (
        <p className={styles.quiet}>
          {t(isContribution ? 'value.fewFiguresNote' : 'value.fewFiguresBelowNote', {count: fewestTogether})}
        </p>
      )}
    </div>
  )
}

type RowFigures = {
  readonly customers: number
  /** Customers with a figure: `losing` is a part of them. */
  readonly known: number
  readonly value: string | null
  readonly losing: number | null
}

/** Who is in no segment has no figures but those that the segments leave. */
function noSegment({universe, segments, inNone}: Profile): RowFigures {
  const missing = segments.reduce((left, size) => left - size.assignedValueMissing, universe.valueMissing)
  return {customers: inNone.rows, known: inNone.rows - missing, value: inNone.value, losing: inNone.losing ?? null}
}
