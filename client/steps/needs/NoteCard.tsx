import {useState} from 'react'
import type {Note} from '../../../shared/domain/entities/note.ts'
import {DragHandle} from '../../board/drag.tsx'
import {useDragState} from '../../board/dragContext.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {IconButton} from '../../ui/IconButton.tsx'
import {useViewport} from '../../ui/useViewport.ts'
import {NoteDialog} from './NoteDialog.tsx'
import styles from './needs.module.css'

/** A note on paper with its department's mark. */
export function NoteCard({id, lifted}: {readonly id: string; readonly lifted: boolean}) {
  const t = useText()
  const {departmentName, departmentMark} = useWords()
  const {movable, openMenu} = useDragState()
  const onPhone = useViewport() === 'phone'
  const note = useNote(id)
  const [open, setOpen] = useState(false)
  if (!note) return null
  return (
    <article className={styles.card} data-lifted={lifted || undefined}>
      {note.departmentId && (
        <DepartmentMark {...departmentMark(note.departmentId)} label={departmentName(note.departmentId)} />
      )}
      <div>
        <p>{note.text}</p>
        {note.side === 'company' && <p className={styles.side}>{t('side.company')}</p>}
        {onPhone && movable && (
          <Button kind="quiet" size="small" onPress={() => openMenu(id)}>
            {t('needs.moveTo')}
          </Button>
        )}
      </div>
      <div className={styles.tools}>
        <IconButton
          icon="pencil"
          small
          iconSize={12}
          label={t('needs.open', {note: note.text})}
          onPress={() => setOpen(true)}
        />
        {movable && <DragHandle className={styles.grip} />}
      </div>
      {open && <NoteDialog id={note.id} onClose={() => setOpen(false)} />}
    </article>
  )
}

/** What hangs at the pointer while a note is moved. */
export function NoteTicket({id}: {readonly id: string}) {
  const {departmentMark} = useWords()
  const note = useNote(id)
  if (!note) return null
  return (
    <div className={styles.ticket}>
      {note.departmentId && <DepartmentMark {...departmentMark(note.departmentId)} />}
      <p>{note.text}</p>
    </div>
  )
}

function useNote(id: string): Note | undefined {
  return useBoard(board => {
    const notes: ReadonlyMap<string, Note> = board.notes
    return notes.get(id)
  })
}
