import {useState} from 'react'
import {asId} from '../../../shared/std/ids.ts'
import type {CellId, DepartmentId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {channels} from '../../../shared/domain/entities/segment.ts'
import type {Channel} from '../../../shared/domain/entities/segment.ts'
import {shallow} from '../../session/shallow.ts'
import {useBoard, useDispatch, useNewId, useRecord} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {ComboBox} from '../../ui/ComboBox.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import {Select} from '../../ui/Select.tsx'
import {Remark} from '../../ui/Remark.tsx'
import {TextField} from '../../ui/TextField.tsx'
import {Adaptation} from './Adaptation.tsx'
import {ApprovalFields} from './ApprovalFields.tsx'
import type {Approval} from './ApprovalFields.tsx'
import type {Adapting} from './Adaptation.tsx'
import styles from './engage.module.css'
import {isMadeForMeetings, isStepUp} from './planRows.ts'

/** Which activity the dialog is open on; without a cell it plans a new one. */
export type Editing = {readonly segmentId: SegmentId; readonly channel: Channel; readonly cellId: CellId | null}

/** Plans one activity or changes it: nothing is written before it is saved. */
export function ActivityDialog({editing, onClose}: {readonly editing: Editing; readonly onClose: () => void}) {
  const t = useText()
  const dispatch = useDispatch()
  const newId = useNewId()
  const {departmentName, ladderStep} = useWords()
  const {segmentId, cellId} = editing
  const [channel, setChannel] = useState(editing.channel)
  const isExit = useBoard(board => board.segments.get(segmentId)?.placement.in === 'deselected')
  const cell = useBoard(board => (cellId === null ? undefined : board.cells.get(cellId)))
  const segmentName = useBoard(board => board.segments.get(segmentId)?.name ?? '')
  const ladder = useBoard(board => board.meta.ladder)
  const contents = useBoard(board => [...board.contents.values()], shallow)
  const departments = useRecord(record => record.departments)
  const [title, setTitle] = useState(contents.find(({id}) => id === cell?.contentId)?.title ?? '')
  const [timing, setTiming] = useState(cell?.timing ?? '')
  const [frequency, setFrequency] = useState(cell?.frequency ?? '')
  const [contacts, setContacts] = useState(cell?.contactsPerQuarter ?? null)
  const [owner, setOwner] = useState<DepartmentId | null>(cell?.ownerDepartmentId ?? null)
  const [from, setFrom] = useState<string | null>(cell?.from ?? null)
  const [to, setTo] = useState<string | null>(cell?.to ?? null)
  const [adaptation, setAdaptation] = useState<Adapting>({
    adapted: cell?.adapted ?? false,
    parts: cell?.adaptedParts ?? new Set(),
    note: cell?.adaptedNote ?? '',
  })
  const [changedApproval, setApproval] = useState<Approval | null>(null)
  const [asked, setAsked] = useState(false)

  const known = contents.find(content => content.title.trim() === title.trim() && title.trim() !== '')
  const knownId = known?.id ?? null
  const forMeetings = useBoard(board => knownId !== null && isMadeForMeetings(board, knownId, channel))
  const madeElsewhere = known?.madeFor !== undefined && known.madeFor !== null && known.madeFor !== channel
  const foreign = madeElsewhere || forMeetings
  const adapted = foreign && adaptation.adapted
  const approval = changedApproval ?? {
    approvalRef: known?.approvalRef ?? '',
    approvedUntil: known?.approvedUntil ?? null,
  }
  const incomplete = adapted && (adaptation.note.trim() === '' || adaptation.parts.size === 0)
  const save = () => {
    setAsked(true)
    if (incomplete) return
    const content =
      title.trim() === '' ? null : {id: known?.id ?? newId<'content'>(), newTitle: known ? '' : title, approval}
    const written = dispatch(
      'planActivity',
      {
        id: cellId ?? newId<'cell'>(),
        segmentId,
        channel,
        content,
        timing,
        frequency,
        contactsPerQuarter: contacts,
        from,
        to,
        ownerDepartmentId: owner,
        adapted,
        adaptedParts: adapted ? [...adaptation.parts] : [],
        adaptedNote: adapted ? adaptation.note : '',
      },
      {label: t('engage.undoPlan', {channel: t(`channel.${channel}`)})},
    )
    if (written.ok) onClose()
  }
  const remove = () => {
    if (cellId !== null) dispatch('removeRecord', {kind: 'cells', id: cellId})
    onClose()
  }
  const steps = ladder.map(step => ({id: step, label: ladderStep(step)}))
  return (
    <Dialog
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
      title={
        isExit
          ? t('engage.planExitOf', {segment: segmentName})
          : t('engage.planIn', {segment: segmentName, channel: t(`channel.${channel}`)})
      }
      closeLabel={t('engage.cancel')}
      actions={
        <>
          {cellId !== null && (
            <Button kind="plain" onPress={remove}>
              {t('engage.remove')}
            </Button>
          )}
          <Button kind="primary" onPress={save}>
            {t('engage.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {isExit && (
          <Select
            label={t('engage.channel')}
            placeholder=""
            value={channel}
            choices={channels.map(id => ({id, label: t(`channel.${id}`)}))}
            onChange={setChannel}
          />
        )}
        <ComboBox
          label={t('engage.content')}
          hint={t('engage.contentHint')}
          openLabel={t('engage.content')}
          value={title}
          maxLength={200}
          choices={contents.map(({id, title: label, madeFor}) => ({
            id,
            label,
            hint: madeFor === null ? undefined : t(`channel.${madeFor}`),
          }))}
          onChange={chosen => {
            setTitle(chosen)
            setApproval(null)
          }}
          focusOnOpen
        />
        {title.trim() !== '' && <ApprovalFields value={approval} onChange={setApproval} />}
        {foreign && (
          <Adaptation
            channel={channel}
            fromMeeting={forMeetings}
            value={adaptation}
            onChange={setAdaptation}
            showMissing={asked && incomplete}
          />
        )}
        <TextField
          label={t('engage.timing')}
          hint={t('engage.timingHint')}
          value={timing}
          maxLength={200}
          onChange={setTiming}
        />
        <TextField label={t('engage.frequency')} value={frequency} maxLength={200} onChange={setFrequency} />
        <NumberField
          label={t('engage.contacts')}
          hint={t('engage.contactsHint')}
          value={contacts}
          least={0}
          most={1000}
          onChange={setContacts}
        />
        <Select
          label={t('engage.owner')}
          value={owner}
          placeholder={t('engage.nobody')}
          choices={departments.map(({id}) => ({id, label: departmentName(id)}))}
          onChange={id => setOwner(asId<'department'>(id))}
        />
        {!isExit && (
          <div className={styles.pair}>
            <Select
              label={t('engage.from')}
              value={from}
              placeholder={t('engage.noStep')}
              choices={steps}
              onChange={setFrom}
            />
            <Select
              label={t('engage.to')}
              value={to}
              placeholder={t('engage.noStep')}
              choices={steps}
              onChange={setTo}
            />
          </div>
        )}
        {!isExit && from !== null && to !== null && !isStepUp(ladder, from, to) && <Remark>{t('engage.notUp')}</Remark>}
      </div>
    </Dialog>
  )
}
