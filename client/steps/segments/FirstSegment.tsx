import type {ClusterId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useText} from '../../i18n/useText.ts'
import {useDispatch, useNewId} from '../../session/hooks.ts'
import {useGroups} from '../../board/useGroups.ts'
import {Button} from '../../ui/Button.tsx'
import {EmptyState} from '../../ui/EmptyState.tsx'
import styles from './segments.module.css'

/** No segment yet: each need group is a beginning. */
export function FirstSegment({open, onAdded}: {readonly open: boolean; readonly onAdded: (id: SegmentId) => void}) {
  const t = useText()
  const dispatch = useDispatch()
  const newId = useNewId()
  const groups = useGroups()
  const add = (clusterId: ClusterId | null) => {
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
            {groups.map(({id, label}) => (
              <Button key={id} icon="plus" onPress={() => add(id)}>
                {label}
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
