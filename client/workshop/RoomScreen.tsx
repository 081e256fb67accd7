import {useState} from 'react'
import {changeParticipant, makeScreenLink} from '../../shared/contract/boards.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {Refused} from '../home/Refused.tsx'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useApi, useRecord} from '../session/hooks.ts'
import {useSession} from '../session/SessionContext.ts'
import {Button} from '../ui/Button.tsx'
import {ButtonLink} from '../ui/ButtonLink.tsx'
import {LinkCard} from './LinkCard.tsx'
import styles from './workshop.module.css'

/** The screen in the room: from one's own seat here, or by a link on the machine at the projector. (REV-8) */
export function RoomScreen() {
  const t = useText()
  const {time} = useFormat()
  const {boardId} = useSession()
  const call = useApi()
  const screen = useRecord(({participants}) => participants.find(({isScreen, revoked}) => isScreen && !revoked) ?? null)
  const [made, setMade] = useState<{readonly screenUrl: string; readonly expiresAt: string} | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    setRefusal(null)
    const answer = await call(makeScreenLink, {body: {}})
    setBusy(false)
    if (answer.ok) setMade(answer.value)
    else setRefusal(answer)
  }
  const close = async (participantId: string) => {
    setBusy(true)
    const answer = await call(changeParticipant, {params: {participantId}, body: {revoked: true}})
    setBusy(false)
    setMade(null)
    if (!answer.ok) setRefusal(answer)
  }
  return (
    <>
      <p className={styles.quiet}>{t('screen.what')}</p>
      <Refused refusal={refusal} />
      <div className={styles.row}>
        {!made && (
          <Button kind="primary" busy={busy} busyText={t('common.saving')} onPress={() => void make()}>
            {t('screen.make')}
          </Button>
        )}
        <ButtonLink href={`/present/${boardId}`} kind="plain" newWindow>
          {t('screen.here')}
        </ButtonLink>
        {screen && (
          <Button kind="quiet" busy={busy} onPress={() => void close(screen.id)}>
            {t('screen.close')}
          </Button>
        )}
      </div>
      {made && (
        <LinkCard link={made.screenUrl} label={t('screen.link')} qrLabel={t('screen.qr')}>
          <p>{t('screen.until', {time: time(made.expiresAt)})}</p>
        </LinkCard>
      )}
    </>
  )
}
