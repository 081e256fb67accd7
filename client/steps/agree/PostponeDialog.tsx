import {useState} from 'react'
import {postponeObjection} from '../../../shared/contract/decisions.ts'
import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import type {Objection} from '../../../shared/record/objection.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useRecord} from '../../session/hooks.ts'
import {useToday} from '../../session/useToday.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {Select} from '../../ui/Select.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import {TextField} from '../../ui/TextField.tsx'
import styles from './agree.module.css'
import {SaveDialog} from './SaveDialog.tsx'

/** Why, until when, and who sees to it that the question comes back. (SIGN-12) */
export function PostponeDialog({objection, onClose}: {readonly objection: Objection; readonly onClose: () => void}) {
  const t = useText()
  const call = useApi()
  const today = useToday()
  const {departmentName, departmentMark} = useWords()
  const departments = useRecord(record => record.departments)
  const planned = useRecord(({review}) => review.reviewOn)
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState(planned ?? '')
  const [owner, setOwner] = useState<DepartmentId | null>(null)
  const written = reason.trim()
  const ahead = until > today
  const send = (ownerDepartmentId: DepartmentId) =>
    call(postponeObjection, {
      params: {objectionId: objection.id},
      body: {reason: written, until, ownerDepartmentId},
    })
  return (
    <SaveDialog
      title={t('objection.postponeTitle')}
      intro={t('objection.postponeIntro', {department: departmentName(objection.departmentId)})}
      saveLabel={t('objection.postpone')}
      save={written !== '' && ahead && owner !== null ? () => send(owner) : null}
      onClose={onClose}
    >
      {tried => (
        <>
          <p>{t('log.quote', {text: objection.text})}</p>
          <TextArea
            label={t('objection.postponeWhy')}
            value={reason}
            rows={2}
            maxLength={1000}
            required
            focusOnOpen
            onChange={setReason}
            error={tried && written === '' ? t('objection.whyMissing') : undefined}
          />
          <div className={styles.pair}>
            <TextField
              label={t('objection.until')}
              type="date"
              value={until}
              onChange={setUntil}
              error={tried && !ahead ? t('objection.dayMissing') : undefined}
            />
            <Select
              label={t('objection.owner')}
              placeholder={t('prioritise.chooseDepartment')}
              value={owner}
              choices={departments.map(({id}) => ({
                id,
                label: departmentName(id),
                mark: <DepartmentMark {...departmentMark(id)} size={16} />,
              }))}
              onChange={chosen => setOwner(departments.find(({id}) => id === chosen)?.id ?? null)}
              error={tried && owner === null ? t('objection.ownerMissing') : undefined}
            />
          </div>
        </>
      )}
    </SaveDialog>
  )
}
