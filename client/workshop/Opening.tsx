import {useText} from '../i18n/useText.ts'
import {Logo} from '../ui/Logo.tsx'
import styles from './workshop.module.css'

/** The shape of the workshop while it is loading; says so after a while. */
export function Opening({slow}: {readonly slow: boolean}) {
  const t = useText()
  return (
    <div className={styles.opening} aria-busy>
      <header>
        <Logo />
        <b>{t('common.name')}</b>
      </header>
      <div className={styles.ghostRail}>
        {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(key => (
          <i key={key} />
        ))}
      </div>
      <main>
        <output>{t(slow ? 'opening.slow' : 'opening.now')}</output>
        <i className={styles.ghostTitle} />
        <i className={styles.ghostLine} />
        {['a', 'b', 'c'].map(key => (
          <i key={key} className={styles.ghostCard} />
        ))}
      </main>
    </div>
  )
}
