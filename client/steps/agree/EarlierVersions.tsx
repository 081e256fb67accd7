import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useMe, usePhase, useRecord} from '../../session/hooks.ts'
import {ButtonLink} from '../../ui/ButtonLink.tsx'
import {isFrom} from '../../../shared/domain/phase.ts'
import {waitsForReveal} from '../../../shared/record/earlierScores.ts'
import {shortHash} from '../../../shared/model/contentHash.ts'
import styles from './agree.module.css'

/** Versions that were agreed before: they stay as they were, under their own numbers. (VER-5) */
export function EarlierVersions() {
  const t = useText()
  const format = useFormat()
  const phase = usePhase()
  const {departmentName} = useWords()
  const me = useMe()
  const scoresLater = useRecord(record => waitsForReveal(record, me))
  const boardId = useRecord(record => record.boardId)
  const versions = useRecord(record => record.versions)
  const earlier = isFrom(phase, 'signed') ? versions.slice(0, -1) : versions
  if (earlier.length === 0) return null
  return (
    <section aria-labelledby="earlier" className={styles.exports}>
      <h2 id="earlier">{t('draft.earlier')}</h2>
      {scoresLater && me.role !== 'observer' && <p className={styles.quiet}>{t('draft.scoresLater')}</p>}
      <ul className={styles.earlier}>
        {earlier.toReversed().map(({number, agreedAt, contentHash, without}) => (
          <li key={number}>
            <span>{t('draft.earlierOne', {number, date: format.date(agreedAt)})}</span>
            {without && (
              <span>
                {t('draft.earlierWithout', {departments: format.list(without.departments.map(departmentName))})}
              </span>
            )}
            <span className={styles.quiet}>{shortHash(contentHash)}</span>
            {me.role !== 'observer' && (
              <ButtonLink
                href={`/api/v1/models/${boardId}.${number}/export/segmodel.json`}
                icon="download"
                kind="plain"
                label={t('draft.earlierRead', {number})}
              >
                {t('draft.earlierRead', {number})}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
