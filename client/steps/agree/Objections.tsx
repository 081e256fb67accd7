import {useState} from 'react'
import {resolveObjection} from '../../../shared/contract/decisions.ts'
import {shallow} from '../../session/shallow.ts'
import {useApi, useBoard, useLeads, useMe, useRecord} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import styles from './agree.module.css'
import {ReasonDialog} from './ReasonDialog.tsx'

/** Who objects to what, and how it was resolved; whoever raised it or leads the workshop may say so. */
export function Objections({open}: {readonly open: boolean}) {
  const t = useText()
  const me = useMe()
  const mayLead = useLeads()
  const call = useApi()
  const {departmentName, departmentMark} = useWords()
  // What an earlier round resolved stays in the log, not on this page.
  const objections = useRecord(
    ({objections: all, draft}) =>
      all.filter(({at, resolution}) => resolution === null || draft === null || at >= draft.openedAt),
    shallow,
  )
  const people = useRecord(record => record.participants)
  const segments = useBoard(board => board.segments)
  const [resolving, setResolving] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (objections.length === 0) return null
  const by = (objection: (typeof objections)[number]): string => {
    const department = departmentName(objection.departmentId)
    const name = people.find(({id}) => id === objection.by)?.name ?? ''
    return name === '' ? department : t('agree.objectionBy', {department, name})
  }
  const resolve = async (resolution: string) => {
    if (resolving === null) return
    setBusy(true)
    const answer = await call(resolveObjection, {params: {objectionId: resolving}, body: {resolution}})
    setBusy(false)
    if (answer.ok) setResolving(null)
  }
  return (
    <section aria-labelledby="objections" className={styles.section}>
      <h2 id="objections">{t('agree.objections')}</h2>
      <ul>
        {objections.map(objection => (
          <li key={objection.id} className={styles.signature}>
            <DepartmentMark {...departmentMark(objection.departmentId)} size={20} />
            <div>
              <p>{objection.text}</p>
              <p className={styles.quiet}>
                {[by(objection), objection.segmentId && segments.get(objection.segmentId)?.name]
                  .filter(Boolean)
                  .join(', ')}
              </p>
              {objection.resolution !== null && <p>{t('agree.resolved', {resolution: objection.resolution})}</p>}
            </div>
            {open && objection.resolution === null && (mayLead || objection.by === me.id) && (
              <div className={styles.signAct}>
                <Button kind="plain" onPress={() => setResolving(objection.id)}>
                  {t('agree.resolve')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {resolving !== null && (
        <ReasonDialog
          title={t('agree.resolve')}
          intro={objections.find(({id}) => id === resolving)?.text ?? ''}
          label={t('agree.resolution')}
          doIt={t('agree.save')}
          busy={busy}
          onDo={text => void resolve(text)}
          onClose={() => setResolving(null)}
        />
      )}
    </section>
  )
}
