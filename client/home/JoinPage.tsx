import {useText} from '../i18n/useText.ts'
import {ButtonLink} from '../ui/ButtonLink.tsx'
import {QrCode} from '../ui/QrCode.tsx'
import {DoorFrame} from './DoorFrame.tsx'
import styles from './door.module.css'
import {JoinForm} from './JoinForm.tsx'
import {Refused} from './Refused.tsx'
import {goTo} from './route.ts'
import {useDoor} from './useDoor.ts'

/** Link, name, department: a seat in the workshop, without an account. */
export function JoinPage({boardId, token}: {readonly boardId: string; readonly token: string}) {
  const t = useText()
  const state = useDoor(boardId, token)
  const seen = state.is === 'open' ? state.door : null
  const check = `/check#${location.pathname}${location.hash}`
  const all = seen?.departments.reduce((total, {taken}) => total + taken, 0) ?? 0
  return (
    <DoorFrame
      tab={seen?.title ?? t('join.tab')}
      about={
        <>
          <p className={styles.title}>{seen?.title ?? t('home.claim')}</p>
          <p>{t('join.about')}</p>
          {seen && (
            <div className={styles.qr}>
              <QrCode text={location.href} label={t('join.qr')} />
              <p>{t('join.qrHint')}</p>
            </div>
          )}
        </>
      }
      foot={seen && t('join.seats', {count: all})}
    >
      <header className={styles.head}>
        <h1>{t('join.question')}</h1>
        <p>{t('join.lead')}</p>
      </header>
      {state.is === 'knocking' && <p className={styles.waiting}>{t('join.knocking')}</p>}
      {state.is === 'shut' && (
        <>
          <Refused refusal={{code: state.code, params: {}}} />
          <div className={styles.act}>
            <ButtonLink href="/" size="tall">
              {t('common.toStart')}
            </ButtonLink>
          </div>
        </>
      )}
      {seen && <JoinForm boardId={boardId} token={token} door={seen} />}
      <p className={styles.tested}>
        <a
          href={check}
          onClick={event => {
            event.preventDefault()
            goTo(check)
          }}
        >
          {t('network.test')}
        </a>
      </p>
    </DoorFrame>
  )
}
