import {useState} from 'react'
import {useText} from '../../i18n/useText.ts'
import {ActivityDialog} from './ActivityDialog.tsx'
import type {Editing} from './ActivityDialog.tsx'
import styles from './engage.module.css'
import {ExitLine} from './ExitLine.tsx'
import {PlanCells} from './PlanCells.tsx'
import {channelGroups} from './planRows.ts'
import type {PlanRow} from './planRows.ts'
import {SegmentHead} from './SegmentHead.tsx'

/** Segment x channel as one table; on a phone the channels of a segment stand below each other. */
export function PlanGrid({rows, open}: {readonly rows: readonly PlanRow[]; readonly open: boolean}) {
  const t = useText()
  const [editing, setEditing] = useState<Editing | null>(null)
  const channels = [...channelGroups.dialogue, ...channelGroups.reach]
  return (
    <>
      <table className={styles.grid} aria-label={t('engage.grid')}>
        <thead>
          <tr className={styles.groups}>
            <td aria-hidden> </td>
            <th scope="colgroup" colSpan={channelGroups.dialogue.length}>
              {t('engage.dialogue')}
            </th>
            <th scope="colgroup" colSpan={channelGroups.reach.length}>
              {t('engage.reach')}
            </th>
          </tr>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('engage.segment')}
            </th>
            {channels.map(channel => (
              <th key={channel} scope="col">
                {channel === 'marketing' ? t('engage.marketingHead') : t(`channel.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({segmentId, tierId}) => (
            <tr
              key={segmentId}
              id={segmentId}
              data-record={segmentId}
              className={tierId === null ? styles.deselected : undefined}
            >
              <SegmentHead segmentId={segmentId} open={open} />
              {tierId === null ? (
                <ExitLine
                  segmentId={segmentId}
                  columns={channels.length}
                  open={open}
                  onEdit={cell =>
                    setEditing({segmentId, channel: cell?.channel ?? 'in_person', cellId: cell?.id ?? null})
                  }
                />
              ) : (
                channels.map(channel => (
                  <PlanCells
                    key={channel}
                    segmentId={segmentId}
                    channel={channel}
                    open={open}
                    onEdit={cellId => setEditing({segmentId, channel, cellId})}
                  />
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {editing !== null && (
        <ActivityDialog
          key={`${editing.segmentId} ${editing.channel} ${editing.cellId ?? ''}`}
          editing={editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
