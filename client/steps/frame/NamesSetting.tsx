import {useState} from 'react'
import {changeSettings} from '../../../shared/contract/boards.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import type {Refusal} from '../../../shared/std/result.ts'
import {Refused} from '../../home/Refused.tsx'
import {useText} from '../../i18n/useText.ts'
import {useApi, usePhase, useRecord} from '../../session/hooks.ts'
import {RadioRow} from '../../ui/RadioRow.tsx'
import styles from './frame.module.css'

const ways = ['anonymous', 'named'] as const

/** Are answers shown with names? To be chosen before anything private is written; afterwards only made stricter. (BAL-9) */
export function NamesSetting() {
  const t = useText()
  const api = useApi()
  const phase = usePhase()
  const names = useRecord(record => record.settings.names)
  const relied = useRecord(
    ({rounds, takenBack, noteWriting}) =>
      rounds.length + takenBack.length > 0 || noteWriting.counts.some(({notes}) => notes > 0),
  )
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const locked = names === 'anonymous' && (relied || isFrom(phase, 'needs'))
  const choose = async (wanted: (typeof ways)[number]) => {
    const answer = await api(changeSettings, {body: {names: wanted}})
    setRefusal(answer.ok ? null : answer)
  }
  return (
    <div className={styles.names}>
      <RadioRow
        label={t('names.label')}
        hint={t(locked ? 'names.locked' : 'names.hint')}
        look="chips"
        value={names}
        disabled={isFrom(phase, 'agree')}
        choices={ways.map(id => ({id, label: t(`names.${id}`), disabled: locked && id === 'named'}))}
        onChange={wanted => void choose(wanted)}
      />
      <Refused refusal={refusal} />
    </div>
  )
}
