import {useState} from 'react'
import {openExample} from '../../shared/contract/boards.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {useSpoken} from '../i18n/languageContext.ts'
import {useApi} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {DepartmentChoice, departmentWord, noDepartment} from './DepartmentChoice.tsx'
import {DoorFrame} from './DoorFrame.tsx'
import styles from './door.module.css'
import {Refused} from './Refused.tsx'
import {goOn} from './route.ts'

/** A private copy of the example, with the visitor as facilitator in the department they choose. */
export function ExamplePage({standing}: {readonly standing: 'prioritise' | 'signed'}) {
  const {text: t, language} = useSpoken()
  const call = useApi()
  const [department, setDepartment] = useState(noDepartment)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState(false)
  const word = departmentWord(department)

  const look = async () => {
    setAsked(true)
    if (word === '' || busy) return
    setBusy(true)
    setRefusal(null)
    const answer = await call(openExample, {
      body: {language: language === 'qps' ? 'en' : language, department: word, standing},
    })
    setBusy(false)
    if (answer.ok) goOn(`/b/${answer.value.boardId}`)
    else setRefusal(answer)
  }
  return (
    <DoorFrame
      tab={t('home.example')}
      about={
        <>
          <p className={styles.title}>{t('home.claim')}</p>
          <p className={styles.told}>{t('example.invented')}</p>
        </>
      }
      foot={t('example.removed')}
    >
      <header className={styles.head}>
        <h1>{t('home.example')}</h1>
        <p>{t(standing === 'signed' ? 'example.leadSigned' : 'example.lead')}</p>
      </header>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          void look()
        }}
      >
        <DepartmentChoice value={department} onChange={setDepartment} />
        {asked && word === '' && <Refused refusal={{code: 'department.missing', params: {}}} />}
        <Refused refusal={refusal} />
        <div className={styles.act}>
          <Button kind="primary" size="tall" type="submit">
            {t(busy ? 'example.opening' : 'example.look')}
          </Button>
          <a href="/">{t('common.cancel')}</a>
        </div>
      </form>
    </DoorFrame>
  )
}
