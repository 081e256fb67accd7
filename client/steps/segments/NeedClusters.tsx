import type {ClusterId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {clustersInOrder} from '../../../shared/domain/notesByCluster.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Chip} from '../../ui/Chip.tsx'
import {Menu} from '../../ui/Menu.tsx'
import styles from './segments.module.css'

/** The need groups this segment is built on. */
export function NeedClusters({id}: {readonly id: SegmentId}) {
  const t = useText()
  const dispatch = useDispatch()
  const open = useMayWrite()('segments', 'clusters')
  const clusters = useBoard(clustersInOrder, shallow)
  const chosen = useBoard(board => board.segments.get(id)?.clusters)
  const named = clusters.map((cluster, index) => ({
    id: cluster.id,
    label: cluster.title || t('needs.untitled', {number: index + 1}),
  }))
  const set = (clusterId: ClusterId, on: boolean) =>
    dispatch('changeMember', {kind: 'segments', id, field: 'clusters', key: clusterId, value: on ? true : null})
  const taken = named.filter(cluster => chosen?.has(cluster.id))
  const free = named.filter(cluster => !chosen?.has(cluster.id))
  return (
    <div className={styles.clusters}>
      <span className={styles.label}>{t('segments.clusters')}</span>
      {taken.map(cluster => (
        <Chip
          key={cluster.id}
          {...(open && {
            onRemove: () => set(cluster.id, false),
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
