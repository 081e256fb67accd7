import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {DragHandle, MoveButton} from '../../board/drag.tsx'
import {ObjectionMarks} from '../../board/ObjectionMarks.tsx'
import {ScoreStrip, useAgreementWords} from '../../board/ScoreStrip.tsx'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {classNames} from '../../ui/classNames.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {Icon} from '../../ui/Icon.tsx'
import {ExitFacts} from './ExitFacts.tsx'
import {FigureCell} from './FigureCell.tsx'
import columns from './ledger.module.css'
import styles from './segmentRow.module.css'
import {Readers} from './Readers.tsx'
import type {FigureWords} from '../../board/figureWords.ts'
import type {Ledger} from './useLedger.ts'

const checkIcons = {block: 'stop', warn: 'warning', info: 'info'} as const

/** A segment as a row: who it is, how many, how much, how we judge it, what we offer and who owns it. */
export function SegmentRow({
  id,
  lifted,
  ledger,
  words,
  onRewrite,
}: {
  readonly id: string
  readonly lifted: boolean
  readonly ledger: Ledger
  readonly words: FigureWords
  readonly onRewrite: (id: SegmentId) => void
}) {
  const t = useText()
  const {departmentName, departmentMark} = useWords()
  const agreementWords = useAgreementWords()
  const segment = ledger.segmentOf(id)
  if (!segment) return null
  const {compact, figures} = ledger
  const score = ledger.scoreOf(id)
  const found = ledger.checksOf(id)
  // a long list says only what blocks, or every row would shout
  const checks = compact && found?.worst !== 'block' ? null : found
  const out = segment.placement.in === 'deselected'
  const owner = out ? segment.exitOwnerDepartmentId : segment.ownerDepartmentId
  const disagree = score?.agreement.label === 'disagreement' ? agreementWords(score.agreement).word : null
  return (
    <article
      className={classNames(styles.card, columns.row, lifted && styles.ghost)}
      data-out={out || undefined}
      aria-label={segment.name}
    >
      <DragHandle className={styles.grip} />
      <div>
        <h3 className={styles.name}>
          <span>{segment.name}</span>
          {!lifted && checks && (
            <span className={styles.tag} data-block={checks.worst === 'block' || undefined}>
              <Icon name={checkIcons[checks.worst]} size={14} label={t('prioritise.checks', {count: checks.count})} />
              <span aria-hidden>{checks.count}</span>
            </span>
          )}
          {!lifted && <Readers id={id} />}
        </h3>
        {!compact && !lifted && <p className={styles.need}>{segment.need}</p>}
        {!lifted && <ObjectionMarks id={id} />}
      </div>
      {lifted ? (
        <p className={styles.staying}>{t('prioritise.moving')}</p>
      ) : (
        <>
          <FigureCell is="customers" of={figures.of(segment)} figures={figures} words={words} plain={compact} />
          <FigureCell
            is="value"
            of={figures.of(segment)}
            figures={figures}
            words={words}
            hidden={ledger.amountsHidden}
            plain={compact}
          />
          <ScoreStrip
            score={score}
            look={compact ? 'thin' : 'normal'}
            criterionNameOf={criterionId => ledger.evaluation.criteria.find(criterion => criterion.id === criterionId)}
          />
          <div className={styles.own}>
            {!compact && <p>{segment.offer.trim() || t('prioritise.noOffer')}</p>}
            <p className={styles.owner}>
              {owner === null ? (
                t('prioritise.noOwner')
              ) : (
                <>
                  <DepartmentMark {...departmentMark(owner)} size={16} /> {departmentName(owner)}
                </>
              )}
              {compact && disagree !== null && <mark>{disagree}</mark>}
            </p>
          </div>
          <div className={styles.more}>
            <MoveButton look="icon" />
          </div>
          {out && <ExitFacts segment={segment} compact={compact} onRewrite={() => onRewrite(segment.id)} />}
        </>
      )}
    </article>
  )
}
