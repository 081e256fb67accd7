import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {Pins} from '../ui/pictures/Pins.tsx'
import type {CriterionKind} from '../../shared/domain/entities/criterion.ts'
import type {CellAgreement} from '../../shared/domain/maths/cellLabel.ts'
import type {EvaluatedSegment} from '../../shared/record/evaluation.ts'
import styles from './ScoreStrip.module.css'

/** One segment's score on the 1-9 axis with a mark for each department, and in words how far they agree. */
export function ScoreStrip({
  score,
  criterionNameOf,
  look,
}: {
  readonly score: EvaluatedSegment | undefined
  readonly criterionNameOf: (id: string) => {readonly name: string; readonly kind: CriterionKind} | undefined
  /** thin: one row of a long list, its agreement stands elsewhere. */
  readonly look: 'normal' | 'thin' | 'phone'
}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark, criterionName} = useWords()
  const words = useAgreementWords()
  if (!score || score.score === null) return <p className={styles.none}>{t('board.notScored')}</p>
  const {departments, agreement, status, lowerBound, upperBound, coverage, failed} = score
  const said = words(agreement)
  const marks = departments.map(({departmentId, score: own}) => ({
    ...departmentMark(departmentId),
    label: departmentName(departmentId),
    value: own,
  }))
  const label = [
    t('board.score', {score: format.number(score.score, 1)}),
    said.text,
    marks.map(mark => `${mark.label} ${format.number(mark.value, 1)}`).join(', '),
  ].join('. ')
  return (
    <div className={`${styles.strip} ${styles[look]}`}>
      <b>{status === 'ok' ? format.number(score.score, 1) : '–'}</b>
      <Pins
        label={label}
        marks={marks}
        look={look === 'thin' ? 'thin' : look === 'phone' ? 'large' : 'normal'}
        width={look === 'phone' ? 'fill' : 172}
      />
      {look !== 'thin' && (
        <span className={styles.label}>
          {status !== 'ok' ? (
            t('board.notRanked', {
              share: format.share(coverage),
              low: format.number(lowerBound, 1),
              high: format.number(upperBound, 1),
            })
          ) : agreement.label === 'disagreement' ? (
            <>
              <mark>{said.word}</mark> {said.between}
            </>
          ) : (
            said.text
          )}
        </span>
      )}
      {failed.map(({criterionId, score: own, below}) => {
        const criterion = criterionNameOf(criterionId)
        return (
          <span key={criterionId} className={styles.failed}>
            {t('board.failed', {
              criterion: criterion ? criterionName(criterion) : '',
              score: format.number(own, 1),
              below: format.number(below),
            })}
          </span>
        )
      })}
    </div>
  )
}

export type AgreementWords = {readonly word: string; readonly between: string; readonly text: string}

/** "High agreement", or "Disagreement" and between which two departments. */
export function useAgreementWords(): (agreement: CellAgreement) => AgreementWords {
  const t = useText()
  const {departmentName} = useWords()
  return ({label, low, high}) => {
    if (label === null) return {word: '', between: '', text: ''}
    if (label !== 'disagreement') {
      const word = t(`board.agreement.${label}`)
      return {word, between: '', text: word}
    }
    const word = t('agreement.disagreement')
    const between =
      low === null || high === null || low === high
        ? ''
        : t('board.between', {a: departmentName(low), b: departmentName(high)})
    return {word, between, text: `${word} ${between}`.trim()}
  }
}
