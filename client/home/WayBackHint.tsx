import {useText} from '../i18n/useText.ts'
import {Notice} from '../ui/Notice.tsx'
import styles from './door.module.css'

/**
 * For whoever had a seat that this browser has forgotten: how to get back to it. The same stands here whether there is
 * such a workshop or not. (JOIN-2, JOIN-11)
 */
export function WayBackHint({boardId}: {readonly boardId: string}) {
  const t = useText()
  // Nobody is told to run what somebody else has put into an address.
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(boardId)) return null
  return (
    <Notice kind="info" title={t('wayBack.title')}>
      <div className={styles.hint}>
        <p>{t('wayBack.forgotten')}</p>
        <p>{t('wayBack.member')}</p>
        <p>{t('wayBack.lead', {board: boardId})}</p>
      </div>
    </Notice>
  )
}
