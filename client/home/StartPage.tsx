import {useState} from 'react'
import {createBoard} from '../../shared/contract/boards.ts'
import {languages} from '../../shared/contract/schemas.ts'
import type {Language} from '../../shared/contract/schemas.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {useSpoken} from '../i18n/languageContext.ts'
import {useApi} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {Notice} from '../ui/Notice.tsx'
import {Select} from '../ui/Select.tsx'
import {TextField} from '../ui/TextField.tsx'
import {DepartmentChoice, departmentWord, noDepartment} from './DepartmentChoice.tsx'
import {DoorFrame} from './DoorFrame.tsx'
import styles from './door.module.css'
import {focusFault} from './focusFault.ts'
import {Refused} from './Refused.tsx'
import {goOn} from './route.ts'
import {TemplateChoice} from './TemplateChoice.tsx'
import type {ChosenTemplate} from './TemplateChoice.tsx'

/** Opens a workshop; whoever opens it is its facilitator. */
export function StartPage() {
  const {text: t, language} = useSpoken()
  const call = useApi()
  const [title, setTitle] = useState('')
  const [name, setName] = useState('')
  const [department, setDepartment] = useState(noDepartment)
  const [boardLanguage, setBoardLanguage] = useState<Language>(language === 'qps' ? 'en' : language)
  const [template, setTemplate] = useState<ChosenTemplate>({is: 'product', name: 'value'})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState(false)
  const word = departmentWord(department)
  const sent = sentTemplate(template)
  const complete = title.trim() !== '' && name.trim() !== '' && word !== ''

  const open = async () => {
    setAsked(true)
    if (!complete || sent === null || busy) return
    setBusy(true)
    setRefusal(null)
    const answer = await call(createBoard, {
      body: {title, language: boardLanguage, name, department: word, template: sent},
    })
    setBusy(false)
    if (answer.ok) goOn(`/b/${answer.value.boardId}?invite`)
    else setRefusal(answer)
  }
  return (
    <DoorFrame
      tab={t('home.start')}
      about={
        <>
          <p className={styles.title}>{t('home.claim')}</p>
          <p>{t('start.what')}</p>
        </>
      }
      foot={t('home.safe')}
    >
      <header className={styles.head}>
        <h1>{t('home.start')}</h1>
        <p>{t('start.lead')}</p>
      </header>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          focusFault(event.currentTarget)
          void open()
        }}
      >
        <TextField
          label={t('start.title')}
          hint={t('start.titleHint')}
          size="large"
          value={title}
          maxLength={120}
          onChange={setTitle}
          error={asked && title.trim() === '' ? t('start.titleMissing') : undefined}
        />
        <TextField
          label={t('join.name')}
          hint={t('join.nameHint')}
          size="large"
          value={name}
          maxLength={60}
          autoComplete="name"
          onChange={setName}
          error={asked && name.trim() === '' ? t('error.name.missing') : undefined}
        />
        <DepartmentChoice value={department} onChange={setDepartment} />
        <Select
          label={t('start.language')}
          hint={t('start.languageHint')}
          value={boardLanguage}
          placeholder={t('start.language')}
          choices={languages.map(id => ({id, label: t(`language.${id}`)}))}
          onChange={setBoardLanguage}
        />
        <TemplateChoice
          value={template}
          language={boardLanguage}
          onChange={chosen => {
            setTemplate(chosen)
            // Its words are in one language: the workshop speaks it, too.
            if (chosen.is !== 'product' && chosen.template !== null) setBoardLanguage(chosen.template.language)
          }}
        />
        {asked && sent === null && (
          <Notice kind="block" title={t('template.fileMissing')} live="assertive">
            {t('advice.template.unknown')}
          </Notice>
        )}
        {asked && word === '' && <Refused refusal={{code: 'department.missing', params: {}}} />}
        <Refused refusal={refusal} />
        <div className={styles.act}>
          <Button kind="primary" size="tall" type="submit">
            {t(busy ? 'start.opening' : 'start.open')}
          </Button>
          <a href="/">{t('common.cancel')}</a>
        </div>
      </form>
    </DoorFrame>
  )
}

/** Null while a file is chosen and none is read. */
function sentTemplate(chosen: ChosenTemplate) {
  if (chosen.is === 'product') return chosen.name
  if (chosen.is === 'saved') return {saved: chosen.id}
  return chosen.template === null ? null : {file: chosen.template}
}
