import {useState} from 'react'
import type {Language} from '../../shared/contract/schemas.ts'
import {templateBytesMax} from '../../shared/contract/templates.ts'
import type {TemplateDocument} from '../../shared/contract/templates.ts'
import {templateIn, templateNames} from '../../shared/domain/templates/catalogue.ts'
import type {TemplateName} from '../../shared/domain/templates/catalogue.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {Button} from '../ui/Button.tsx'
import {FileDrop} from '../ui/FileDrop.tsx'
import {Notice} from '../ui/Notice.tsx'
import {RadioRow} from '../ui/RadioRow.tsx'
import {Refused} from './Refused.tsx'
import {readTemplateFile} from './templateFile.ts'
import {TemplatePreview} from './TemplatePreview.tsx'
import styles from './templates.module.css'
import {useTemplates} from './useTemplates.ts'

/** What to begin with: one that comes with the product, one of one's own, or a file; null while none is read yet. */
export type ChosenTemplate =
  | {readonly is: 'product'; readonly name: TemplateName}
  | {readonly is: 'saved'; readonly id: string; readonly template: TemplateDocument}
  | {readonly is: 'file'; readonly template: TemplateDocument | null}

/** Each with a short description, and a preview of what it brings. (TPL-1) */
export function TemplateChoice({
  value,
  language,
  onChange,
}: {
  readonly value: ChosenTemplate
  /** The language that the workshop will speak. */
  readonly language: Language
  readonly onChange: (chosen: ChosenTemplate) => void
}) {
  const t = useText()
  const format = useFormat()
  const {saved, read, forget} = useTemplates()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const choose = async (id: string) => {
    setRefusal(null)
    const name = templateNames.find(each => each === id)
    if (name !== undefined) return onChange({is: 'product', name})
    if (id === 'file') return onChange({is: 'file', template: null})
    const answer = await read(id)
    if (answer.ok) onChange({is: 'saved', id, template: answer.value.template})
    else setRefusal(answer)
  }
  const take = async ([file]: readonly File[]) => {
    if (!file) return
    const answer = await readTemplateFile(file)
    setRefusal(answer.ok ? null : answer)
    onChange({is: 'file', template: answer.ok ? answer.value : null})
  }
  const content = value.is === 'product' ? templateIn(value.name, language) : value.template?.content
  return (
    <div className={styles.choice}>
      <RadioRow
        label={t('start.template')}
        look="cards"
        value={value.is === 'product' ? value.name : value.is === 'saved' ? value.id : 'file'}
        choices={[
          ...templateNames.map(id => ({id: id as string, label: t(`template.${id}`), hint: t(`template.${id}Hint`)})),
          ...saved.map(({id, name, description, savedAt}) => ({
            id: id as string,
            label: name,
            hint: description === '' ? t('template.savedHint', {date: format.date(savedAt)}) : description,
          })),
          {id: 'file', label: t('template.file'), hint: t('template.fileHint'), elsewhere: true},
        ]}
        onChange={id => void choose(id)}
      />
      {value.is === 'file' && (
        <FileDrop
          label={t('template.dropFile')}
          hint={t('template.fileKind', {max: templateBytesMax / 1024})}
          buttonText={t('template.chooseFile')}
          accept={['.json', 'application/json']}
          onFiles={files => void take(files)}
        />
      )}
      {value.is === 'file' && value.template !== null && (
        <Notice kind="info" look="line">
          {t('template.fileRead', {name: value.template.name})}
        </Notice>
      )}
      <Refused refusal={refusal} />
      {content !== undefined && <TemplatePreview content={content} />}
      {value.is === 'saved' && (
        <Remove
          key={value.id}
          name={value.template.name}
          onRemove={async () => {
            const gone = await forget(value.id)
            if (gone.ok) onChange({is: 'product', name: 'value'})
            else setRefusal(gone)
          }}
        />
      )}
    </div>
  )
}

function Remove({name, onRemove}: {readonly name: string; readonly onRemove: () => Promise<void>}) {
  const t = useText()
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <div className={styles.own}>
        <Button kind="quiet" icon="trash" onPress={() => setAsked(true)}>
          {t('template.remove')}
        </Button>
      </div>
    )
  return (
    <Notice
      kind="warn"
      title={t('template.removeSure', {name})}
      live="assertive"
      actions={
        <>
          <Button onPress={() => void onRemove()}>{t('template.removeNow')}</Button>
          <Button onPress={() => setAsked(false)}>{t('common.cancel')}</Button>
        </>
      }
    />
  )
}
