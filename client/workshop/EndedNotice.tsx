import {useText} from '../i18n/useText.ts'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'
import {Button} from '../ui/Button.tsx'
import {ButtonLink} from '../ui/ButtonLink.tsx'
import {Notice} from '../ui/Notice.tsx'
import {CopyUnsaved} from './CopyUnsaved.tsx'
import {LockedWork} from './LockedWork.tsx'
import styles from './workshop.module.css'

/** The connection will not come back by itself: why, what is safe, and what to do. */
export function EndedNotice() {
  const t = useText()
  const session = useSession()
  const link = useSelected(session.link, state => state)
  const unsent = useSelected(session.unsent, count => count)
  if (link.is !== 'ended') return null
  const lost = link.why === 'revoked' || link.why === 'notYours'
  const reload = link.why === 'broken' || link.why === 'protocol' || link.why === 'quarantined'
  return (
    <div className={styles.banner}>
      <Notice
        kind="block"
        title={t(`ended.${link.why}`)}
        live="assertive"
        actions={
          <>
            {unsent > 0 && <CopyUnsaved />}
            {reload ? (
              <Button kind="primary" onPress={() => location.reload()}>
                {t('common.reload')}
              </Button>
            ) : (
              <ButtonLink href="/" kind="plain">
                {t('common.toStart')}
              </ButtonLink>
            )}
          </>
        }
      >
        {t(`ended.${link.why}.advice`)}
        {unsent > 0 && ` ${t('ended.unsent', {count: unsent})}`}
      </Notice>
      {lost && <LockedWork boardId={session.boardId} />}
    </div>
  )
}
