import type {CellChange} from '../../../shared/record/changeBetween.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {cellKey} from '../../../shared/record/inForce.ts'
import {useAgreementWords} from '../../board/ScoreStrip.tsx'
import {usePictureWords} from '../../board/usePictureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useRecord} from '../../session/hooks.ts'
import {Drawn} from '../../ui/pictures/Drawn.tsx'
import {moveRows} from '../../ui/pictures/moveRows.tsx'
import {Picture} from '../../ui/pictures/Picture.tsx'
import styles from './results.module.css'
import {useCellName} from './useCellName.ts'
import {usePictureFile} from './usePictureFile.ts'

/** What the last round moved: each cell that was asked twice, where each department stood before and where it stands now. */
export function Movement({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  const agreementWords = useAgreementWords()
  const cellName = useCellName()
  const frame = usePictureWords()
  const fileOf = usePictureFile(evaluation)
  const known = useRecord(record => record.departments)
  const moved = evaluation.cells.filter(({earlier}) => earlier !== null)
  if (moved.length === 0) return null
  const number = (value: number | null) => (value === null ? '–' : format.number(value))
  const fromTo = (before: number | null, now: number | null) =>
    t('pictures.fromTo', {before: number(before), now: number(now)})
  const change = (between: CellChange | null | undefined) => (between ? format.share(between.share) : '–')
  const rows = moved.map(cell => {
    const before = cell.earlier?.median ?? null
    const now = cell.agreement.median
    return {
      id: cellKey(cell),
      label: cellName(cell),
      value: before === now ? number(now) : fromTo(before, now),
      valueNote: cell.agreement.label === null ? undefined : t(`agreement.${cell.agreement.label}`),
      said: t('pictures.movementSaid', {cell: cellName(cell), before: number(before), now: number(now)}),
      agreement: agreementWords(cell.agreement).text,
      medians: fromTo(before, now),
      change: change(cell.earlier?.change),
      moves: cell.departments.map(({departmentId, median}) => ({
        id: departmentId,
        ...departmentMark(departmentId),
        before: cell.earlier?.departments.find(each => each.departmentId === departmentId)?.median ?? null,
        now: median,
      })),
    }
  })
  const voices = known.filter(({id}) => rows.some(({moves}) => moves.some(move => move.id === id)))
  return (
    <section className={styles.movement}>
      <Picture
        title={t('evaluate.movement')}
        note={t('pictures.movementNote')}
        description={rows.map(({said}) => said).join(' ')}
        words={frame}
        table={{
          columns: [
            {id: 'cell', label: t('evaluate.cell'), align: 'words'},
            {id: 'medians', label: t('evaluate.medianMove'), align: 'figures'},
            {id: 'change', label: t('evaluate.changed'), align: 'figures'},
            ...voices.map(({id}) => ({id, label: departmentName(id), align: 'figures' as const})),
            {id: 'now', label: t('evaluate.now'), align: 'words'},
          ],
          rows: rows.map(({id, label, medians, change: share, moves, agreement}) => ({
            id,
            cells: [
              label,
              medians,
              share,
              ...voices.map(voice => {
                const move = moves.find(each => each.id === voice.id)
                return move ? fromTo(move.before, move.now) : t('evaluate.notAskedShort')
              }),
              agreement,
            ],
          })),
        }}
        file={fileOf({
          name: t('evaluate.movement'),
          notes: [t('pictures.movementNote')],
          marked: true,
          draw: width => moveRows(rows, width),
        })}
      >
        {width => <Drawn drawing={moveRows(rows, width)} />}
      </Picture>
    </section>
  )
}
