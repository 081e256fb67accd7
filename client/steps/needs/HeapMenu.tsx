import {useState} from 'react'
import type {ClusterId} from '../../../shared/domain/entities/ids.ts'
import {clustersInOrder} from '../../../shared/domain/needGroups.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {useGroups} from '../../board/useGroups.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {Menu} from '../../ui/Menu.tsx'
import type {MenuChoice} from '../../ui/Menu.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'

type Act = 'earlier' | 'later' | 'merge' | 'remove'

/** What can be done with a whole heap: move it, make one of two, take it off the board. */
export function HeapMenu({id, name, notes}: {readonly id: ClusterId; readonly name: string; readonly notes: number}) {
  const t = useText()
  const dispatch = useDispatch()
  const order = useBoard(board => clustersInOrder(board).map(cluster => cluster.id), shallow)
  const [merging, setMerging] = useState(false)
  const at = order.indexOf(id)
  const choices: readonly MenuChoice<Act>[] = [
    {id: 'earlier', label: t('needs.heapEarlier'), icon: 'arrowLeft', disabled: at <= 0},
    {id: 'later', label: t('needs.heapLater'), icon: 'arrowRight', disabled: at === order.length - 1},
    {
      id: 'merge',
      label: t('needs.heapMerge'),
      hint: t('needs.heapMergeHint'),
      disabled: order.length < 2,
      divided: true,
    },
    {
      id: 'remove',
      label: t('needs.heapRemove'),
      hint: notes === 0 ? t('needs.heapRemoveEmpty') : t('needs.heapRemoveHint', {count: notes}),
      icon: 'trash',
      divided: true,
    },
  ]
  const move = (by: number) => {
    const after = order[by < 0 ? at - 2 : at + 1]
    dispatch('moveCluster', {id, spot: after === undefined ? 'first' : {after}})
  }
  const act = (chosen: Act) => {
    if (chosen === 'earlier') move(-1)
    if (chosen === 'later') move(1)
    if (chosen === 'merge') setMerging(true)
    if (chosen === 'remove') dispatch('removeCluster', {id}, {label: t('needs.heapRemoved', {heap: name})})
  }
  return (
    <>
      <Menu
        trigger="icon"
        label={t('needs.heapMenu', {heap: name})}
        title={name}
        keepLabel={t('needs.leave')}
        choices={choices}
        onChoose={act}
      />
      {merging && <MergeDialog id={id} name={name} onClose={() => setMerging(false)} />}
    </>
  )
}

function MergeDialog({
  id,
  name,
  onClose,
}: {
  readonly id: ClusterId
  readonly name: string
  readonly onClose: () => void
}) {
  const t = useText()
  const dispatch = useDispatch()
  const titles = useGroups()
  const [into, setInto] = useState<ClusterId | null>(null)
  const target = titles.find(cluster => cluster.id === into)
  const merge = () => {
    if (!target) return
    dispatch('mergeClusters', {from: id, into: target.id}, {label: t('needs.merged', {from: name, into: target.label})})
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="narrow"
      title={t('needs.mergeTitle', {heap: name})}
      intro={t('needs.mergeIntro')}
      actions={
        <>
          <Button kind="primary" disabled={!target} onPress={merge}>
            {t('needs.merge')}
          </Button>
          <Button onPress={onClose}>{t('needs.cancel')}</Button>
        </>
      }
    >
      <RadioRow
        label={t('needs.mergeInto')}
        look="chips"
        value={into}
        choices={titles.filter(cluster => cluster.id !== id)}
        onChange={setInto}
      />
    </Dialog>
  )
}
