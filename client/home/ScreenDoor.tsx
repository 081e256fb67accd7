import {useState} from 'react'
import {resume} from '../../shared/contract/boards.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {useText} from '../i18n/useText.ts'
import {useApi} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {DoorFrame} from './DoorFrame.tsx'
import styles from './door.module.css'
import {Refused} from './Refused.tsx'
import {goOn} from './route.ts'

/** The machine at the projector opens its link: it gets to look, and nothing else. A tap, so that no preview uses it up. (REV-8) */
export function ScreenDoor({boardId, token}: {readonly boardId: string; readonly token: string}) {
  const t = useText()
  const call = useApi()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const show = async () => {
    setBusy(true)
    setRefusal(null)
    const answer = await call(resume, {params: {id: boardId}, body: {token}})
    setBusy(false)
    if (answer.ok) goOn(`/present/${boardId}`)
    else setRefusal(answer)
  }
  return (
    <DoorFrame tab={t('screen.tab')} about={<p className={styles.title}>{t('home.claim')}</p>}>
      <header className={styles.head}>
        <h1>{t('screen.question')}</h1>
        <p>{t('screen.lead')}</p>
      </header>
      <div className={styles.form}>
        <Refused refusal={refusal} />
        <div className={styles.act}>
          <Button kind="primary" size="tall" busy={busy} onPress={() => void show()}>
            {t('screen.show')}
          </Button>
        </div>
      </div>
    </DoorFrame>
  )
}
