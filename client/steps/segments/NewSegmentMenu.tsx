import type {ClusterId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useText} from '../../i18n/useText.ts'
import {useDispatch, useNewId} from '../../session/hooks.ts'
import {useGroups} from '../../board/useGroups.ts'
import {Menu} from '../../ui/Menu.tsx'

const empty = 'empty'

/** One more segment: begun from a need group, or empty. */
export function NewSegmentMenu({onAdded}: {readonly onAdded: (id: SegmentId) => void}) {
  const t = useText()
  const dispatch = useDispatch()
  const newId = useNewId()
  const choices = useGroups().map(({id, label: cluster}): {id: ClusterId | typeof empty; label: string} => ({
    id,
    label: t('segments.fromCluster', {cluster}),
  }))
  return (
    <Menu
      trigger="icon"
      icon="plus"
      label={t('segments.add')}
      title={t('segments.add')}
      keepLabel={t('segments.cancel')}
      choices={[...choices, {id: empty, label: t('segments.addEmpty'), divided: choices.length > 0}]}
      onChoose={chosen => {
        const id = newId<'segment'>()
        dispatch('addSegment', {id, name: '', clusterId: chosen === empty ? null : chosen})
        onAdded(id)
      }}
    />
  )
}
