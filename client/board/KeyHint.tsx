import {useText} from '../i18n/useText.ts'
import styles from './drag.module.css'

/** How things are moved with mouse or keyboard; where there is only a finger it would be idle talk. */
export function KeyHint() {
  const t = useText()
  return <span className={styles.keyHint}>{t('board.dragOrKey')}</span>
}
