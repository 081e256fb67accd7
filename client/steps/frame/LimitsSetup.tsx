import {useState} from 'react'
import {changeSettings} from '../../../shared/contract/boards.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import {countLimits, defaultSettings, judgedLimits, shareLimits} from '../../../shared/record/settings.ts'
import type {CountLimit, Settings, ShareLimit} from '../../../shared/record/settings.ts'
import type {Refusal} from '../../../shared/std/result.ts'
import {Refused} from '../../home/Refused.tsx'
import {useText} from '../../i18n/useText.ts'
import {useApi, usePhase, useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import styles from './frame.module.css'

type Limits = Pick<Settings, CountLimit | ShareLimit>
type Draft = {readonly [Name in keyof Limits]?: Limits[Name] | null}

const counts = ['minSegments', 'maxSegments', 'maxRounds', 'reviewAfterMonths', 'departmentGapMax'] as const
const shares = [
  'overlapMax',
  'unassignedMax',
  'minSegmentShare',
  'minCoverage',
  'layerCompleteMin',
  'weightMax',
  'consentMin',
] as const

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
  const closed = isFrom(phase, 'agree')
  const judged: ReadonlySet<string> = new Set(isFrom(phase, 'prioritise') ? judgedLimits : [])
  const open = [...counts, ...shares].filter(name => !judged.has(name))
  const [draft, setDraft] = useState<Draft>({})
  const [state, setState] = useState<'ready' | 'busy' | 'saved' | Refusal>('ready')
  const changed = Object.fromEntries(
    open.flatMap(name => {
      const value = draft[name] ?? kept[name]
      return value === kept[name] ? [] : [[name, value]]
    }),
  )
  const change = (set: Draft) => {
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
      {closed && (
        <Notice kind="info" look="line">
          {t('limits.closed')}
        </Notice>
      )}
      {!closed && judged.size > 0 && (
        <Notice kind="info" look="line">
          {t('limits.judged')}
        </Notice>
      )}
      <div className={styles.limits}>
        {counts.map(name => (
          <NumberField
            key={name}
            label={t(`limits.${name}`)}
            {...countLimits[name]}
            step={1}
            disabled={closed || judged.has(name)}
            value={draft[name] ?? kept[name]}
            onChange={value => change({[name]: value})}
          />
        ))}
        {shares.map(name => (
          <NumberField
            key={name}
            label={t(`limits.${name}`)}
            {...shareLimits[name]}
            step={0.01}
            format={{style: 'percent'}}
            disabled={closed || judged.has(name)}
            value={draft[name] ?? kept[name]}
            onChange={value => change({[name]: value === null ? null : Math.round(value * 100) / 100})}
          />
        ))}
      </div>
      {!closed && (
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
