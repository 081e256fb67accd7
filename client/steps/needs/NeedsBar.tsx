import {useState} from 'react'
import {reopenNotes, revealNotes} from '../../../shared/contract/notes.ts'
import type {Result} from '../../../shared/std/result.ts'
import {departmentsWithVoice} from '../../../shared/record/people.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useRefusalText} from '../../i18n/useRefusalText.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, usePhase, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {Notice} from '../../ui/Notice.tsx'

/** The facilitator shows all notes to all at once, or lets everybody write silently once more. */
export function NeedsBar() {
  const t = useText()
  const phase = usePhase()
  const silent = useRecord(record => record.noteWriting.state === 'open')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <span>{t(silent ? 'needs.promptSilent' : 'needs.promptGroup')}</span>
      {phase === 'needs' && (
        <Button kind={silent ? 'stripPrimary' : 'strip'} onPress={() => setAsking(true)}>
          {t(silent ? 'needs.reveal' : 'needs.reopen')}
        </Button>
      )}
      {asking &&
        (silent ? (
          <RevealDialog onClose={() => setAsking(false)} />
        ) : (
          <ReopenDialog onClose={() => setAsking(false)} />
        ))}
    </>
  )
}

function RevealDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const {list} = useFormat()
  const {departmentName} = useWords()
  const {busy, failed, run} = useDoing(onClose)
  const api = useApi()
  const counts = useRecord(record => record.noteWriting.counts)
  const voices = useRecord(record => departmentsWithVoice(record.departments, record.participants), shallow)
  const total = counts.reduce((sum, {notes}) => sum + notes, 0)
  const silent = voices.filter(id => !counts.some(({departmentId, notes}) => departmentId === id && notes > 0))
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="narrow"
      title={t('needs.revealTitle')}
      intro={t('needs.revealIntro', {count: total})}
      actions={
        <>
          <Button
            kind="primary"
            busy={busy}
            busyText={t('needs.revealing')}
            onPress={() => run(api(revealNotes, {body: {}}))}
          >
            {t('needs.reveal')}
          </Button>
          <Button onPress={onClose}>{t('needs.notYet')}</Button>
        </>
      }
    >
      {silent.length > 0 && (
        <Notice kind="warn" look="line">
          {t('needs.silentDepartments', {departments: list(silent.map(departmentName))})}
        </Notice>
      )}
      {failed}
    </Dialog>
  )
}

function ReopenDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const api = useApi()
  const {busy, failed, run} = useDoing(onClose)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="narrow"
      title={t('needs.reopenTitle')}
      intro={t('needs.reopenIntro')}
      actions={
        <>
          <Button
            kind="primary"
            busy={busy}
            busyText={t('needs.reopening')}
            onPress={() => run(api(reopenNotes, {body: {}}))}
          >
            {t('needs.reopen')}
          </Button>
          <Button onPress={onClose}>{t('needs.notYet')}</Button>
        </>
      }
    >
      {failed}
    </Dialog>
  )
}

/** Runs one server action from a dialog: closes it when it is done, says in it what did not work. */
function useDoing(onDone: () => void) {
  const refusalText = useRefusalText()
  const [state, setState] = useState<'ready' | 'busy' | {readonly code: string}>('ready')
  const finish = async (action: Promise<Result<unknown>>) => {
    setState('busy')
    const result = await action
    if (result.ok) onDone()
    else setState({code: result.code})
  }
  const run = (action: Promise<Result<unknown>>) => void finish(action)
  const said = typeof state === 'object' ? refusalText(state) : null
  const failed = said && (
    <Notice kind="warn" live="polite" title={said.what}>
      {said.advice}
    </Notice>
  )
  return {busy: state === 'busy', failed, run}
}
