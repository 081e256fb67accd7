import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {cellKey} from '../../../shared/record/inForce.ts'
import {useAgreementWords} from '../../board/ScoreStrip.tsx'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {DataTable} from '../../ui/Table.tsx'
import styles from './results.module.css'
import {useCellName} from './useCellName.ts'

/** What the last round moved: each cell that was asked twice, before and after. */
export function Movement({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const {departmentName} = useWords()
  const agreementWords = useAgreementWords()
  const cellName = useCellName()
  const moved = evaluation.cells.filter(({earlier}) => earlier !== null)
  if (moved.length === 0) return null
  const number = (value: number | null) => (value === null ? '–' : format.number(value))
  return (
    <section className={styles.movement}>
      <h2>{t('evaluate.movement')}</h2>
      <DataTable
        caption={t('evaluate.movement')}
        hideCaption
        columns={[
          {id: 'cell', label: t('evaluate.cell'), align: 'words'},
          {id: 'medians', label: t('evaluate.medianMove'), align: 'figures'},
          {id: 'departments', label: t('evaluate.whoMoved'), align: 'words'},
          {id: 'now', label: t('evaluate.now'), align: 'words'},
        ]}
        rows={moved.map(cell => {
          const {departments, agreement} = cell
          const shifts = departments.flatMap(({departmentId, median}) => {
            const before = cell.earlier?.departments.find(each => each.departmentId === departmentId)?.median ?? null
            if (before === median) return []
            return [`${departmentName(departmentId)} ${number(before)} → ${number(median)}`]
          })
          return {
            id: cellKey(cell),
            cells: [
              cellName(cell),
              `${number(cell.earlier?.median ?? null)} → ${number(agreement.median)}`,
              shifts.join(', ') || t('evaluate.nobodyMoved'),
              agreementWords(agreement).text,
            ],
          }
        })}
      />
    </section>
  )
}
