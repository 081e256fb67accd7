import {useState} from 'react'
import {useText} from '../i18n/useText.ts'
import {networkResult, waysToTry} from '../session/tryNetwork.ts'
import {useNetworkCheck} from '../session/useNetworkCheck.ts'
import {Button} from '../ui/Button.tsx'
import {Icon} from '../ui/Icon.tsx'
import {Notice} from '../ui/Notice.tsx'
import {CopyButton} from '../workshop/CopyButton.tsx'
import styles from './check.module.css'
import door from './door.module.css'
import {DoorFrame} from './DoorFrame.tsx'
import {goTo} from './route.ts'

const kinds = {socket: 'done', stream: 'done', poll: 'done', nothing: 'block'} as const
const icons = {trying: 'clock', through: 'check', blocked: 'minus'} as const

/** Tells before the meeting whether this network lets a workshop through, and what to tell those who look after it. */
export function CheckPage({back}: {readonly back: string | null}) {
  const t = useText()
  const [attempt, setAttempt] = useState(1)
  return (
    <DoorFrame
      tab={t('network.tab')}
      about={
        <>
          <p className={door.title}>{t('network.tab')}</p>
          <p>{t('network.about')}</p>
        </>
      }
    >
      <header className={door.head}>
        <h1>{t('network.question')}</h1>
        <p>{t('network.lead')}</p>
      </header>
      <div className={door.form}>
        <Attempt key={attempt} />
        <div className={door.act}>
          <Button size="tall" onPress={() => setAttempt(attempt + 1)}>
            {t('common.tryAgain')}
          </Button>
          {back !== null && (
            <a
              href={back}
              onClick={event => {
                event.preventDefault()
                goTo(back)
              }}
            >
              {t('network.back')}
            </a>
          )}
        </div>
      </div>
    </DoorFrame>
  )
}

function Attempt() {
  const t = useText()
  const found = useNetworkCheck()
  const result = networkResult(found)
  return (
    <>
      <div aria-live="polite">
        {result === null ? (
          <p className={door.waiting}>{t('network.trying')}</p>
        ) : (
          <Notice kind={kinds[result]} title={t(`network.result.${result}`)}>
            {t(`network.result.${result}.advice`)}
          </Notice>
        )}
      </div>
      <ul className={styles.ways} aria-label={t('network.ways')}>
        {waysToTry.map(way => (
          <li key={way} data-is={found[way]}>
            <Icon name={icons[found[way]]} />
            <span>{t(`network.way.${way}`)}</span>
            <b>{t(`network.is.${found[way]}`)}</b>
          </li>
        ))}
      </ul>
      {result !== null && result !== 'socket' && <ForIt />}
    </>
  )
}

/** What has to be let through, in words that can be passed on. */
function ForIt() {
  const t = useText()
  const {origin, host} = location
  const intro = t('network.itIntro', {host})
  const lines = [
    t('network.itSocket', {address: `${origin.replace('http', 'ws')}/sync/`}),
    t('network.itStream', {address: `${origin}/lane/`}),
    t('network.itPlain', {address: `${origin}/`}),
  ]
  return (
    <section className={styles.forIt}>
      <h2>{t('network.forIt')}</h2>
      <p>{intro}</p>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <CopyButton text={[intro, ...lines.map(line => `- ${line}`)].join('\n')} label={t('network.copy')} />
    </section>
  )
}
