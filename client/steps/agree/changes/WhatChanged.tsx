import {useText} from '../../../i18n/useText.ts'
import {Notice} from '../../../ui/Notice.tsx'
import {ChangeList} from './ChangeList.tsx'
import styles from './changes.module.css'
import {NotCompared} from '../../fields/NotCompared.tsx'
import {MovedCustomers} from './MovedCustomers.tsx'
import {useAskedDiff} from './useDiff.ts'

/** One page before anybody signs: what is different from the version in force. (VER-6) */
export function WhatChanged({from, to}: {readonly from: number; readonly to: number}) {
  const t = useText()
  const {diff, failed, again} = useAskedDiff(from, to)
  return (
    <section aria-labelledby="what-changed" className={styles.changed}>
      <h2 id="what-changed">{t('diff.title', {number: from})}</h2>
      {diff === null ? (
        failed ? (
          <NotCompared onAgain={again} />
        ) : (
          <p className={styles.quiet}>{t('diff.loading')}</p>
        )
      ) : (
        <>
          {diff.changes.length === 0 ? (
            <Notice kind="done" look="line">
              {t('diff.empty')}
            </Notice>
          ) : (
            <p>{t('diff.count', {count: diff.changes.length})}</p>
          )}
          <MovedCustomers diff={diff} />
          <ChangeList diff={diff} />
          {diff.scores.changed > 0 && <p className={styles.quiet}>{t('diff.scores', diff.scores)}</p>}
          {diff.decided.length > 0 && (
            <section className={styles.part}>
              <h3 className={styles.heading}>{t('diff.decided')}</h3>
              <ul>
                {diff.decided.map(({kind, subjects, text}) => (
                  <li key={`${kind} ${subjects.join(' ')} ${text}`}>
                    <p className={styles.title}>
                      <strong>{subjects.flatMap(id => diff.names[id] ?? []).join(', ')}</strong>
                    </p>
                    <DecisionLine kind={kind} text={text} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </section>
  )
}

const lookedAgain = {
  kept_out: 'again.kept_out',
  brought_back: 'again.brought_back',
  review_skipped: 'again.review_skipped',
} as const

function DecisionLine({kind, text}: {readonly kind: string; readonly text: string}) {
  const t = useText()
  const key = Object.entries(lookedAgain).find(([known]) => known === kind)?.[1]
  return <p className={styles.line}>{key ? t(key, {reason: text}) : text}</p>
}
