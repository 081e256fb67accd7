import type {NoteId} from '../../../shared/domain/entities/ids.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useDispatch, useMayWrite} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {BoardText} from '../fields/BoardText.tsx'
import {NoteTags} from './NoteTags.tsx'
import type {Tags} from './NoteTags.tsx'
import styles from './needs.module.css'

/** One note with everything it says; its words and marks can be changed until the segments are drawn. */
export function NoteDialog({id, onClose}: {readonly id: NoteId; readonly onClose: () => void}) {
  const t = useText()
  const dispatch = useDispatch()
  const {departmentName} = useWords()
  const mayWrite = useMayWrite()
  const note = useBoard(board => board.notes.get(id))
  if (!note) return null
  const open = mayWrite('notes', 'text')
  const change = (tags: Tags) => {
    for (const field of ['side', 'family', 'evidence'] as const)
      if (tags[field] !== note[field]) dispatch('changeField', {kind: 'notes', id, field, value: tags[field]})
  }
  const remove = () => {
    dispatch('removeRecord', {kind: 'notes', id}, {label: t('needs.noteRemoved', {note: note.text})})
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={note.departmentId ? t('needs.noteOf', {department: departmentName(note.departmentId)}) : t('needs.note')}
      intro={open ? t('needs.noteOpen') : t('needs.noteClosed')}
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {t('needs.done')}
          </Button>
          {mayWrite('notes', null) && (
            <Button kind="quiet" icon="trash" onPress={remove}>
              {t('needs.remove')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.dialog}>
        <BoardText kind="notes" id={id} field="text" rows={3} label={t('needs.note')} hideLabel />
        <NoteTags tags={note} disabled={!open} onChange={change} />
      </div>
    </Dialog>
  )
}
