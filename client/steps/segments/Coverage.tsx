import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {segmentsInOrder} from '../../../shared/domain/segmentsInOrder.ts'
import {usePictureWords} from '../../board/usePictureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {CoverageBar} from '../../ui/pictures/CoverageBar.tsx'
import styles from './segments.module.css'

const none = 'none'

/** All customers of the file as one bar: who belongs where, and who nowhere. */
export function Coverage({selectedId}: {readonly selectedId: SegmentId}) {
  const t = useText()
  const {number, share, date} = useFormat()
  const words = usePictureWords()
  const segments = useBoard(segmentsInOrder, shallow)
  const profile = useRecord(record => record.profile)
  if (!profile || profile.segments.length === 0) return null
  const {rows} = profile.universe
  const part = (id: string, label: string, value: number, kind: 'part' | 'rest') => ({
    id,
    label,
    value,
    kind,
    text: `${number(value)}, ${share(rows === 0 ? 0 : value / rows)}`,
  })
  const counted = segments.filter(({id}) => profile.firstMatch[id] !== undefined)
  const parts = [
    ...counted.map(({id, name}) => part(id, name || t('segments.unnamed'), profile.firstMatch[id] ?? 0, 'part')),
    part(none, t('segments.inNone'), profile.inNone.rows, 'rest'),
  ]
  const base = {count: rows, rows: number(rows), date: profile.asOf === null ? '' : date(profile.asOf)}
  return (
    <section className={styles.coverage}>
      <CoverageBar
        title={t('segments.coverage')}
        note={t('segments.coverageNote', {...base, twice: number(profile.inTwoOrMore)})}
        description={t('segments.coverageSaid', {
          none: number(profile.inNone.rows),
          twice: number(profile.inTwoOrMore),
        })}
        words={words}
        selectedId={selectedId}
        parts={parts}
        table={{
          columns: [
            {id: 'segment', label: t('segments.segment')},
            {id: 'size', label: t('segments.size'), align: 'figures'},
            {id: 'share', label: t('segments.share'), align: 'figures'},
          ],
          rows: parts.map(({id, label, value}) => ({
            id,
            cells: [label, number(value), share(rows === 0 ? 0 : value / rows)],
          })),
        }}
      />
    </section>
  )
}
