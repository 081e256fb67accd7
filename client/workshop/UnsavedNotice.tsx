import {useText} from '../i18n/useText.ts'
import {useWaitsLong} from '../session/useWaitsLong.ts'
import {Notice} from '../ui/Notice.tsx'
import {CopyUnsaved} from './CopyUnsaved.tsx'
import styles from './workshop.module.css'

const longMs = 10_000

/** The server is there and does not save: what is safe, and that nothing has to be done. (SYNC-15) */
export function UnsavedNotice() {
  const t = useText()
  const waitsLong = useWaitsLong(longMs)
  if (!waitsLong) return null
  return (
    <div className={styles.banner}>
      <Notice kind="warn" title={t('unsaved.what')} live="polite" actions={<CopyUnsaved />}>
        {t('unsaved.advice')}
      </Notice>
    </div>
  )
}
