import {useState} from 'react'
import {changeGuide} from '../../../shared/contract/templates.ts'
import {agendaMax, agendaMinutes, agendaParts, guidedSteps, hintChannels} from '../../../shared/domain/guide.ts'
import type {Guide} from '../../../shared/domain/guide.ts'
import type {Refusal} from '../../../shared/std/result.ts'
import {Refused} from '../../home/Refused.tsx'
import {useText} from '../../i18n/useText.ts'
import {useApi, useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './frame.module.css'

/** Minutes, questions and hints of the workshop, prepared by who leads it and folded away for the room. (TPL-2) */
export function GuideSetup() {
  const t = useText()
  const kept = useRecord(record => record.guide)
  const [draft, setDraft] = useState<Guide | null>(null)
  const {agenda} = draft ?? kept
  const total = agendaMinutes(agenda)
  return (
    <div className={styles.scoring}>
      <Disclosure level={2} summary={t('guide.title', {count: total})}>
        <p className={styles.quiet}>{t('guide.lead')}</p>
        <GuideForm guide={draft ?? kept} changed={draft !== null} onChange={setDraft} />
      </Disclosure>
    </div>
  )
}

function GuideForm({
  guide,
  changed,
  onChange,
}: {
  readonly guide: Guide
  readonly changed: boolean
  readonly onChange: (guide: Guide | null) => void
}) {
  const t = useText()
  const api = useApi()
  const [state, setState] = useState<'ready' | 'busy' | 'saved' | Refusal>('ready')
  const {agenda, questions, hints} = guide
  const total = agendaMinutes(agenda)
  const change = (set: Partial<Guide>) => {
    setState('ready')
    onChange({...guide, ...set})
  }
  const save = async () => {
    setState('busy')
    const answer = await api(changeGuide, {body: written(guide)})
    setState(answer.ok ? 'saved' : answer)
    if (answer.ok) onChange(null)
  }
  return (
    <div className={styles.guide}>
      <div className={styles.minutes}>
        {agendaParts.map(part => (
          <NumberField
            key={part}
            label={t(`guide.part.${part}`)}
            unit={t('guide.unit')}
            least={0}
            most={600}
            step={1}
            value={agenda[part]}
            onChange={minutes => change({agenda: {...agenda, [part]: minutes ?? 0}})}
          />
        ))}
      </div>
      {total > agendaMax && (
        <Notice kind="warn" look="line">
          {t('guide.over', {count: total})}
        </Notice>
      )}
      {guidedSteps.map(step => (
        <TextArea
          key={step}
          label={t('guide.questionsOf', {step: t(`phase.${step}`)})}
          hint={t('guide.questionsHint')}
          rows={2}
          value={questions[step].join('\n')}
          onChange={text => change({questions: {...questions, [step]: text === '' ? [] : text.split('\n')}})}
        />
      ))}
      {hintChannels.map(channel => (
        <TextArea
          key={channel}
          label={t('guide.hintOf', {channel: t(`channel.${channel}`)})}
          rows={1}
          maxLength={400}
          value={hints[channel]}
          onChange={text => change({hints: {...hints, [channel]: text}})}
        />
      ))}
      <div className={styles.adds}>
        <Button
          kind="primary"
          disabled={!changed}
          busy={state === 'busy'}
          busyText={t('common.saving')}
          onPress={() => void save()}
        >
          {t('guide.save')}
        </Button>
        <output className={styles.quiet}>{state === 'saved' ? t('guide.saved') : ''}</output>
      </div>
      <Refused refusal={typeof state === 'object' ? state : null} />
    </div>
  )
}

/** As it is sent: lines without anything in them are no questions. */
function written({agenda, questions, hints}: Guide) {
  const lines = (step: (typeof guidedSteps)[number]) => questions[step].map(line => line.trim()).filter(Boolean)
  return {
    agenda: {...agenda},
    questions: {
      frame: lines('frame'),
      needs: lines('needs'),
      segments: lines('segments'),
      evaluate: lines('evaluate'),
      prioritise: lines('prioritise'),
      engage: lines('engage'),
      agree: lines('agree'),
    },
    hints: {...hints},
  }
}
