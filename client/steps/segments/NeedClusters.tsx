import type {ClusterId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {groupOf} from '../../../shared/domain/needGroups.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite} from '../../session/hooks.ts'
import {useGroups} from '../../board/useGroups.ts'
import {Chip} from '../../ui/Chip.tsx'
import {Menu} from '../../ui/Menu.tsx'
import styles from './segments.module.css'

/** The need groups this segment is built on. */
export function NeedClusters({id}: {readonly id: SegmentId}) {
  const t = useText()
  const dispatch = useDispatch()
  const open = useMayWrite()('segments', 'clusters')
  const named = useGroups()
  // Each key that it was chosen by, with the group that stands for it now.
  const chosen = useBoard(
    board => [...(board.segments.get(id)?.clusters ?? [])].map(key => [key, groupOf(board, key)] as const),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  const set = (key: ClusterId, on: boolean) =>
    dispatch('changeMember', {kind: 'segments', id, field: 'clusters', key, value: on ? true : null})
  const drop = (group: ClusterId) => {
    for (const [key, of] of chosen) if (of === group) set(key, false)
  }
  const isTaken = (group: ClusterId) => chosen.some(([, of]) => of === group)
  const taken = named.filter(cluster => isTaken(cluster.id))
  const free = named.filter(cluster => !isTaken(cluster.id))
  return (
    <div className={styles.clusters}>
      <span className={styles.label}>{t('segments.clusters')}</span>
      {taken.map(cluster => (
        <Chip
          key={cluster.id}
          {...(open && {
            onRemove: () => drop(cluster.id),
            removeLabel: t('segments.clusterRemove', {cluster: cluster.label}),
          })}
        >
          {cluster.label}
        </Chip>
      ))}
      {taken.length === 0 && <span className={styles.quiet}>{t('segments.clustersNone')}</span>}
      {open && free.length > 0 && (
        <Menu
          label={t('segments.clusterAdd')}
          size="small"
          kind="quiet"
          icon="plus"
          title={t('segments.clusterAdd')}
          keepLabel={t('segments.cancel')}
          choices={free}
          onChoose={clusterId => set(clusterId, true)}
        />
      )}
    </div>
  )
}
