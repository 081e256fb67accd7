import {useText} from '../i18n/useText.ts'
import {useRefusalText} from '../i18n/useRefusalText.ts'
import type {LateText} from '../session/notices.ts'
import {Button} from '../ui/Button.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {CopyButton} from './CopyButton.tsx'
import styles from './workshop.module.css'

/** Changes that came too late, each with its text and why; nothing is thrown away unseen. */
export function LateDialog({texts, onClose}: {readonly texts: readonly LateText[]; readonly onClose: () => void}) {
  const t = useText()
  const say = useRefusalText()
  const words = texts.map(({text}) => text).filter(Boolean)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      role="alertdialog"
      title={t('late.title', {count: texts.length})}
      intro={t('late.intro', {count: texts.length})}
      actions={
        <>
          {words.length > 0 && <CopyButton text={words.join('\n\n')} label={t('late.copy')} />}
          <Button kind="primary" onPress={onClose}>
            {t('late.seen')}
          </Button>
        </>
      }
    >
      <ul className={styles.late}>
        {texts.map(({what, text, code}, index) => {
          const isBallot = what === 'ballotKept'
          const {what: why, advice} = say({code})
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the list never changes while it is shown
            <li key={index}>
              <p>{text === '' ? t(isBallot ? 'late.ballot' : 'late.noText') : text}</p>
              <small>{isBallot ? `${why} ${advice}` : why}</small>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
