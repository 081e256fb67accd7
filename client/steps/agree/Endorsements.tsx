import {useState} from 'react'
import {endorse} from '../../../shared/contract/decisions.ts'
import {shortHash} from '../../../shared/model/contentHash.ts'
import type {Candidate} from '../../../shared/record/state.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useMe, useRecord} from '../../session/hooks.ts'
import {useSending} from '../../session/useSending.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './agree.module.css'

/** Who stands behind it without signing for a department: beside the signatures, and none of them. (SIGN-11) */
export function Endorsements() {
  const t = useText()
  const format = useFormat()
  const me = useMe()
  const {departmentName, departmentMark} = useWords()
  const candidate = useRecord(record => record.candidate)
  const endorsements = useRecord(record => record.endorsements)
  const [reading, setReading] = useState<Candidate | null>(null)
  const holds = (contentHash: string) => contentHash === candidate?.contentHash
  const own = endorsements.find(({participantId}) => participantId === me.id)
  const may = me.role !== 'observer' && me.signsFor === null && candidate !== null
  return (
    <section aria-labelledby="endorsements" className={styles.section}>
      <h2 id="endorsements">{t('endorse.title')}</h2>
      {endorsements.length === 0 ? (
        <p className={styles.quiet}>{t('endorse.nobody')}</p>
      ) : (
        <ul className={styles.signatures}>
          {endorsements.map(({participantId, departmentId, name, role, candidate: number, contentHash, ...said}) => {
            const department = departmentName(departmentId)
            const words = {department, role: t(`role.${role}`).toLocaleLowerCase(), time: format.dateTime(said.at)}
            return (
              <li key={participantId} className={styles.signature}>
                <DepartmentMark {...departmentMark(departmentId)} size={20} />
                <div>
                  {name !== '' && <strong>{name}</strong>}
                  <p className={styles.quiet}>
                    {holds(contentHash) ? t('endorse.by', words) : t('endorse.stale', {department, number})}
                  </p>
                  {holds(contentHash) && said.statement !== '' && <p>{said.statement}</p>}
                </div>
                <div className={styles.signAct}>
                  {holds(contentHash) ? <span>{shortHash(contentHash)}</span> : <del>{shortHash(contentHash)}</del>}
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <p className={styles.quiet}>{t('endorse.note')}</p>
      {may && !(own && holds(own.contentHash)) && (
        <Button kind="plain" onPress={() => setReading(candidate)}>
          {t(own ? 'endorse.again' : 'endorse.do')}
        </Button>
      )}
      {reading !== null && <EndorseDialog read={reading} onClose={() => setReading(null)} />}
    </section>
  )
}

/** For the content that was on the screen when the dialog opened, and no other. */
function EndorseDialog({read, onClose}: {readonly read: Candidate; readonly onClose: () => void}) {
  const t = useText()
  const call = useApi()
  const {busy, send} = useSending(onClose)
  const isOther = useRecord(record => record.candidate?.contentHash !== read.contentHash)
  const [statement, setStatement] = useState('')
  const {number, contentHash} = read
  const stand = () => send(() => call(endorse, {body: {candidate: number, contentHash, statement}}))
  return (
    <Dialog
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
      title={t('endorse.dialog')}
      intro={t('endorse.intro', {hash: shortHash(read.contentHash)})}
      closeLabel={t('agree.cancel')}
      actions={
        <Button kind="primary" busy={busy} disabled={isOther} onPress={() => void stand()}>
          {t('endorse.do')}
        </Button>
      }
    >
      {isOther && <Notice kind="block">{t('agree.changed')}</Notice>}
      <TextArea label={t('agree.statement')} value={statement} rows={2} maxLength={1000} onChange={setStatement} />
    </Dialog>
  )
}
