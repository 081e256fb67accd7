import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Notice} from '../../ui/Notice.tsx'
import styles from '../workshop.module.css'

/** The log is not as it was written: said plainly, with what is safe and what to do. (LOG-5) */
export function LogBroken({onShow}: {readonly onShow?: () => void}) {
  const t = useText()
  const format = useFormat()
  const fault = useRecord(record => record.logFault)
  if (fault === null) return null
  return (
    <div className={styles.banner}>
      <Notice
        kind="warn"
        title={t('log.broken', {number: format.number(fault.number)})}
        actions={onShow && <Button onPress={onShow}>{t('log.brokenOpen')}</Button>}
      >
        {t('log.brokenAdvice')}
      </Notice>
    </div>
  )
}
