import {Suspense, useState} from 'react'
import {movePhase} from '../../shared/contract/boards.ts'
import {phaseTable} from '../../shared/record/phaseTable.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {Refused} from '../home/Refused.tsx'
import {useText} from '../i18n/useText.ts'
import {useApi, useGate, useMe, usePeople, usePhase} from '../session/hooks.ts'
import {initialsOf} from '../session/presence.ts'
import {useNotify} from '../session/useNotify.ts'
import {Button} from '../ui/Button.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {FacilitatorStrip} from '../ui/FacilitatorStrip.tsx'
import {useViewport} from '../ui/useViewport.ts'
import {BackDialog} from './BackDialog.tsx'
import {goToFirstBlock} from './goToFirstBlock.ts'
import {stepOf} from './stepOf.ts'
import styles from './workshop.module.css'

/** Phases whose beginning closes something for everybody: asked once more before. */
const closing = new Set(['evaluate', 'agree'])

/** What to say next, who is here, and the way on, which always works: it moves, or names what stands in the way. */
export function Strip({onChecks}: {readonly onChecks: () => void}) {
  const t = useText()
  const phase = usePhase()
  const gate = useGate()
  const me = useMe()
  const call = useApi()
  const notify = useNotify()
  const seats = usePeople().flatMap(({people}) => people)
  const onPhone = useViewport() === 'phone'
  const [asking, setAsking] = useState<'forward' | 'back' | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const {Bar} = stepOf(phase)
  const {next, back} = phaseTable[phase]
  // In `agree` the last signature moves the workshop on; the button shows what is missing.
  const onward = phase === 'agree' ? 'signed' : phase === 'signed' || next === 'refuse' ? null : next

  const blocked = () => {
    onChecks()
    goToFirstBlock()
  }
  const forward = async () => {
    setBusy(true)
    setRefusal(null)
    const answer = await call(movePhase, {body: {move: 'next'}})
    setBusy(false)
    if (answer.ok) return setAsking(null)
    if (asking === null) notify.refused(answer)
    else setRefusal(answer)
    if (answer.code === 'phase.gateBlocked') {
      setAsking(null)
      blocked()
    }
  }
  const press = () => {
    if (gate.count > 0 || phase === 'agree') return blocked()
    if (onward && closing.has(onward)) return setAsking('forward')
    void forward()
  }
  return (
    <>
      <FacilitatorStrip
        label={t('strip.label')}
        only={t('strip.only')}
        who={t('strip.who', {initials: initialsOf(me.name), role: t(`role.${me.role}`)})}
        prompt={
          <span className={styles.bar}>
            <Suspense>
              <Bar />
            </Suspense>
          </span>
        }
        status={onPhone ? undefined : t('strip.here', {here: seats.filter(({here}) => here).length, all: seats.length})}
      >
        {back !== 'refuse' && !onPhone && (
          <Button kind="strip" onPress={() => setAsking('back')}>
            {t('strip.back', {phase: t(`phase.${back}`)})}
          </Button>
        )}
        {onward && (
          <Button
            kind="stripPrimary"
            note={gate.count > 0 ? t('strip.blocks', {count: gate.count}) : undefined}
            busy={busy}
            busyText={t('strip.moving')}
            onPress={press}
          >
            {t(onward === 'signed' ? 'strip.toSigned' : 'strip.forward', {phase: t(`phase.${onward}`)})}
          </Button>
        )}
      </FacilitatorStrip>
      {asking === 'forward' && onward && (
        <Dialog
          open
          onOpenChange={() => setAsking(null)}
          role="alertdialog"
          title={t('strip.sure', {phase: t(`phase.${onward}`)})}
          intro={t(onward === 'agree' ? 'strip.closesAll' : 'strip.closesSegments')}
          actions={
            <>
              <Button kind="primary" busy={busy} busyText={t('strip.moving')} onPress={() => void forward()}>
                {t('strip.forward', {phase: t(`phase.${onward}`)})}
              </Button>
              <Button onPress={() => setAsking(null)}>{t('common.cancel')}</Button>
            </>
          }
        >
          <Refused refusal={refusal} />
        </Dialog>
      )}
      {asking === 'back' && <BackDialog onClose={() => setAsking(null)} />}
    </>
  )
}
