import {useFormat} from '../../../i18n/useFormat.ts'
import {useText} from '../../../i18n/useText.ts'
import {useBoard, useLeads, useMe, useNow, useRecord} from '../../../session/hooks.ts'
import {useReview} from '../../../session/useReview.ts'
import {Notice} from '../../../ui/Notice.tsx'
import {DataTable} from '../../../ui/Table.tsx'
import {StartDraft} from '../../fields/StartDraft.tsx'
import styles from '../agree.module.css'

const hourMs = 3_600_000

/** Thirty days before its day, whoever sees to it and those who lead read what has become of the agreement. (VER-8) */
export function ReviewReminder() {
  const t = useText()
  const format = useFormat()
  const me = useMe()
  const leading = useLeads()
  const ownerId = useRecord(record => record.review.ownerId)
  const segments = useBoard(board => board.segments)
  const hour = Math.floor(useNow(hourMs) / hourMs)
  const mine = leading || ownerId === me.id
  const facts = useReview(mine, hour)
  if (!facts || facts.due === null || facts.due === 'later' || facts.reviewOn === null) return null
  const {version: number, due, daysLeft, dueAgain, challenges} = facts
  const date = format.date(facts.reviewOn)
  const name = (id: string) => [...segments.values()].find(segment => segment.id === id)?.name ?? ''
  const count = (customers: number | null | undefined) =>
    customers === null || customers === undefined ? null : format.number(customers)
  return (
    <Notice
      kind="warn"
      title={
        due === 'overdue'
          ? t('review.overdue', {number, date})
          : t('review.soon', {number, date, count: Math.max(0, daysLeft ?? 0)})
      }
      actions={leading ? <StartDraft kind="primary" /> : undefined}
    >
      <div className={styles.facts}>
        <DataTable
          caption={t('review.facts')}
          dense
          unknown={t('again.notCounted')}
          columns={[
            {id: 'segment', label: t('review.segment')},
            {id: 'then', label: t('review.then'), align: 'figures'},
            {id: 'now', label: t('review.now'), align: 'figures'},
          ]}
          rows={facts.segments.map(({segmentId, before, now}) => ({
            id: segmentId,
            cells: [name(segmentId), count(before?.customers), count(now.customers)],
          }))}
        />
        <p>
          {dueAgain.length > 0
            ? t('review.dueAgain', {count: dueAgain.length, segments: format.list(dueAgain.map(name))})
            : t('review.noneDue')}
        </p>
        <p>{challenges > 0 ? t('review.challenges', {count: challenges}) : t('review.noChallenges')}</p>
      </div>
    </Notice>
  )
}
