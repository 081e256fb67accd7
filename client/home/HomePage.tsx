import {isTextKey} from '../../shared/i18n/text.ts'
import {useSpoken} from '../i18n/languageContext.ts'
import {ButtonLink} from '../ui/ButtonLink.tsx'
import {DoorFrame} from './DoorFrame.tsx'
import styles from './door.module.css'
import {goTo} from './route.ts'
import {useSeats} from './useSeats.ts'

/** Two doors: a workshop of one's own, or a look around in an example. */
export function HomePage() {
  const {text: t, texts} = useSpoken()
  const seats = useSeats()
  const phaseName = (phase: string) => {
    const key = `phase.${phase}`
    return isTextKey(texts, key) ? t(key) : ''
  }
  return (
    <DoorFrame
      tab=""
      about={
        <>
          <h1 className={styles.title}>{t('home.claim')}</h1>
          <p>{t('home.what')}</p>
        </>
      }
      foot={t('home.safe')}
    >
      <div className={styles.doors}>
        <section>
          <h2>{t('home.start')}</h2>
          <p>{t('home.startWhat')}</p>
          <div className={styles.act}>
            <ButtonLink href="/?start" kind="primary" size="tall" onFollow={() => goTo('/?start')}>
              {t('home.start')}
            </ButtonLink>
          </div>
        </section>
        {seats?.example === true && (
          <section>
            <h2>{t('home.example')}</h2>
            <p>{t('home.exampleWhat')}</p>
            <div className={styles.act}>
              <ButtonLink href="/?example" size="tall" onFollow={() => goTo('/?example')}>
                {t('home.example')}
              </ButtonLink>
              <a
                href="/?signed"
                onClick={event => {
                  event.preventDefault()
                  goTo('/?signed')
                }}
              >
                {t('home.exampleSigned')}
              </a>
            </div>
          </section>
        )}
        {seats !== null && seats.seats.length > 0 && (
          <section>
            <h2>{t('home.seats')}</h2>
            <ul className={styles.seats}>
              {seats.seats.map(({boardId, title, name, phase}) => (
                <li key={boardId}>
                  <a
                    href={`/b/${boardId}`}
                    onClick={event => {
                      event.preventDefault()
                      goTo(`/b/${boardId}`)
                    }}
                  >
                    {title}
                  </a>
                  <span>{t('home.seat', {name, phase: phaseName(phase)})}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </DoorFrame>
  )
}
