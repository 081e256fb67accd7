import {useState} from 'react'
import {useText} from '../i18n/useText.ts'
import type {Notice} from '../session/notices.ts'
import {useSession} from '../session/SessionContext.ts'
import {Button} from '../ui/Button.tsx'
import {classNames} from '../ui/classNames.ts'
import {Dialog} from '../ui/Dialog.tsx'
import {useStandingWords} from './useStandingWords.ts'
import styles from './workshop.module.css'

type Cards = Extract<Notice, {is: 'movedByBoth'}>['cards']

/** Cards that this person moved while away and others moved meanwhile: theirs stands, and each can be moved again. */
export function MovedDialog({cards, onClose}: {readonly cards: Cards; readonly onClose: () => void}) {
  const t = useText()
  const {doAgain} = useSession()
  const words = useStandingWords()
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set())
  const open = cards.some(({mine}) => !moved.has(mine.id))
  return (
    <Dialog
      open
      onOpenChange={onClose}
      role="alertdialog"
      title={t('moved.title', {count: cards.length})}
      intro={t('moved.intro')}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t(open ? (cards.length === 1 ? 'undo.leave' : 'moved.leave') : 'common.done')}
        </Button>
      }
    >
      <ul className={classNames(styles.late, styles.moved)}>
        {cards.map(({mine, theirs, by, again}) => {
          const lanes = {theirs: words.lane(theirs), mine: words.lane(mine)}
          return (
            <li key={mine.id}>
              <p>{words.card(mine)}</p>
              <small>{by === null ? t('moved.lineSomebody', lanes) : t('moved.line', {name: by, ...lanes})}</small>
              {moved.has(mine.id) ? (
                <output>{t('moved.nowMine', {lane: lanes.mine})}</output>
              ) : (
                <Button
                  size="small"
                  onPress={() => {
                    if (doAgain(again).ok) setMoved(new Set([...moved, mine.id]))
                  }}
                >
                  {t('moved.toMine', {lane: lanes.mine})}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
