import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {clustersInOrder} from '../../../shared/domain/notesByCluster.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useNewId} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {EmptyState} from '../../ui/EmptyState.tsx'
import styles from './segments.module.css'

/** No segment yet: each need group is a beginning. */
export function FirstSegment({open, onAdded}: {readonly open: boolean; readonly onAdded: (id: SegmentId) => void}) {
  const t = useText()
  const dispatch = useDispatch()
  const newId = useNewId()
  const clusters = useBoard(clustersInOrder, shallow)
  const add = (clusterId: (typeof clusters)[number]['id'] | null) => {
    const id = newId<'segment'>()
    dispatch('addSegment', {id, name: '', clusterId})
    onAdded(id)
  }
  return (
    <EmptyState
      title={t('segments.none')}
      example={t('segments.noneExample')}
      actions={
        open && (
          <div className={styles.starts}>
            {clusters.map((cluster, index) => (
              <Button key={cluster.id} icon="plus" onPress={() => add(cluster.id)}>
                {cluster.title || t('needs.untitled', {number: index + 1})}
              </Button>
            ))}
            <Button kind="quiet" onPress={() => add(null)}>
              {t('segments.addEmpty')}
            </Button>
          </div>
        )
      }
    >
      {t('segments.noneLead')}
    </EmptyState>
  )
}
