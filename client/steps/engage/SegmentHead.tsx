import {useState} from 'react'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {leftInPlan} from '../../../shared/domain/planLeft.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {Icon} from '../../ui/Icon.tsx'
import styles from './engage.module.css'
import {lacksMove} from './planRows.ts'
import {SegmentFactsDialog} from './SegmentFactsDialog.tsx'

/** Who the row is about: name, tier, customers, offer and owner; a button opens what is missing. */
export function SegmentHead({segmentId, open}: {readonly segmentId: SegmentId; readonly open: boolean}) {
  const t = useText()
  const format = useFormat()
  const {tierName, departmentName, departmentMark} = useWords()
  const [editing, setEditing] = useState(false)
  const segment = useBoard(board => board.segments.get(segmentId))
  const tier = useBoard(board =>
    segment?.placement.in === 'tier' ? board.tiers.get(segment.placement.tierId) : undefined,
  )
  const size = useRecord(record => record.profile?.segments.find(({id}) => id === segmentId)?.assigned)
  const flat = useBoard(board => lacksMove(board, segmentId))
  const left = useBoard(board => leftInPlan(board, segmentId), shallow)
  if (!segment) return null
  const deselected = segment.placement.in === 'deselected'
  const lane = deselected ? t('tier.deselected') : tier ? tierName(tier) : ''
  const customers = size === undefined ? '' : t('engage.customers', {count: size, shown: format.number(size)})
  const owner = segment.ownerDepartmentId
  return (
    <th scope="row" className={styles.head}>
      <span className={styles.name}>{segment.name}</span>
      <span className={styles.quiet}>{[lane, customers].filter(Boolean).join(', ')}</span>
      {!deselected && (
        <>
          {segment.offer.trim() === '' ? (
            <span className={styles.missing}>
              <Icon name="stop" size={12} /> {t('engage.noOffer')}
            </span>
          ) : (
            <span className={styles.offer}>{segment.offer}</span>
          )}
          {owner === null ? (
            <span className={styles.missing}>
              <Icon name="stop" size={12} /> {t('engage.noOwner')}
            </span>
          ) : (
            <span className={styles.owner}>
              <DepartmentMark {...departmentMark(owner)} size={15} /> {departmentName(owner)}
            </span>
          )}
          {segment.message !== '' && <span className={styles.message}>{t('log.quote', {text: segment.message})}</span>}
          {segment.firstAction !== '' && (
            <span className={styles.quiet}>
              {segment.firstActionOn === null
                ? t('engage.first', {action: segment.firstAction})
                : t('engage.firstBy', {action: segment.firstAction, date: format.date(segment.firstActionOn)})}
            </span>
          )}
          {left.length > 0 && (
            <span className={styles.left}>
              {t('engage.left', {
                count: left.length,
                fields: format.list(left.map(field => t(`engage.left.${field}`))),
              })}
            </span>
          )}
          {flat && (
            <span className={styles.flat}>
              <Icon name="warning" size={12} /> {t('engage.noStepUp')}
            </span>
          )}
        </>
      )}
      {open && !deselected && (
        <Button
          kind="quiet"
          size="small"
          aria-label={t('engage.segmentFactsOf', {segment: segment.name})}
          onPress={() => setEditing(true)}
        >
          {t('engage.segmentFacts')}
        </Button>
      )}
      {editing && <SegmentFactsDialog segmentId={segmentId} onClose={() => setEditing(false)} />}
    </th>
  )
}
