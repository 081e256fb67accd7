import type {ReactNode} from 'react'
import {useEffect} from 'react'
import {useText} from '../i18n/useText.ts'
import {Logo} from '../ui/Logo.tsx'
import {LookAndLanguage} from '../workshop/LookAndLanguage.tsx'
import styles from './door.module.css'

/** A page before the workshop: what it is about at the left, what to do at the right. On the phone only what to do. */
export function DoorFrame({
  tab,
  about,
  foot,
  children,
}: {
  /** Title of the browser's tab. */
  readonly tab: string
  readonly about: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}) {
  const t = useText()
  useEffect(() => {
    document.title = tab === '' ? t('common.name') : `${tab} – ${t('common.name')}`
  }, [tab, t])
  return (
    <div className={styles.door}>
      <header className={styles.left}>
        <a className={styles.brand} href="/">
          <Logo />
          <b>{t('common.name')}</b>
        </a>
        <div className={styles.about}>{about}</div>
        <div className={styles.foot}>{foot}</div>
      </header>
      <main className={styles.right} tabIndex={-1}>
        <div className={styles.own}>
          <LookAndLanguage />
        </div>
        <div className={styles.doing}>{children}</div>
      </main>
    </div>
  )
}
