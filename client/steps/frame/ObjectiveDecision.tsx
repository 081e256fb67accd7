import {useState} from 'react'
import {decide} from '../../../shared/contract/decisions.ts'
import {useRefusalText} from '../../i18n/useRefusalText.ts'
import {useText} from '../../i18n/useText.ts'
import {useApi} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './frame.module.css'

/** The room has gone on: who leads may still change the objective, as a decision that everybody can read. */
export function ObjectiveDecision() {
  const t = useText()
  const api = useApi()
  const refusalText = useRefusalText()
  const [why, setWhy] = useState('')
  const [state, setState] = useState<'ready' | 'busy' | 'logged' | {readonly code: string}>('ready')
  const log = async () => {
    if (why.trim() === '') return
    setState('busy')
    const done = await api(decide, {body: {kind: 'objective_changed', subjectIds: [], text: why.trim()}})
    setState(done.ok ? 'logged' : {code: done.code})
    if (done.ok) setWhy('')
  }
  return (
    <div className={styles.decision}>
      <Notice kind="info">
        <p>{t('frame.onlyYou')}</p>
        <div className={styles.newStep}>
          <TextArea
            label={t('frame.whyChanged')}
            hideLabel
            placeholder={t('frame.whyChanged')}
            rows={1}
            maxLength={1000}
            value={why}
            error={typeof state === 'object' ? refusalText(state).what : undefined}
            onChange={setWhy}
            onSubmit={() => void log()}
          />
          <Button
            disabled={why.trim() === ''}
            busy={state === 'busy'}
            busyText={t('frame.logging')}
            onPress={() => void log()}
          >
            {t('frame.logChange')}
          </Button>
        </div>
        <output className={styles.quiet}>{state === 'logged' ? t('frame.logged') : ''}</output>
      </Notice>
    </div>
  )
}
