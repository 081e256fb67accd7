import type {Profile} from '../../../shared/definition/profile.ts'
import type {ValueCurve as CurveFigures} from '../../../shared/definition/valueCurve.ts'
import {fewestInCurve, fewestTogether} from '../../../shared/definition/valueCurve.ts'
import type {ValueMeans} from '../../../shared/definition/valueMeans.ts'
import {valueMeans} from '../../../shared/definition/valueMeans.ts'
import {attributeName} from '../../../shared/domain/attributeName.ts'
import {useFigureWords} from '../../board/useFigureWords.ts'
import {usePictureWords} from '../../board/usePictureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useRecord, useShowStep} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {EmptyState} from '../../ui/EmptyState.tsx'
import {curveDrawing} from '../../ui/pictures/curveDrawing.tsx'
import {Drawn} from '../../ui/pictures/Drawn.tsx'
import {Picture} from '../../ui/pictures/Picture.tsx'
import {usePictureFile} from '../evaluate/usePictureFile.ts'
import {SegmentValues} from './SegmentValues.tsx'
import {useCurveWords} from './useCurveWords.ts'
import type {Ledger} from './useLedger.ts'
import styles from './valueCurve.module.css'

/**
 * Whom do we earn on, and whom not: the whale curve of all customers, beside what each segment brings. It stands where
 * the group decides whom to deselect. Whoever must not see amounts has read so under the ledger. (VALUE-1, VALUE-3)
 */
export function ValueCurve({ledger}: {readonly ledger: Ledger}) {
  const t = useText()
  const show = useShowStep()
  const profile = useRecord(record => record.profile)
  const means = useRecord(record => record.customers && valueMeans(record.customers))
  if (ledger.amountsHidden) return null
  if (!profile || profile.valueColumn === null || means === null)
    return (
      <section className={styles.empty}>
        <EmptyState
          title={t('value.emptyTitle')}
          example={t('value.emptyExample')}
          actions={<Button onPress={() => show('segments')}>{t('prioritise.showSegments')}</Button>}
        >
          {t('value.empty')}
        </EmptyState>
      </section>
    )
  // Counted by an earlier release: it comes with the next count.
  if (profile.curve === undefined) return null
  return profile.curve === null ? (
    <section className={styles.empty}>
      <EmptyState title={t('value.emptyTitle')}>
        {t('value.tooFew', {count: fewestInCurve, own: fewestTogether})}
      </EmptyState>
    </section>
  ) : (
    <Drawing ledger={ledger} profile={profile} curve={profile.curve} means={means} />
  )
}

function Drawing({
  ledger,
  profile,
  curve,
  means,
}: {
  readonly ledger: Ledger
  readonly profile: Profile
  readonly curve: CurveFigures
  readonly means: ValueMeans
}) {
  const t = useText()
  const format = useFormat()
  const frame = usePictureWords()
  const fileOf = usePictureFile(null)
  const words = useFigureWords(ledger.figures)
  const column = useBoard(board => attributeName(board, profile.valueColumn ?? ''))
  const {said, curve: drawn, axes, table} = useCurveWords(curve, means, words)
  const isContribution = means === 'contribution'
  const title = t(isContribution ? 'value.contributionTitle' : 'value.revenueTitle')
  const {valueMissing: missing} = profile.universe
  const note = [
    t('value.base', {count: curve.customers, shown: format.number(curve.customers), column}),
    missing > 0 ? t('value.missing', {count: missing, shown: format.number(missing)}) : '',
    profile.asOf === null ? '' : t('value.asOf', {day: format.date(profile.asOf)}),
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <section className={styles.value}>
      <Picture
        title={title}
        note={note}
        description={said.join(' ')}
        words={frame}
        table={{
          columns: [
            {id: 'best', label: t('value.headBest')},
            {id: 'sum', label: t('value.headSum'), align: 'figures'},
            {id: 'share', label: t('value.headShare'), align: 'figures'},
          ],
          rows: table,
        }}
        file={fileOf({
          name: title,
          notes: [note, ...said],
          marked: false,
          draw: width => curveDrawing(drawn, axes, width),
        })}
      >
        {width => <Drawn drawing={curveDrawing(drawn, axes, width)} />}
      </Picture>
      <div className={styles.beside}>
        <ul className={styles.said}>
          {said.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <SegmentValues ledger={ledger} profile={profile} words={words} isContribution={isContribution} />
      </div>
    </section>
  )
}
