import {useState} from 'react'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {AskedCriterion, Round} from '../../../shared/record/round.ts'
import {scoreEvidences} from '../../../shared/record/round.ts'
import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {ScalePicker} from '../../ui/ScalePicker.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import {answerTo, withAnswer} from './ballotPages.ts'
import styles from './ballot.module.css'
import {EarlierAnswer} from './EarlierAnswer.tsx'
import type {OwnBallot} from './useBallot.ts'
import {useCriterionWords} from './useCriterionWords.ts'

/** One question: a score from 1 to 9 or "cannot judge", what it rests on, and a comment if one likes. */
export function Question({
  round,
  segmentId,
  criterion,
  own,
  compact,
}: {
  readonly round: Round
  readonly segmentId: SegmentId
  readonly criterion: AskedCriterion
  readonly own: OwnBallot
  readonly compact: boolean
}) {
  const t = useText()
  const {name, anchors} = useCriterionWords()
  const answer = answerTo(own.ballot, {segmentId, criterionId: criterion.id})
  // The comment is kept when one leaves the field, not letter by letter.
  const [comment, setComment] = useState<string | null>(null)
  const write = (set: Partial<NonNullable<typeof answer>>) =>
    own.change(ballot => {
      const before = answerTo(ballot, {segmentId, criterionId: criterion.id})
      const blank = {segmentId, criterionId: criterion.id, score: null, evidence: null, comment: ''}
      return withAnswer(ballot, {...blank, ...before, ...set})
    })
  const keepComment = () => {
    if (comment !== null && comment.trim() !== (answer?.comment ?? '')) write({comment: comment.trim()})
    setComment(null)
  }
  const label = name(criterion)
  const commenting = comment !== null || (answer?.comment ?? '') !== ''
  return (
    <div className={styles.question}>
      {round.only !== null && <EarlierAnswer segmentId={segmentId} criterionId={criterion.id} />}
      <ScalePicker
        label={label}
        direction={t(criterion.kind === 'cost_to_serve' ? 'evaluate.nineIsCheap' : 'evaluate.nineIsBest')}
        anchors={anchors(criterion)}
        cannotJudgeLabel={t('evaluate.cannotJudge')}
        compact={compact}
        value={answer ? (answer.score ?? 'cannotJudge') : null}
        onChange={value => write(value === 'cannotJudge' ? {score: null, evidence: null} : {score: value})}
      />
      {answer && answer.score !== null ? (
        <RadioRow
          label={t('evaluate.restsOn')}
          look="boxed"
          value={answer.evidence}
          choices={scoreEvidences.map(id => ({id, label: t(`evidence.${id}`)}))}
          onChange={evidence => write({evidence})}
        />
      ) : (
        !compact && !answer && <p className={styles.quiet}>{t('evaluate.chooseFirst')}</p>
      )}
      {answer &&
        (commenting ? (
          <TextArea
            label={t('evaluate.comment')}
            hint={t(round.names === 'named' ? 'evaluate.commentHintNamed' : 'evaluate.commentHint')}
            rows={2}
            maxLength={600}
            value={comment ?? answer.comment}
            onChange={setComment}
            onBlur={keepComment}
          />
        ) : (
          <Button
            kind="quiet"
            size="small"
            aria-label={t('evaluate.addCommentOn', {criterion: label})}
            onPress={() => setComment('')}
          >
            {t('evaluate.addComment')}
          </Button>
        ))}
    </div>
  )
}
