import {isFrom} from '../../../shared/domain/phase.ts'
import {shortHash} from '../../../shared/model/contentHash.ts'
import {usePhase, useRecord} from '../../session/hooks.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {QrCode} from '../../ui/QrCode.tsx'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import styles from './agree.module.css'
import {Confirm} from './changes/Confirm.tsx'
import {WhatChanged} from './changes/WhatChanged.tsx'
import {ChecksSummary} from './ChecksSummary.tsx'
import {Dissent} from './Dissent.tsx'
import {Endorsements} from './Endorsements.tsx'
import {EarlierVersions} from './EarlierVersions.tsx'
import {StandingExceptions} from './Exceptions.tsx'
import {Exports} from './Exports.tsx'
import {LateEditsNote} from './LateEditsNote.tsx'
import {NotAgreed} from './NotAgreed.tsx'
import {Objections} from './Objections.tsx'
import {ReviewPlan} from './review/ReviewPlan.tsx'
import {ReviewReminder} from './review/ReviewReminder.tsx'
import {AgreedWithout} from './AgreedWithout.tsx'
import {Signatures} from './Signatures.tsx'
import {TierSummary} from './TierSummary.tsx'

/** The same content in front of every department, its control sum, and who has signed it. */
export function AgreeStep() {
  const t = useText()
  const format = useFormat()
  const phase = usePhase()
  const candidate = useRecord(record => record.candidate)
  const version = useRecord(record => record.versions.at(-1) ?? null)
  const draft = useRecord(record => record.draft)
  const reached = isFrom(phase, 'agree')
  const signed = isFrom(phase, 'signed') && version !== null
  const shown = signed ? version : reached ? candidate : null
  const when = signed ? version.agreedAt : (candidate?.frozenAt ?? '')
  const stamp = shown !== null && (
    <div className={styles.stamp}>
      <p>
        <span>{t(signed ? 'agree.version' : 'agree.candidate', {number: shown.number, date: format.date(when)})}</span>
        <span>{t('agree.hash')}</span>
        <strong className={styles.hash}>{shortHash(shown.contentHash)}</strong>
      </p>
      <div className={styles.qr}>
        <QrCode text={shown.contentHash} label={t('agree.hashQr')} />
      </div>
    </div>
  )
  const words = signed ? 'signed' : reached ? 'now' : 'later'
  const question = {signed: 'agree.signedQuestion', now: 'agree.question', later: 'agree.notYetQuestion'} as const
  const lead = {signed: 'agree.signedLead', now: 'agree.lead', later: 'agree.notYetLead'} as const
  return (
    <>
      <StepQuestion question={t(question[words])} end={stamp || undefined}>
        {t(lead[words], {number: version?.number ?? ''})}
      </StepQuestion>
      <div className={styles.notices}>
        {signed && <AgreedWithout version={version} />}
        {signed && <ReviewReminder />}
        {phase === 'agree' && <NotAgreed />}
        {phase === 'agree' && <LateEditsNote />}
        <Confirm />
      </div>
      <TierSummary />
      {draft !== null && reached && shown !== null && <WhatChanged from={draft.from} to={shown.number} />}
      {signed && <Exports version={version} />}
      <div className={styles.columns}>
        <div>
          {signed ? <StandingExceptions /> : <ChecksSummary />}
          <Dissent />
          <Objections open={isFrom(phase, 'prioritise')} />
          <ReviewPlan />
        </div>
        <div>
          <Signatures open={phase === 'agree'} />
          {reached && <Endorsements />}
        </div>
      </div>
      {!signed && <Exports version={null} />}
      <EarlierVersions />
    </>
  )
}
