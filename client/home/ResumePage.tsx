import {useState} from 'react'
import {resume, wayBackMark} from '../../shared/contract/boards.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {useText} from '../i18n/useText.ts'
import {useApi} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {DoorFrame} from './DoorFrame.tsx'
import styles from './door.module.css'
import {Refused} from './Refused.tsx'
import {goOn} from './route.ts'

/** One's own seat on another device, or again after every browser has forgotten it. A tap takes it, so that a link preview does not use the link up. */
export function ResumePage({boardId, token}: {readonly boardId: string; readonly token: string}) {
  const t = useText()
  const call = useApi()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const isWayBack = token.startsWith(wayBackMark)
  const take = async () => {
    if (busy) return
    setBusy(true)
    setRefusal(null)
    const answer = await call(resume, {params: {id: boardId}, body: {token}})
    setBusy(false)
    if (answer.ok) goOn(`/b/${boardId}`)
    else setRefusal(answer)
  }
  return (
    <DoorFrame tab={t('resume.tab')} about={<p className={styles.title}>{t('home.claim')}</p>}>
      <header className={styles.head}>
        <h1>{t(isWayBack ? 'wayBack.question' : 'resume.question')}</h1>
        <p>{t(isWayBack ? 'wayBack.takeLead' : 'resume.lead')}</p>
      </header>
      <div className={styles.form}>
        <Refused refusal={refusal} />
        <div className={styles.act}>
          <Button kind="primary" size="tall" onPress={() => void take()}>
            {t(busy ? 'join.entering' : 'resume.take')}
          </Button>
        </div>
      </div>
    </DoorFrame>
  )
}
