import {families} from '../../../shared/domain/entities/attribute.ts'
import type {Family} from '../../../shared/domain/entities/attribute.ts'
import {noteEvidences, sides} from '../../../shared/domain/entities/note.ts'
import type {NoteEvidence, Side} from '../../../shared/domain/entities/note.ts'
import {useText} from '../../i18n/useText.ts'
import {RadioRow} from '../../ui/RadioRow.tsx'
import styles from './needs.module.css'

export type Tags = {readonly side: Side; readonly family: Family | null; readonly evidence: NoteEvidence}

/** Whom a note is about, what kind of thing it says, and how its writer knows. */
export function NoteTags({
  tags,
  disabled,
  onChange,
}: {
  readonly tags: Tags
  readonly disabled?: boolean
  readonly onChange: (tags: Tags) => void
}) {
  const t = useText()
  return (
    <div className={styles.tags}>
      <RadioRow
        label={t('needs.about')}
        look="chips"
        beside
        disabled={disabled}
        value={tags.side}
        choices={sides.map(id => ({id, label: t(`side.${id}`)}))}
        onChange={side => onChange({...tags, side})}
      />
      <RadioRow
        label={t('needs.thisIs')}
        look="chips"
        beside
        disabled={disabled}
        value={tags.family ?? 'open'}
        choices={[
          ...families.map(id => ({id, label: t(`needs.family.${id}`)})),
          {id: 'open', label: t('needs.family.open')},
        ]}
        onChange={family => onChange({...tags, family: families.find(known => known === family) ?? null})}
      />
      <RadioRow
        label={t('needs.knownFrom')}
        look="chips"
        beside
        disabled={disabled}
        value={tags.evidence}
        choices={noteEvidences.map(id => ({id, label: t(`evidence.${id}`)}))}
        onChange={evidence => onChange({...tags, evidence})}
      />
    </div>
  )
}
