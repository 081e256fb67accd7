import {useText} from '../../../i18n/useText.ts'
import {NotCompared} from '../../fields/NotCompared.tsx'
import {ChangeList} from './ChangeList.tsx'
import styles from './changes.module.css'
import type {useAskedDiff} from './useDiff.ts'

/** What lies there now and was not in what somebody has read. */
export function SinceRead({diff, failed, again}: ReturnType<typeof useAskedDiff>) {
  const t = useText()
  if (failed && diff === null) return <NotCompared onAgain={again} />
  if (diff === null) return <p className={styles.quiet}>{t('diff.loading')}</p>
  const {changes, scores} = diff
  return (
    <div className={styles.within}>
      {changes.length === 0 && scores.changed === 0 ? <p>{t('diff.empty')}</p> : <ChangeList diff={diff} />}
      {scores.changed > 0 && <p className={styles.quiet}>{t('diff.scores', scores)}</p>}
    </div>
  )
}
