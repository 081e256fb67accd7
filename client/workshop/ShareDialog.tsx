import {useEffect, useState} from 'react'
import {joinLink, makeResumeLink, renewJoinLink} from '../../shared/contract/boards.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {Refused} from '../home/Refused.tsx'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useApi, useLeads} from '../session/hooks.ts'
import {useSession} from '../session/SessionContext.ts'
import {Button} from '../ui/Button.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {Tabs} from '../ui/Tabs.tsx'
import {LinkCard} from './LinkCard.tsx'
import {RoomScreen} from './RoomScreen.tsx'
import styles from './workshop.module.css'

/** Lets others in with link and code; moves one's own seat to another device. */
export function ShareDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const leading = useLeads()
  const [tab, setTab] = useState<'invite' | 'screen' | 'device'>(leading ? 'invite' : 'device')
  const items = [
    ...(leading ? [{id: 'invite' as const, label: t('share.invite'), content: <Invite />}] : []),
    ...(leading ? [{id: 'screen' as const, label: t('screen.tab'), content: <RoomScreen />}] : []),
    {id: 'device' as const, label: t('share.device'), content: <OwnDevice />},
  ]
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(leading ? 'share.title' : 'share.device')}
      closeLabel={t('common.close')}
      width="wide"
    >
      {leading ? <Tabs label={t('share.title')} items={items} selected={tab} onSelect={setTab} /> : <OwnDevice />}
    </Dialog>
  )
}

function Invite() {
  const t = useText()
  const {date} = useFormat()
  const {clock} = useSession()
  const call = useApi()
  const [link, setLink] = useState<{readonly joinUrl: string; readonly expiresAt: string} | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const read = async () => {
      const answer = await call(joinLink, {signal: stop.signal})
      if (answer.ok) setLink(answer.value)
      else if (!stop.signal.aborted) setRefusal(answer)
    }
    void read()
    return () => stop.abort()
  }, [call])
  const renew = async () => {
    setBusy(true)
    const answer = await call(renewJoinLink, {body: {}})
    setBusy(false)
    setSure(false)
    if (answer.ok) setLink(answer.value)
    else setRefusal(answer)
  }
  const isOver = link !== null && Date.parse(link.expiresAt) <= clock.now()
  return (
    <>
      <Refused refusal={refusal} />
      {link !== null && (
        <LinkCard link={link.joinUrl} label={t('share.link')} qrLabel={t('join.qr')}>
          <p>{t('share.who')}</p>
          <p>{t(isOver ? 'share.over' : 'share.until', {date: date(link.expiresAt)})}</p>
          {sure ? (
            <div className={styles.row}>
              <span>{t('share.renewSure')}</span>
              <Button busy={busy} busyText={t('common.saving')} onPress={() => void renew()}>
                {t('share.renew')}
              </Button>
              <Button kind="quiet" onPress={() => setSure(false)}>
                {t('common.cancel')}
              </Button>
            </div>
          ) : (
            <Button kind="quiet" onPress={() => setSure(true)}>
              {t('share.renew')}
            </Button>
          )}
        </LinkCard>
      )}
    </>
  )
}

function OwnDevice() {
  const t = useText()
  const {time} = useFormat()
  const call = useApi()
  const [made, setMade] = useState<{readonly resumeUrl: string; readonly expiresAt: string} | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    setRefusal(null)
    const answer = await call(makeResumeLink, {body: {}})
    setBusy(false)
    if (answer.ok) setMade(answer.value)
    else setRefusal(answer)
  }
  return (
    <>
      <p className={styles.quiet}>{t('share.deviceWhat')}</p>
      <Refused refusal={refusal} />
      {made ? (
        <LinkCard link={made.resumeUrl} label={t('share.deviceLink')} qrLabel={t('share.deviceQr')}>
          <p>{t('share.deviceUntil', {time: time(made.expiresAt)})}</p>
        </LinkCard>
      ) : (
        <div className={styles.row}>
          <Button kind="primary" busy={busy} busyText={t('common.saving')} onPress={() => void make()}>
            {t('share.deviceMake')}
          </Button>
        </div>
      )}
    </>
  )
}
