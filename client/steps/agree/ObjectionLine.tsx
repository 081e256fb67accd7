import {useState} from 'react'
import {resolveObjection} from '../../../shared/contract/decisions.ts'
import type {Objection} from '../../../shared/record/objection.ts'
import {postponedObjections} from '../../../shared/record/objection.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useBoard, useLeads, useMe, useRecord} from '../../session/hooks.ts'
import {useNotify} from '../../session/useNotify.ts'
import {useToday} from '../../session/useToday.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import styles from './agree.module.css'
import {PostponeDialog} from './PostponeDialog.tsx'
import {ReasonDialog} from './ReasonDialog.tsx'

type Answer = 'resolve' | 'dissent' | 'postpone'

/** One objection in its own words, what became of it, and what whoever leads may do about it. (SIGN-12) */
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
  const answers: readonly Answer[] = mayLead ? ['resolve', 'dissent', 'postpone'] : ['resolve', 'dissent']
  const mayAnswer = open && objection.resolution === null && (mayLead || objection.by === me.id)
  const words = {resolve: 'agree.resolve', dissent: 'objection.asDissent', postpone: 'objection.postpone'} as const
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
                {t(words[answer])}
              </Button>
            ))}
          </div>
        )}
      </div>
      {answering === 'postpone' && <PostponeDialog objection={objection} onClose={() => setAnswering(null)} />}
      {(answering === 'resolve' || answering === 'dissent') && (
        <ResolveDialog
          objection={objection}
          department={department}
          isDissent={answering === 'dissent'}
          onClose={() => setAnswering(null)}
        />
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
  const {resolution, isDissent, postponed} = objection
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

function ResolveDialog({
  objection,
  department,
  isDissent,
  onClose,
}: {
  readonly objection: Objection
  readonly department: string
  readonly isDissent: boolean
  readonly onClose: () => void
}) {
  const t = useText()
  const call = useApi()
  const notify = useNotify()
  const [busy, setBusy] = useState(false)
  const resolve = async (resolution: string) => {
    setBusy(true)
    const body = {resolution, ...(isDissent ? {isDissent} : {})}
    const answer = await call(resolveObjection, {params: {objectionId: objection.id}, body})
    setBusy(false)
    if (answer.ok) onClose()
    else notify.refused(answer)
  }
  return (
    <ReasonDialog
      title={t(isDissent ? 'objection.asDissent' : 'agree.resolve')}
      intro={isDissent ? t('objection.asDissentIntro', {department}) : objection.text}
      label={t(isDissent ? 'objection.asDissentWhy' : 'agree.resolution')}
      doIt={t(isDissent ? 'objection.asDissent' : 'agree.save')}
      busy={busy}
      onDo={text => void resolve(text)}
      onClose={onClose}
    />
  )
}
