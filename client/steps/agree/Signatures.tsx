import {useState} from 'react'
import {isKnownDepartment} from '../../../shared/domain/departments.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import {shortHash} from '../../../shared/model/contentHash.ts'
import {delegationOf} from '../../../shared/record/delegation.ts'
import {promisedDepartments} from '../../../shared/record/objection.ts'
import {signingDepartments} from '../../../shared/record/outcome.ts'
import {departmentsWithVoice} from '../../../shared/record/people.ts'
import {shallow} from '../../session/shallow.ts'
import {useLeads, useMe, usePhase, useRecord} from '../../session/hooks.ts'
import {useSession} from '../../session/SessionContext.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import styles from './agree.module.css'
import {ApproverMenu} from './ApproverMenu.tsx'
import {Delegation} from './Delegation.tsx'
import {ObjectDialog} from './ObjectDialog.tsx'
import {SigningDay} from './SigningDay.tsx'

/** One line a department: signed, signed an earlier text, waiting for whom, or nobody named. */
export function Signatures({open}: {readonly open: boolean}) {
  const t = useText()
  const me = useMe()
  const {signing, record} = useSession()
  const [objecting, setObjecting] = useState(false)
  const departments = useRecord(signingDepartments, shallow)
  const phase = usePhase()
  const agreed = isFrom(phase, 'signed')
  const sign = (departmentId: DepartmentId) => {
    const read = record.get().candidate
    if (read !== null) signing.set({departmentId, read})
  }
  return (
    <section aria-labelledby="signatures" className={styles.section}>
      <h2 id="signatures">{t('agree.signatures')}</h2>
      <ul className={styles.signatures}>
        {departments.map(id => (
          <SignatureLine key={id} departmentId={id} open={open} onSign={() => sign(id)} />
        ))}
      </ul>
      {open && <p className={styles.quiet}>{t('agree.signNote')}</p>}
      {open && <SigningDay />}
      {isFrom(phase, 'prioritise') && me.role !== 'observer' && (
        <Button kind="plain" onPress={() => setObjecting(true)}>
          {t(agreed ? 'review.challenge' : 'agree.object')}
        </Button>
      )}
      {objecting && <ObjectDialog onClose={() => setObjecting(false)} />}
    </section>
  )
}

function SignatureLine({
  departmentId,
  open,
  onSign,
}: {
  readonly departmentId: DepartmentId
  readonly open: boolean
  readonly onSign: () => void
}) {
  const t = useText()
  const format = useFormat()
  const me = useMe()
  const mayLead = useLeads()
  const {departmentName, departmentMark} = useWords()
  const signOff = useRecord(record => record.signOffs.find(s => s.departmentId === departmentId) ?? null)
  const candidate = useRecord(record => record.candidate)
  const approver = useRecord(record => record.participants.find(p => p.signsFor === departmentId && !p.revoked) ?? null)
  const delegation = useRecord(record => delegationOf(record, departmentId))
  const isWithout = useRecord(({versions}) => versions.at(-1)?.without?.departments.includes(departmentId) ?? false)
  const from = useRecord(record => record.participants.find(({id}) => id === delegation?.from) ?? null)
  const hasVoice = useRecord(record =>
    departmentsWithVoice(record.departments, record.participants).includes(departmentId),
  )
  const name = departmentName(departmentId)
  const holds = signOff !== null && (candidate === null || signOff.contentHash === candidate.contentHash)
  const mine = approver !== null && approver.id === me.id
  const isDeserted = approver === null && !hasVoice
  const isPromised = useRecord(record => promisedDepartments(record).includes(departmentId))
  const state = () => {
    if (signOff !== null && holds) {
      const by = t('agree.signedBy', {name: signOff.name || name, time: format.dateTime(signOff.at)})
      const {onBehalfOf} = signOff
      const inPlace = onBehalfOf ? [t('sign.for', {name: onBehalfOf.name || name})] : []
      return `${by} (${[...inPlace, t('agree.signedSeat')].join(', ')})`
    }
    if (!open && isWithout) return t('sign.didNot')
    if (signOff !== null) return t('agree.stale', {number: signOff.candidate})
    if (approver === null)
      return t(hasVoice ? 'agree.noApprover' : isPromised ? 'objection.nobodySigns' : 'sign.nobodyLeft')
    if (from !== null) {
      const words = {name: approver.name || name, from: from.name || name}
      return mine ? t('sign.inPlaceYou', words) : t('sign.inPlace', words)
    }
    return mine ? t('agree.you') : t('agree.waiting', {name: approver.name || name})
  }
  return (
    <li
      className={styles.signature}
      data-record={departmentId}
      data-kind={isKnownDepartment(departmentId) ? departmentId : 'other'}
    >
      <DepartmentMark {...departmentMark(departmentId)} size={24} />
      <div>
        <strong>{name}</strong>
        <p className={styles.quiet}>{state()}</p>
        {open && !holds && isDeserted && (
          <p className={styles.quiet}>
            {t(!mayLead ? 'sign.nobodyLeftLead' : isPromised ? 'objection.nobodySignsWays' : 'sign.nobodyLeftWays')}
          </p>
        )}
        {signOff !== null && holds && signOff.statement !== '' && <p>{signOff.statement}</p>}
      </div>
      <div className={styles.signAct}>
        {signOff !== null &&
          (holds ? <span>{shortHash(signOff.contentHash)}</span> : <del>{shortHash(signOff.contentHash)}</del>)}
        {open && mine && !holds && (
          <Button kind="primary" size="tall" onPress={onSign}>
            {t('agree.sign', {department: name})}
          </Button>
        )}
        {open && !holds && mayLead && approver === null && hasVoice && <ApproverMenu departmentId={departmentId} />}
      </div>
      {open && !holds && (
        <div className={styles.acts}>
          <Delegation departmentId={departmentId} />
          {isDeserted && mayLead && <ApproverMenu departmentId={departmentId} />}
        </div>
      )}
    </li>
  )
}
