import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import type {Notice} from '../session/notices.ts'
import {useSession} from '../session/SessionContext.ts'
import {Button} from '../ui/Button.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {CopyButton} from './CopyButton.tsx'
import styles from './workshop.module.css'

type PutBack = Extract<Notice, {is: 'putBack'}>

/**
 * An older backup stands in place of what everybody has seen: says what that means, and offers this person's own part
 * of it, to be done once more or copied. Nothing comes back by itself, and the offer goes by a button only: whoever
 * presses Escape finds it at the edge. (SYNC-20)
 */
export function PutBackDialog({
  notice: {until, lost, texts},
  onClose,
  onAside,
}: {
  readonly notice: PutBack
  readonly onClose: () => void
  /** Away from the board for now, not from the tab. */
  readonly onAside: () => void
}) {
  const t = useText()
  const {dateTime} = useFormat()
  const {doAllAgain} = useSession()
  const words = texts.map(({text}) => text).filter(Boolean)
  return (
    <Dialog
      open
      onOpenChange={lost.length === 0 ? onClose : onAside}
      role="alertdialog"
      title={t('putBack.title')}
      intro={t('putBack.intro', {when: dateTime(until)})}
      actions={
        lost.length === 0 ? (
          <Button kind="primary" onPress={onClose}>
            {t('late.seen')}
          </Button>
        ) : (
          <>
            {words.length > 0 && <CopyButton text={words.join('\n\n')} label={t('late.copy')} />}
            <Button onPress={onClose}>{t('putBack.leave')}</Button>
            <Button
              kind="primary"
              onPress={() => {
                onClose()
                doAllAgain(lost)
              }}
            >
              {t('putBack.again', {count: lost.length})}
            </Button>
          </>
        )
      }
    >
      {lost.length > 0 && (
        <>
          <p>{t('putBack.yours', {count: lost.length})}</p>
          <ul className={styles.late}>
            {texts.map(({text}, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the list never changes while it is shown
              <li key={index}>
                <p>{text === '' ? t('late.noText') : text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
