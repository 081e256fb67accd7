import {useState} from 'react'
import {raiseObjection} from '../../../shared/contract/decisions.ts'
import {useText} from '../../i18n/useText.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {segmentsInOrder} from '../../../shared/domain/segmentsInOrder.ts'
import {useApi, useBoard, usePhase} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Select} from '../../ui/Select.tsx'
import {ReasonDialog} from './ReasonDialog.tsx'

const whole = 'whole'

/** An objection always has a reason, and says what it is about: the whole, or one segment. (SIGN-10) */
export function ObjectDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const call = useApi()
  const agreed = isFrom(usePhase(), 'signed')
  const segments = useBoard(segmentsInOrder, shallow)
  const [about, setAbout] = useState<SegmentId | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (text: string) => {
    setBusy(true)
    const answer = await call(raiseObjection, {body: {text, ...(about === null ? {} : {segmentId: about})}})
    setBusy(false)
    if (answer.ok) onClose()
  }
  return (
    <ReasonDialog
      title={t(agreed ? 'review.challenge' : 'agree.object')}
      intro={t(agreed ? 'review.challengeIntro' : 'agree.objectIntro')}
      label={t('agree.reason')}
      doIt={t('agree.object')}
      busy={busy}
      onDo={text => void send(text)}
      onClose={onClose}
    >
      <Select
        label={t('agree.about')}
        placeholder={t('agree.aboutWhole')}
        value={about ?? whole}
        choices={[
          {id: whole, label: t('agree.aboutWhole')},
          ...segments.map(({id, name}) => ({id, label: name || t('segments.unnamed')})),
        ]}
        onChange={id => setAbout(segments.find(segment => segment.id === id)?.id ?? null)}
      />
    </ReasonDialog>
  )
}
