import {useState} from 'react'
import {addDepartment} from '../../shared/contract/boards.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {Refused} from '../home/Refused.tsx'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {useApi, useLeads, usePeople} from '../session/hooks.ts'
import {unnamed} from '../session/presence.ts'
import type {DepartmentPeople} from '../session/presence.ts'
import {Button} from '../ui/Button.tsx'
import {DepartmentMark} from '../ui/DepartmentMark.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {TextField} from '../ui/TextField.tsx'
import {PersonRow} from './PersonRow.tsx'
import styles from './workshop.module.css'

/** Who has a seat, by department: role, voice, signature. Whoever leads the workshop changes it here. */
export function PeopleDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const {departmentName, departmentMark} = useWords()
  const leading = useLeads()
  const departments = usePeople()
  const nameless = departments.some(({people}) => unnamed(people).count > 0)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('top.people')}
      intro={t(leading ? 'people.introLead' : nameless ? 'people.introPrivate' : 'people.intro')}
      closeLabel={t('common.close')}
      width="wide"
    >
      <div className={styles.people}>
        {departments.map(({departmentId, people}) => (
          <section key={departmentId}>
            <h3>
              <DepartmentMark {...departmentMark(departmentId)} />
              {departmentName(departmentId)}
            </h3>
            {people.length === 0 && <p className={styles.quiet}>{t('people.nobody')}</p>}
            <ul>
              {people
                .filter(({name}) => name !== '')
                .map(person => (
                  <PersonRow key={person.id} person={person} departmentId={departmentId} />
                ))}
              <Unnamed people={people} />
            </ul>
          </section>
        ))}
        {leading && <AddDepartment />}
      </div>
    </Dialog>
  )
}

/** Who is there while others work in private, for those who watch: a number, no names. (JOIN-7) */
function Unnamed({people}: Pick<DepartmentPeople, 'people'>) {
  const t = useText()
  const format = useFormat()
  const {count, here} = unnamed(people)
  if (count === 0) return null
  return (
    <li className={styles.person}>
      {t('people.countHere', {people: t('people.count', {count}), here: format.number(here)})}
    </li>
  )
}

function AddDepartment() {
  const t = useText()
  const call = useApi()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const add = async () => {
    if (name.trim() === '' || busy) return
    setBusy(true)
    setRefusal(null)
    const answer = await call(addDepartment, {body: {name}})
    setBusy(false)
    if (answer.ok) setName('')
    else setRefusal(answer)
  }
  return (
    <>
      <div className={styles.add}>
        <TextField
          label={t('people.addDepartment')}
          value={name}
          maxLength={60}
          onChange={setName}
          onEnter={() => void add()}
        />
        <Button busy={busy} busyText={t('common.saving')} onPress={() => void add()}>
          {t('common.add')}
        </Button>
      </div>
      <Refused refusal={refusal} />
    </>
  )
}
