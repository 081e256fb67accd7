import type {SilentNote} from '../../../shared/record/state.ts'
import {useText} from '../../i18n/useText.ts'
import {useOutbox} from '../../session/hooks.ts'
import {useSelected} from '../../session/useSelected.ts'
import {IconButton} from '../../ui/IconButton.tsx'
import styles from './needs.module.css'

/** One's own silent notes, and how many of them the server has not got yet. */
export function OwnNotes({
  notes,
  onEdit,
}: {
  readonly notes: readonly SilentNote[]
  readonly onEdit: (id: string) => void
}) {
  const t = useText()
  const outbox = useOutbox()
  const waiting = useSelected(outbox.waiting, events => events.filter(({is}) => is === 'noteKept').length)
  return (
    <section className={styles.own} aria-labelledby="own-notes">
      <h2 id="own-notes" className={styles.sub}>
        {t('needs.yours')} <span>{t('needs.yoursCount', {count: notes.length})}</span>
      </h2>
      <output className={styles.quiet}>{waiting > 0 ? t('needs.waiting', {count: waiting}) : ''}</output>
      {notes.length === 0 ? (
        <p className={styles.slot}>{t('needs.yoursNone')}</p>
      ) : (
        <ul className={styles.mine}>
          {notes.map(note => (
            <li key={note.id} className={styles.note}>
              <p>{note.text}</p>
              <footer>
                <span>
                  {[note.family && t(`needs.family.${note.family}`), note.side === 'company' && t('side.company')]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span>{t(`evidence.${note.evidence}`)}</span>
                <IconButton
                  icon="pencil"
                  small
                  label={t('needs.edit', {note: note.text})}
                  onPress={() => onEdit(note.id)}
                />
                <IconButton
                  icon="trash"
                  small
                  label={t('needs.delete', {note: note.text})}
                  onPress={() => outbox.dropNote(note.id)}
                />
              </footer>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
