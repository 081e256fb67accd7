import {useState} from 'react'
import {concludeDiscussion} from '../../../shared/contract/rounds.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import type {EvaluatedCell} from '../../../shared/record/evaluatedCells.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useMe, usePhase, useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './results.module.css'
import {RoundTrouble} from './RoundTrouble.tsx'
import {useRoundAction} from './useRoundAction.ts'

/** What the group concluded about one cell: written once by whoever writes, kept with who and when. */
export function ConclusionForm({cell}: {readonly cell: EvaluatedCell}) {
  const t = useText()
  const format = useFormat()
  const phase = usePhase()
  const {role} = useMe()
  const {personName} = useWords()
  const {run, busy, trouble} = useRoundAction()
  const roundId = useRecord(record => record.rounds.find(({number}) => number === cell.round)?.id)
  const writer = useRecord(record => record.participants.find(({id}) => id === cell.conclusion?.by))
  const [text, setText] = useState('')
  const [rewriting, setRewriting] = useState(false)
  const {conclusion, earlierConclusion, segmentId, criterionId} = cell
  const mayWrite = role !== 'observer' && role !== 'reviewer' && !isFrom(phase, 'agree')
  const save = async () => {
    if (text.trim() === '' || roundId === undefined) return
    const body = {roundId, segmentId, criterionId, conclusion: text.trim()}
    if (!(await run(api => api(concludeDiscussion, {body})))) return
    setText('')
    setRewriting(false)
  }
  if (conclusion && !rewriting)
    return (
      <div className={styles.conclusion}>
        <p>{conclusion.conclusion}</p>
        <p className={styles.quiet}>
          {t('evaluate.concludedBy', {name: writer ? personName(writer) : '', time: format.dateTime(conclusion.at)})}
        </p>
        {mayWrite && (
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              setText(conclusion.conclusion)
              setRewriting(true)
            }}
          >
            {t('evaluate.rewrite')}
          </Button>
        )}
      </div>
    )
  const change = cell.earlier?.change
  return (
    <div className={styles.conclusion}>
      {change?.settled && cell.agreement.label === 'disagreement' && (
        <p>
          {change.share === 0 ? t('evaluate.settledNone') : t('evaluate.settled', {share: format.share(change.share)})}
        </p>
      )}
      {earlierConclusion && (
        <p className={styles.quiet}>{t('evaluate.concludedBefore', {conclusion: earlierConclusion.conclusion})}</p>
      )}
      {mayWrite && (
        <>
          {earlierConclusion && text === '' && (
            <Button kind="quiet" size="small" onPress={() => setText(earlierConclusion.conclusion)}>
              {t('evaluate.stillHolds')}
            </Button>
          )}
          <TextArea
            label={t('evaluate.weConcluded')}
            placeholder={t('evaluate.weConcludedPlaceholder')}
            rows={3}
            maxLength={2000}
            value={text}
            onChange={setText}
            onSubmit={() => void save()}
          />
          <Button
            kind="primary"
            busy={busy}
            busyText={t('evaluate.working')}
            disabled={text.trim() === ''}
            onPress={() => void save()}
          >
            {t('evaluate.saveConclusion')}
          </Button>
          <RoundTrouble of={trouble} />
        </>
      )}
    </div>
  )
}
