import {useState} from 'react'
import {changeSettings} from '../../../shared/contract/boards.ts'
import {countLimits, defaultSettings, shareLimits} from '../../../shared/record/settings.ts'
import type {Refusal} from '../../../shared/std/result.ts'
import {Refused} from '../../home/Refused.tsx'
import {useText} from '../../i18n/useText.ts'
import {useApi, usePhase, useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import styles from './frame.module.css'
import {countNames, limitFields, shareNames} from './limitFields.ts'
import type {LimitDraft} from './limitFields.ts'

/** How many rounds and segments there are to be, and from where the checks speak: set by who leads, folded away. (FRAME-5) */
export function LimitsSetup() {
  const t = useText()
  return (
    <div className={styles.scoring}>
      <Disclosure level={2} summary={t('limits.title')}>
        <p className={styles.quiet}>{t('limits.lead')}</p>
        <LimitsForm />
      </Disclosure>
    </div>
  )
}

function LimitsForm() {
  const t = useText()
  const api = useApi()
  const kept = useRecord(record => record.settings)
  const phase = usePhase()
  const [draft, setDraft] = useState<LimitDraft>({})
  const [state, setState] = useState<'ready' | 'busy' | 'saved' | Refusal>('ready')
  const {closed, open, shown, changed} = limitFields(phase, kept, draft)
  const change = (set: LimitDraft) => {
    setState('ready')
    setDraft({...draft, ...set})
  }
  const save = async () => {
    setState('busy')
    const answer = await api(changeSettings, {body: changed})
    setState(answer.ok ? 'saved' : answer)
    if (answer.ok) setDraft({})
  }
  const usual = () => change(Object.fromEntries(open.map(name => [name, defaultSettings[name]])))
  return (
    <div className={styles.guide}>
      {open.length === 0 && (
        <Notice kind="info" look="line">
          {t('limits.closed')}
        </Notice>
      )}
      {open.length > 0 && closed.size > 0 && (
        <Notice kind="info" look="line">
          {t('limits.judged')}
        </Notice>
      )}
      <div className={styles.limits}>
        {countNames.map(name => (
          <NumberField
            key={name}
            label={t(`limits.${name}`)}
            {...countLimits[name]}
            step={1}
            disabled={closed.has(name)}
            value={shown[name]}
            onChange={value => change({[name]: value})}
          />
        ))}
        {shareNames.map(name => (
          <NumberField
            key={name}
            label={t(`limits.${name}`)}
            {...shareLimits[name]}
            step={0.01}
            format={{style: 'percent'}}
            disabled={closed.has(name)}
            value={shown[name]}
            onChange={value => change({[name]: value === null ? null : Math.round(value * 100) / 100})}
          />
        ))}
      </div>
      {open.length > 0 && (
        <div className={styles.adds}>
          <Button
            kind="primary"
            disabled={Object.keys(changed).length === 0}
            busy={state === 'busy'}
            busyText={t('common.saving')}
            onPress={() => void save()}
          >
            {t('limits.save')}
          </Button>
          <Button onPress={usual}>{t('limits.defaults')}</Button>
          <output className={styles.quiet}>{state === 'saved' ? t('limits.saved') : ''}</output>
        </div>
      )}
      <Refused refusal={typeof state === 'object' ? state : null} />
    </div>
  )
}
