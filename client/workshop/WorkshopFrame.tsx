import {lazy, Suspense, useEffect, useState} from 'react'
import {departmentsWithVoice} from '../../shared/record/people.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {useFindings, useGate, useLeads, usePhase, useRecord, useShownStep, useShowStep} from '../session/hooks.ts'
import {useSession} from '../session/SessionContext.ts'
import {shallow} from '../session/shallow.ts'
import {useSelected} from '../session/useSelected.ts'
import {AppFrame} from '../ui/AppFrame.tsx'
import {DepartmentMark} from '../ui/DepartmentMark.tsx'
import {useViewport} from '../ui/useViewport.ts'
import {ActivityPanel} from './ActivityPanel.tsx'
import {BackDialog} from './BackDialog.tsx'
import {ChecksPanel} from './ChecksPanel.tsx'
import {LogBroken} from './decisions/LogBroken.tsx'
import {stepOfSubject} from './decisions/stepOfSubject.ts'
import {DeviceDialog} from './DeviceDialog.tsx'
import {EndedNotice} from './EndedNotice.tsx'
import {jumpTo} from './jumpTo.ts'
import {NoticeArea} from './NoticeArea.tsx'
import {PeopleDialog} from './PeopleDialog.tsx'
import {PhoneEnd} from './PhoneEnd.tsx'
import {RenameDialog} from './RenameDialog.tsx'
import {SaveTemplateDialog} from './SaveTemplateDialog.tsx'
import {ShareDialog} from './ShareDialog.tsx'
import {SigningNow} from './SigningNow.tsx'
import type {OpenDialog} from './openDialog.ts'
import {StepStage} from './StepStage.tsx'
import {stepId} from './stepOf.ts'
import {Strip} from './Strip.tsx'
import {useDraftNote} from './useDraftNote.ts'
import {useStepInAddress} from './useStepInAddress.ts'
import {useSteps} from './useSteps.ts'
import {UnsavedNotice} from './UnsavedNotice.tsx'
import styles from './workshop.module.css'
import {WorkshopTop} from './WorkshopTop.tsx'

const DecisionsPage = lazy(async () => ({default: (await import('./decisions/DecisionsPage.tsx')).DecisionsPage}))

export type PanelTab = 'checks' | 'activity'

/** The room of the workshop: steps, people, stage, checks and activity, the facilitator's strip. */
export function WorkshopFrame() {
  const t = useText()
  const session = useSession()
  const title = useRecord(record => record.title)
  const note = useDraftNote()
  const shown = useShownStep()
  const show = useShowStep()
  const leading = useLeads()
  const phase = usePhase()
  const ended = useSelected(useSession().link, link => link.is === 'ended')
  const steps = useSteps()
  const viewport = useViewport()
  const gate = useGate()
  const open = useFindings().filter(({waived}) => waived === null).length + gate.missing.length
  const [tab, setTab] = useState<PanelTab>('checks')
  // Where the panel would lie over the stage or squeeze it, it starts folded.
  const [roomy] = useState(() => globalThis.matchMedia('(min-width: 1360px)').matches)
  const [folded, setFolded] = useState<boolean | null>(null)
  const [atLog, setAtLog] = useState(false)
  const [dialog, setDialog] = useState<OpenDialog>(() => (location.search === '?invite' ? 'share' : null))
  const isFolded = folded ?? !(roomy && viewport === 'wide')
  const leaveForCheck = () => {
    setAtLog(false)
    if (viewport !== 'wide') setFolded(true)
  }
  const openPanel = (which: PanelTab) => {
    setTab(which)
    setFolded(false)
  }
  // The invitation lies open once: whoever reloads the page, or comes back to it, finds the board.
  useEffect(() => {
    if (location.search === '?invite') history.replaceState(null, '', location.pathname + location.hash)
  }, [])
  useStepInAddress()
  useEffect(() => {
    document.title = `${title} – ${t('common.name')}`
  }, [title, t])

  const onDialog = (which: OpenDialog) => (which === 'decisions' ? setAtLog(true) : setDialog(which))
  const jump = (id: string, kind: string) => {
    setAtLog(false)
    show(stepOfSubject(id, kind, session.board.get()))
    jumpTo([id])
  }
  const doing = {
    onDialog,
    onChecks: () => openPanel('checks'),
    onActivity: () => openPanel('activity'),
  }
  return (
    <>
      <AppFrame
        brand={{name: t('common.name'), href: '/', label: t('top.home', {name: t('common.name')})}}
        skipLabel={t('common.skip')}
        top={<WorkshopTop onDialog={onDialog} />}
        phoneAbout={[title, note].filter(Boolean).join('. ')}
        phoneTop={<PhoneEnd {...doing} blocks={gate.count} open={open} />}
        steps={{
          label: t('steps.label'),
          steps,
          shown: stepId(shown),
          stateLabels: {
            done: t('steps.done'),
            here: t('steps.here'),
            next: t('steps.next'),
            later: t('steps.later'),
          },
          onGo: step => {
            setAtLog(false)
            show(step)
          },
        }}
        stepsCloseLabel={t('common.close')}
        railFoot={<DepartmentLegend />}
        side={{
          label: t('panel.label'),
          selected: tab,
          onSelect: setTab,
          folded: isFolded,
          onFold: setFolded,
          foldLabel: t('panel.fold'),
          tabs: [
            {
              id: 'checks',
              label: t('panel.checks'),
              count: open,
              blocked: gate.count > 0,
              content: <ChecksPanel onGone={leaveForCheck} />,
            },
            {id: 'activity', label: t('panel.activity'), content: <ActivityPanel />},
          ],
        }}
        strip={
          leading && !ended && !isFrom(phase, 'signed') ? <Strip onChecks={() => openPanel('checks')} /> : undefined
        }
      >
        <EndedNotice />
        <UnsavedNotice />
        {leading && !atLog && <LogBroken onShow={() => setAtLog(true)} />}
        {atLog ? (
          <Suspense fallback={<p className={styles.loading}>{t('common.loading')}</p>}>
            <DecisionsPage onClose={() => setAtLog(false)} onJump={jump} />
          </Suspense>
        ) : (
          <StepStage />
        )}
      </AppFrame>
      <NoticeArea />
      <SigningNow />
      {dialog === 'share' && <ShareDialog onClose={() => setDialog(null)} />}
      {dialog === 'people' && <PeopleDialog onClose={() => setDialog(null)} />}
      {dialog === 'back' && <BackDialog onClose={() => setDialog(null)} />}
      {dialog === 'thisDevice' && <DeviceDialog onClose={() => setDialog(null)} />}
      {dialog === 'saveTemplate' && <SaveTemplateDialog onClose={() => setDialog(null)} />}
      {dialog === 'rename' && <RenameDialog onClose={() => setDialog(null)} />}
    </>
  )
}

/** What shape and letter mean whom, for the departments that have a voice here. */
function DepartmentLegend() {
  const t = useText()
  const {departmentName, departmentMark} = useWords()
  const ids = useRecord(record => departmentsWithVoice(record.departments, record.participants), shallow)
  return (
    <section aria-label={t('top.departments')}>
      <ul className={styles.legend}>
        {ids.map(id => (
          <li key={id}>
            <DepartmentMark {...departmentMark(id)} size={16} />
            <span>{departmentName(id)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
