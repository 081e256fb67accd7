import {useMemo} from 'react'
import {outcomeOf} from '../../../shared/record/ballotReceipt.ts'
import type {EvaluatedCell} from '../../../shared/record/evaluatedCells.ts'
import {cellKey} from '../../../shared/record/inForce.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useLeads, useRecord} from '../../session/hooks.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {Icon} from '../../ui/Icon.tsx'
import {GapPins} from '../../ui/pictures/GapPins.tsx'
import {ConclusionForm} from './ConclusionForm.tsx'
import {NamedAnswers} from './NamedAnswers.tsx'
import styles from './results.module.css'
import {ScoreAgainButton} from './ScoreAgainButton.tsx'
import {useCellName} from './useCellName.ts'

/** One cell at a time, widest gap first: the two departments furthest apart speak first, then everybody. (SCORE-5) */
export function Talk({
  cell,
  differ,
  onChoose,
}: {
  readonly cell: EvaluatedCell | null
  readonly differ: readonly EvaluatedCell[]
  readonly onChoose: (cell: EvaluatedCell) => void
}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  const cellName = useCellName()
  const leads = useLeads()
  const people = useRecord(record => record.participants)
  const nameOf = (id: string) => people.find(person => person.id === id)?.name ?? ''
  if (!cell) return <p className={styles.agreed}>{t('evaluate.nothingToDiscuss')}</p>
  const {agreement, departments, comments} = cell
  const at = differ.findIndex(each => cellKey(each) === cellKey(cell))
  const marks = departments.flatMap(({departmentId, median}) =>
    median === null ? [] : [{...departmentMark(departmentId), label: departmentName(departmentId), value: median}],
  )
  const apart = t('evaluate.stepsApart', {count: agreement.gap ?? 0, shown: format.number(agreement.gap ?? 0)})
  const far = agreement.label === 'disagreement' && agreement.high !== agreement.low
  return (
    <section className={styles.talk} aria-labelledby="talk">
      <div>
        <p className={styles.quiet}>
          {at === -1 ? t('evaluate.chosenCell') : t('evaluate.talkOf', {at: at + 1, all: differ.length})}
        </p>
        <h2 id="talk">{cellName(cell)}</h2>
        {marks.length > 0 && (
          <GapPins
            marks={marks}
            gapText={apart}
            label={[apart, ...marks.map(({label, value}) => `${label} ${format.number(value)}`)].join(', ')}
          />
        )}
      </div>
      <div>
        {far && agreement.high !== null && agreement.low !== null && (
          <ol className={styles.who}>
            <li>
              <DepartmentMark {...departmentMark(agreement.high)} size={20} />
              <p>
                <b>{t('evaluate.begins', {department: departmentName(agreement.high)})}</b> {t('evaluate.askHigh')}
              </p>
            </li>
            <li>
              <DepartmentMark {...departmentMark(agreement.low)} size={20} />
              <p>
                <b>{t('evaluate.then', {department: departmentName(agreement.low)})}</b> {t('evaluate.askLow')}
              </p>
            </li>
            <li>
              <Icon name="people" />
              <p>
                <b>{t('evaluate.everybody')}</b> {t('evaluate.askAll')}
              </p>
            </li>
          </ol>
        )}
        {agreement.label === 'disagreement' && !far && <p>{t('evaluate.withinDepartments')}</p>}
        {comments.length > 0 && (
          <ul className={styles.comments} aria-label={t('evaluate.comments')}>
            {comments.map(({departmentId, text, participantId}, index) => (
              <li key={`${index} ${text}`}>
                <DepartmentMark {...departmentMark(departmentId)} label={departmentName(departmentId)} size={15} />
                <span>
                  {participantId !== undefined && <b>{nameOf(participantId)} </b>}
                  <q>{text}</q>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <ConclusionForm key={cellKey(cell)} cell={cell} />
        {leads && <ScoreAgainButton cells={differ} kind="plain" brief />}
      </div>
      {cell.named && (
        <div className={styles.wide}>
          <NamedAnswers cell={cell} />
        </div>
      )}
      <Queue cells={differ.filter(each => cellKey(each) !== cellKey(cell))} onChoose={onChoose} />
    </section>
  )
}

/** So many are named; the others are yellow in the map. */
const nextShown = 3

function Queue({cells, onChoose}: {cells: readonly EvaluatedCell[]; onChoose: (cell: EvaluatedCell) => void}) {
  const t = useText()
  const format = useFormat()
  const cellName = useCellName()
  if (cells.length === 0) return null
  return (
    <ul className={styles.queue} aria-label={t('evaluate.queue')}>
      {cells.slice(0, nextShown).map(cell => (
        <li key={cellKey(cell)}>
          <button type="button" onClick={() => onChoose(cell)}>
            <span>{cellName(cell)}</span>
            <small>
              {cell.conclusion
                ? t('evaluate.discussed')
                : t('evaluate.stepsShort', {
                    count: cell.agreement.gap ?? 0,
                    shown: format.number(cell.agreement.gap ?? 0),
                  })}
            </small>
          </button>
        </li>
      ))}
      {cells.length > nextShown && <li>{t('evaluate.queueMore', {count: cells.length - nextShown})}</li>}
    </ul>
  )
}

/** What the answers on this page say about single people, and whether one's own ballot is among them. */
export function PrivacyNote() {
  const t = useText()
  const round = useRecord(record => record.rounds.findLast(({state}) => state === 'revealed'))
  const own = useRecord(record => record.mine.ballots.find(({roundId}) => roundId === round?.id))
  const counted = round?.result?.receipts
  // Hashed anew only when one of both is another.
  const outcome = useMemo(() => {
    if (!own?.ballot.done || own.receipt === '' || !counted) return null
    return outcomeOf(own, counted)
  }, [own, counted])
  return (
    <p className={styles.privacy}>
      {t(round?.names === 'named' ? 'evaluate.shownNamed' : 'evaluate.shownAnonymous')}{' '}
      {outcome && round && t(`evaluate.${outcome.is}`, {receipt: outcome.hash.slice(0, 8), number: round.number})}
    </p>
  )
}
