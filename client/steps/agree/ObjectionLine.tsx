import {useState} from 'react'
import type {Objection} from '../../../shared/record/objection.ts'
import {isOpenDissent, postponedObjections} from '../../../shared/record/objection.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useLeads, useMe, useRecord} from '../../session/hooks.ts'
import {useToday} from '../../session/useToday.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import styles from './agree.module.css'
import {AnswerDialog, reasonedWords} from './AnswerDialog.tsx'
import type {ReasonedAnswer} from './AnswerDialog.tsx'
import {PostponeDialog} from './PostponeDialog.tsx'

type Answer = ReasonedAnswer | 'postpone'

const answerWords = {...reasonedWords, postpone: 'objection.postpone'} as const satisfies Record<Answer, string>

/** One objection in its own words, what became of it, and what whoever leads may do about it. (SIGN-12, SIGN-14) */
export function ObjectionLine({objection, open}: {readonly objection: Objection; readonly open: boolean}) {
  const t = useText()
  const me = useMe()
  const mayLead = useLeads()
  const {departmentName, departmentMark} = useWords()
  const name = useRecord(({participants}) => participants.find(({id}) => id === objection.by)?.name ?? '')
  const about = useBoard(({segments}) => objection.segmentId && segments.get(objection.segmentId)?.name)
  const [answering, setAnswering] = useState<Answer | null>(null)
  const department = departmentName(objection.departmentId)
  const by = name === '' ? department : t('agree.objectionBy', {department, name})
  const isTheirs = objection.departmentId === me.departmentId
  const waits = useRecord(record => isOpenDissent(record, objection))
  const answers: readonly Answer[] = waits
    ? ['withdraw']
    : mayLead
      ? ['resolve', 'dissent', 'postpone']
      : ['resolve', 'dissent']
  const mayAnswer = waits
    ? mayLead || (isTheirs && me.role !== 'observer')
    : open && objection.resolution === null && (mayLead || objection.by === me.id)
  return (
    <li className={styles.objection} data-record={objection.id}>
      <DepartmentMark {...departmentMark(objection.departmentId)} size={20} />
      <div>
        <p>{objection.text}</p>
        <p className={styles.quiet}>{[by, about].filter(Boolean).join(', ')}</p>
        <Became objection={objection} />
        {mayAnswer && (
          <div className={styles.acts}>
            {answers.map(answer => (
              <Button key={answer} kind="plain" onPress={() => setAnswering(answer)}>
                {t(answerWords[answer])}
              </Button>
            ))}
          </div>
        )}
      </div>
      {answering === 'postpone' && <PostponeDialog objection={objection} onClose={() => setAnswering(null)} />}
      {answering !== null && answering !== 'postpone' && (
        <AnswerDialog objection={objection} answer={answering} onClose={() => setAnswering(null)} />
      )}
    </li>
  )
}

function Became({objection}: {readonly objection: Objection}) {
  const t = useText()
  const format = useFormat()
  const today = useToday()
  const {departmentName} = useWords()
  const draft = useRecord(record => record.draft)
  const from = useRecord(record => record.participants.find(({id}) => id === objection.withdrawn?.by)?.name ?? '')
  const {resolution, isDissent, against, withdrawn, postponed} = objection
  if (withdrawn) return <p>{t('objection.withdrawn', {name: from, reason: withdrawn.reason})}</p>
  if (resolution !== null && isDissent && against !== undefined && against !== draft?.from)
    return <p>{t('objection.isDissentNext', {number: against, reason: resolution})}</p>
  if (resolution !== null)
    return <p>{isDissent ? t('objection.isDissent', {reason: resolution}) : t('agree.resolved', {resolution})}</p>
  if (!postponed) return null
  const {reason, until, ownerDepartmentId} = postponed
  const words = {reason, date: format.date(until)}
  const waits = postponedObjections({objections: [objection], draft}, today).length > 0
  if (!waits) return <p>{t('objection.cameBack', words)}</p>
  return (
    <p>
      {t('objection.postponed', words)} {t('objection.postponedOwner', {department: departmentName(ownerDepartmentId)})}
    </p>
  )
}
