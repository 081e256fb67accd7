import {useRef, useState} from 'react'
import type {DepartmentId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {asId} from '../../../shared/std/ids.ts'
import {deselectReasons} from '../../../shared/domain/entities/placement.ts'
import type {DeselectReason} from '../../../shared/domain/entities/placement.ts'
import type {Spot} from '../../../shared/domain/placeInOrder.ts'
import {isIsoDate} from '../../../shared/std/isoDate.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useDispatch, useMayWrite, useNow, useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {Select} from '../../ui/Select.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import {TextField} from '../../ui/TextField.tsx'
import {deselectionOf, exitTreatments, oneYearAfter} from './deselection.ts'
import type {ExitTreatment} from './deselection.ts'
import {deselectedShare} from '../../board/ledgerFigures.ts'
import styles from './dialogs.module.css'
import {useFigureWords} from '../../board/useFigureWords.ts'
import {draftOf, TriggerFields, triggerOf} from './TriggerFields.tsx'
import type {Ledger} from './useLedger.ts'

const hourMs = 3_600_000
/** On a phone the form is longer than the screen: who is told that something is missing is led to it. */
const firstFault = '[data-invalid] :is(button, input, textarea)'

/**
 * Deselecting: why, what happens to these customers, who looks after it, and when it is looked at again.
 * It cannot be completed without. (DESEL-1, DESEL-2)
 */
export function DeselectDialog({
  ledger,
  id,
  spot,
  onClose,
}: {
  readonly ledger: Ledger
  readonly id: SegmentId
  readonly spot: Spot<SegmentId> | null
  readonly onClose: () => void
}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  const dispatch = useDispatch()
  const mayWrite = useMayWrite()
  const words = useFigureWords(ledger.figures)
  const today = new Date(useNow(hourMs)).toISOString().slice(0, 10)
  const departments = useRecord(record => record.departments)
  const segment = ledger.segmentOf(id)
  const written = segment?.placement.in === 'deselected' ? deselectionOf(segment, segment.placement) : null
  const [reason, setReason] = useState<DeselectReason | null>(written?.reason ?? null)
  const [reasonText, setReasonText] = useState(written?.reasonText ?? '')
  const [treatment, setTreatment] = useState<ExitTreatment | 'own' | null>(written ? 'own' : null)
  const [details, setDetails] = useState(written?.exitTreatment ?? '')
  const [owner, setOwner] = useState<DepartmentId | null>(
    written?.exitOwnerDepartmentId ?? segment?.ownerDepartmentId ?? null,
  )
  const [day, setDay] = useState(written ? (written.revisitOn ?? '') : oneYearAfter(today))
  const [when, setWhen] = useState(written?.revisitWhen ?? '')
  const [by, setBy] = useState(written?.exitBy ?? '')
  const [limit, setLimit] = useState(draftOf(written?.revisitTrigger ?? null))
  const [evidence, setEvidence] = useState(written?.exitEvidence ?? '')
  // Once the plan is made the decision stands; what becomes of these customers can still be said better. (DESEL-2)
  const isDecided = written !== null && !mayWrite('segments', 'placement')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  if (!segment) return null

  const figures = ledger.figures.of(segment)
  const others = ledger.lanes.find(({is}) => is === 'deselected')?.segments ?? []
  const share = deselectedShare(ledger.figures, [...others.filter(other => other.id !== id), segment], ledger.segments)
  const exitTreatment =
    treatment === null || treatment === 'own'
      ? details.trim()
      : [t(`exit.${treatment}`), details.trim()].filter(Boolean).join(': ')
  const dayGiven = isIsoDate(day)
  const trigger = triggerOf(limit)
  const missing = {
    reason: reason === null,
    reasonText: reason === 'other' && reasonText.trim() === '',
    treatment: exitTreatment === '',
    owner: owner === null,
    // What was deselected before anybody asked for that day may stay without it.
    by: !isIsoDate(by) && !(by === '' && written?.exitBy === null),
    revisit: !dayGiven && when.trim() === '' && !trigger,
    trigger: trigger === undefined,
  }
  const complete = !Object.values(missing).some(Boolean)
  const problem = (which: keyof typeof missing, text: string) => (tried && missing[which] ? text : undefined)

  const save = () => {
    setTried(true)
    if (!complete || reason === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(firstFault)?.focus())
      return
    }
    const decision = dispatch(
      'deselectSegment',
      {
        id,
        reason,
        reasonText: reasonText.trim(),
        exitTreatment,
        exitOwnerDepartmentId: owner,
        exitBy: isIsoDate(by) ? by : null,
        revisitOn: dayGiven ? day : null,
        revisitWhen: when.trim(),
        revisitTrigger: trigger ?? null,
        exitEvidence: evidence.trim(),
        spot,
      },
      written ? {} : {label: t('prioritise.deselected', {segment: segment.name})},
    )
    if (decision.ok) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
      width="wide"
      title={t('prioritise.deselectTitle', {segment: segment.name})}
      intro={t('prioritise.deselectIntro', {
        affected: words.sentence(figures) || t('prioritise.affectedUnknown'),
      })}
      actions={
        <>
          <Button kind="primary" onPress={save}>
            {t(written ? 'prioritise.save' : 'prioritise.deselect')}
          </Button>
          <Button onPress={onClose}>{t('prioritise.cancel')}</Button>
        </>
      }
    >
      <div ref={form} className={styles.form}>
        {share !== null && (
          <Notice kind="warn" live="polite">
            {t('prioritise.overHalf', {share: format.share(share)})}
          </Notice>
        )}
        <Select
          label={t('prioritise.reason')}
          placeholder={t('prioritise.chooseReason')}
          required
          disabled={isDecided}
          focusOnOpen={!isDecided}
          value={reason}
          choices={deselectReasons.map(each => ({id: each, label: t(`reason.${each}`)}))}
          onChange={setReason}
          error={problem('reason', t('prioritise.reasonMissing'))}
        />
        <TextArea
          label={t(reason === 'other' ? 'prioritise.reasonText' : 'prioritise.reasonMore')}
          required={reason === 'other'}
          disabled={isDecided}
          rows={2}
          maxLength={1000}
          value={reasonText}
          onChange={setReasonText}
          error={problem('reasonText', t('prioritise.reasonTextMissing'))}
        />
        <RadioRow
          label={t('prioritise.treatmentQuestion')}
          look="chips"
          value={treatment}
          choices={[...exitTreatments, 'own' as const].map(each => ({
            id: each,
            label: each === 'own' ? t('prioritise.ownWords') : t(`exit.${each}`),
          }))}
          onChange={setTreatment}
        />
        <TextArea
          label={t('prioritise.treatmentText')}
          placeholder={t('prioritise.treatmentExample')}
          required={treatment === null || treatment === 'own'}
          rows={2}
          maxLength={900}
          value={details}
          onChange={setDetails}
          error={problem('treatment', t('prioritise.treatmentMissing'))}
        />
        <div className={styles.pair}>
          <Select
            label={t('prioritise.exitOwner')}
            placeholder={t('prioritise.chooseDepartment')}
            required
            value={owner}
            choices={departments.map(({id: departmentId}) => ({
              id: departmentId,
              label: departmentName(departmentId),
              mark: <DepartmentMark {...departmentMark(departmentId)} size={16} />,
            }))}
            onChange={chosen => setOwner(asId<'department'>(chosen))}
            error={problem('owner', t('prioritise.ownerMissing'))}
          />
          <TextField
            label={t('prioritise.exitBy')}
            type="date"
            required
            value={by}
            onChange={setBy}
            error={problem('by', t('prioritise.exitByMissing'))}
          />
        </div>
        <TextField
          label={t('prioritise.revisitOn')}
          type="date"
          value={day}
          onChange={setDay}
          error={problem('revisit', t('prioritise.revisitMissing'))}
        />
        <TriggerFields
          segmentId={id}
          value={limit}
          onChange={setLimit}
          error={problem('trigger', t('prioritise.triggerMissing'))}
        />
        <TextField
          label={t('prioritise.revisitWhen')}
          placeholder={t('prioritise.revisitExample')}
          maxLength={500}
          value={when}
          onChange={setWhen}
        />
        <TextField label={t('prioritise.evidence')} maxLength={1000} value={evidence} onChange={setEvidence} />
      </div>
    </Dialog>
  )
}
