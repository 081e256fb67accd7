import {useText} from '../../i18n/useText.ts'
import {Icon} from '../../ui/Icon.tsx'
import styles from './ballot.module.css'
import type {OwnBallot} from './useBallot.ts'

/** Who sees it and whether it is kept: the privacy sentence where it matters. */
export function KeptLine({own}: {readonly own: OwnBallot}) {
  const t = useText()
  const {receipt} = own
  return (
    <p className={styles.kept}>
      <Icon name="lock" size={14} />
      <span>{t('evaluate.onlyYou')}</span>
      <output>{receipt === null ? '' : receipt === '' ? t('evaluate.keeping') : t('evaluate.kept')}</output>
    </p>
  )
}
