import {useState} from 'react'
import {useText} from '../../i18n/useText.ts'
import {useDispatch, useMe, useNewId} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import {NoteTags} from './NoteTags.tsx'
import type {Tags} from './NoteTags.tsx'
import styles from './needs.module.css'

/** A thought that came after the reveal: open from the start, under one's own department. */
export function AddNoteDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const me = useMe()
  const newId = useNewId()
  const dispatch = useDispatch()
  const [text, setText] = useState('')
  const [tags, setTags] = useState<Tags>({side: 'customer', family: null, evidence: 'experience'})
  const add = () => {
    if (text.trim() === '') return
    const {id: authorId, departmentId} = me
    dispatch('addNote', {id: newId<'note'>(), text, authorId, departmentId, ...tags, clusterId: null})
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('needs.lateNote')}
      intro={t('needs.lateNoteIntro')}
      actions={
        <>
          <Button kind="primary" disabled={text.trim() === ''} onPress={add}>
            {t('needs.addNote')}
          </Button>
          <Button onPress={onClose}>{t('needs.cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <TextArea
          label={t('needs.note')}
          hideLabel
          rows={3}
          maxLength={600}
          placeholder={t('needs.noteExample')}
          focusOnOpen
          value={text}
          onChange={setText}
          onSubmit={add}
        />
        <NoteTags tags={tags} onChange={setTags} />
      </div>
    </Dialog>
  )
}
