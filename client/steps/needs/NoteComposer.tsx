import {useEffect, useRef, useState} from 'react'
import type {SilentNote} from '../../../shared/record/state.ts'
import {useText} from '../../i18n/useText.ts'
import {useOutbox} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import {NoteTags} from './NoteTags.tsx'
import type {Tags} from './NoteTags.tsx'
import styles from './needs.module.css'

const pauseMs = 900
const longestNote = 600

/**
 * Writes one silent note. It is kept on the server whenever its writer pauses, so that the reveal takes along a
 * sentence that is still being typed. (NOTE-3)
 */
export function NoteComposer({
  id,
  note,
  focusOnOpen,
  onDone,
}: {
  readonly id: string
  /** As it was when it was opened; undefined for a new one. */
  readonly note: SilentNote | undefined
  readonly focusOnOpen: boolean
  readonly onDone: () => void
}) {
  const t = useText()
  const outbox = useOutbox()
  const [edited] = useState(note)
  const [text, setText] = useState(edited?.text ?? '')
  const [tags, setTags] = useState<Tags>(edited ?? {side: 'customer', family: null, evidence: 'experience'})
  const kept = useRef(edited ? written(edited.text, edited) : '')
  const keep = () => {
    const now = written(text, tags)
    if (now === kept.current) return
    kept.current = now
    if (text.trim() === '') outbox.dropNote(id)
    else outbox.keepNote({id, text: text.trim(), side: tags.side, family: tags.family, evidence: tags.evidence})
  }
  const latest = useRef(keep)
  useEffect(() => {
    latest.current = keep
  })
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const keepSoon = () => {
    clearTimeout(pause.current)
    pause.current = setTimeout(() => latest.current(), pauseMs)
  }
  useEffect(
    () => () => {
      clearTimeout(pause.current)
      latest.current()
    },
    [],
  )
  const add = () => {
    if (text.trim() === '') return
    keep()
    onDone()
  }
  return (
    <div className={styles.sheet}>
      <TextArea
        bare
        size="large"
        rows={5}
        label={t(edited ? 'needs.editNote' : 'needs.note')}
        hideLabel
        placeholder={t('needs.noteExample')}
        maxLength={longestNote}
        focusOnOpen={focusOnOpen}
        value={text}
        onChange={words => {
          setText(words)
          keepSoon()
        }}
        onSubmit={add}
      />
      <NoteTags
        tags={tags}
        onChange={chosen => {
          setTags(chosen)
          keepSoon()
        }}
      />
      <div className={styles.foot}>
        <span className={styles.quiet}>{t('needs.keys')}</span>
        <Button kind="primary" disabled={text.trim() === ''} onPress={add}>
          {t(edited ? 'needs.saveNote' : 'needs.addNote')}
        </Button>
      </div>
    </div>
  )
}

function written(text: string, {side, family, evidence}: Tags): string {
  return text.trim() === '' ? '' : JSON.stringify([text.trim(), side, family, evidence])
}
