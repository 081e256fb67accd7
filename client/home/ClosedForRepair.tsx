import {useEffect, useState} from 'react'
import {openLastGood, seeLastGood} from '../../shared/contract/lastGood.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useApi} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {ButtonLink} from '../ui/ButtonLink.tsx'
import {DoorFrame} from './DoorFrame.tsx'
import styles from './door.module.css'
import {Refused} from './Refused.tsx'

type Offer = {readonly lost: boolean; readonly until: string | null; readonly mayOpen: boolean}

/** The board is damaged: what is safe, how it can go on, and who decides that. (SYNC-14) */
export function ClosedForRepair({boardId}: {readonly boardId: string}) {
  const t = useText()
  const {dateTime} = useFormat()
  const call = useApi()
  const {offer, refusal, setRefusal} = useOffer(boardId)
  const [opening, setOpening] = useState(false)

  const open = async () => {
    if (opening) return
    setOpening(true)
    const answer = await call(openLastGood, {params: {id: boardId}, body: {}})
    if (answer.ok) return location.reload()
    setOpening(false)
    setRefusal(answer)
  }
  const way = (found: Offer) =>
    found.lost
      ? t('repair.lost')
      : found.until === null
        ? t('repair.before')
        : t('repair.until', {when: dateTime(found.until)})
  return (
    <DoorFrame tab={t('repair.tab')} about={<p className={styles.title}>{t('home.claim')}</p>}>
      <header className={styles.head}>
        <h1>{t('repair.what')}</h1>
        <p>{t('repair.why')}</p>
      </header>
      <div className={styles.form}>
        {offer && <p>{way(offer)}</p>}
        {offer && !offer.lost && !offer.mayOpen && <p>{t('repair.ask')}</p>}
        <p>{t('repair.safe')}</p>
        <Refused refusal={refusal} />
        <div className={styles.act}>
          {offer?.mayOpen === true && (
            <Button kind="primary" size="tall" onPress={() => void open()}>
              {t(opening ? 'repair.opening' : 'repair.open')}
            </Button>
          )}
          <ButtonLink href="/" kind={offer?.mayOpen === true ? 'quiet' : 'primary'} size="tall">
            {t('common.toStart')}
          </ButtonLink>
        </div>
      </div>
    </DoorFrame>
  )
}

const lookAgainMs = 3000

/** Whoever only waits is taken in as soon as the board has been opened. */
function useOffer(boardId: string) {
  const call = useApi()
  const [offer, setOffer] = useState<Offer | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    let again: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const answer = await call(seeLastGood, {params: {id: boardId}, signal: stop.signal})
      if (stop.signal.aborted) return
      if (answer.ok && !answer.value.damaged) return location.reload()
      if (answer.ok) setOffer(answer.value)
      else setRefusal(answer)
      again = setTimeout(() => void look(), lookAgainMs)
    }
    void look()
    return () => {
      stop.abort()
      clearTimeout(again)
    }
  }, [call, boardId])
  return {offer, refusal, setRefusal}
}
