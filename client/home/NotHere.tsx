import type {ReactNode} from 'react'
import {useText} from '../i18n/useText.ts'
import {useRefusalText} from '../i18n/useRefusalText.ts'
import {ButtonLink} from '../ui/ButtonLink.tsx'
import {DoorFrame} from './DoorFrame.tsx'
import styles from './door.module.css'
import {WayBackHint} from './WayBackHint.tsx'

/** There is nothing to see at this address, and why. */
export function NotHere({
  code,
  boardId,
  locked,
}: {
  readonly code: string
  /** The workshop of this address, where there may be one. */
  readonly boardId?: string
  readonly locked?: ReactNode
}) {
  const t = useText()
  const {what, advice} = useRefusalText()({code})
  return (
    <DoorFrame tab="" about={<p className={styles.title}>{t('home.claim')}</p>}>
      <header className={styles.head}>
        <h1>{what}</h1>
        <p>{advice}</p>
      </header>
      <div className={styles.form}>
        {locked}
        {boardId !== undefined && code === 'board.unknown' && <WayBackHint boardId={boardId} />}
        <div className={styles.act}>
          <ButtonLink href="/" kind="primary" size="tall">
            {t('common.toStart')}
          </ButtonLink>
        </div>
      </div>
    </DoorFrame>
  )
}
