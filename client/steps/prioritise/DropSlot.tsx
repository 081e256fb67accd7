import {useText} from '../../i18n/useText.ts'
import styles from './drop.module.css'
import type {NamedLane} from './useLedger.ts'

/** Where it will land, said in words. */
export function DropSlot({lane, facts}: {readonly lane: NamedLane; readonly facts: string}) {
  const t = useText()
  return (
    <div className={styles.slot}>
      <b>{t('prioritise.dropIn', {lane: lane.name})}</b>
      <span>
        {lane.is === 'deselected'
          ? t('prioritise.deselectAsks')
          : facts === ''
            ? ''
            : t('prioritise.landsHere', {facts})}
      </span>
      <span className={styles.keys}>
        <kbd>{t('board.space')}</kbd> {t('board.drops')} <kbd>{t('board.escape')}</kbd> {t('board.cancels')}
      </span>
    </div>
  )
}
