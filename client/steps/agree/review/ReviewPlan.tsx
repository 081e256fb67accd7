import {useState} from 'react'
import {isFrom} from '../../../../shared/domain/phase.ts'
import {useFormat} from '../../../i18n/useFormat.ts'
import {useText} from '../../../i18n/useText.ts'
import {useWords} from '../../../i18n/useWords.ts'
import {useLeads, usePhase, useRecord} from '../../../session/hooks.ts'
import {Button} from '../../../ui/Button.tsx'
import {StartDraft} from '../../fields/StartDraft.tsx'
import styles from '../agree.module.css'
import {ReviewDialog} from './ReviewDialog.tsx'

/** When what is agreed is looked at again, and who sees to it; set with the signatures or later. (VER-8) */
export function ReviewPlan() {
  const t = useText()
  const format = useFormat()
  const leading = useLeads()
  const phase = usePhase()
  const {personName} = useWords()
  const {reviewOn, ownerId} = useRecord(record => record.review)
  const months = useRecord(record => record.settings.reviewAfterMonths)
  const owner = useRecord(({participants, candidate}) => participants.find(({id}) => id === (ownerId ?? candidate?.by)))
  const version = useRecord(record => record.versions.at(-1))
  const agreed = isFrom(phase, 'signed')
  const [changing, setChanging] = useState(false)
  if (!isFrom(phase, 'agree')) return null
  const name = owner ? personName(owner) : ''
  return (
    <section aria-labelledby="review-plan" className={styles.section}>
      <h2 id="review-plan">{t('review.title')}</h2>
      <p>
        {reviewOn === null
          ? t('review.default', {count: months, owner: name})
          : t('review.on', {date: format.date(reviewOn), owner: name})}
      </p>
      {leading && (
        <div className={styles.acts}>
          <Button kind="plain" onPress={() => setChanging(true)}>
            {t('review.change')}
          </Button>
          {agreed && <StartDraft kind="plain" />}
        </div>
      )}
      {agreed && !leading && <p className={styles.quiet}>{t('draft.leadStarts', {number: version?.number ?? ''})}</p>}
      {agreed && version?.supersedes !== undefined && (
        <p className={styles.quiet}>{t('draft.supersedes', {number: version.supersedes})}</p>
      )}
      {changing && <ReviewDialog ownerId={owner?.id ?? null} onClose={() => setChanging(false)} />}
    </section>
  )
}
