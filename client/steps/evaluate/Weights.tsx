import type {Passing} from '../../../shared/domain/maths/weightSensitivity.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {usePictureWords} from '../../board/usePictureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {Remark} from '../../ui/Remark.tsx'
import {Drawn} from '../../ui/pictures/Drawn.tsx'
import {Picture} from '../../ui/pictures/Picture.tsx'
import {weightDrawing} from '../../ui/pictures/weightDrawing.tsx'
import styles from './results.module.css'
import {Turning} from './Turning.tsx'
import {saidShare, turnSentence} from './turnSentence.ts'
import {useCriterionWords} from './useCriterionWords.ts'
import {usePictureFile} from './usePictureFile.ts'
import {WhatIf} from './WhatIf.tsx'

/** What weighs how much, how far the departments differ on it, and when it would turn the order. */
export function Weights({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const {departmentName} = useWords()
  const {name} = useCriterionWords()
  const frame = usePictureWords()
  const fileOf = usePictureFile(evaluation)
  const segments = useBoard(board => board.segments)
  const departments = useRecord(record => record.departments)
  const {criteria, passings, overall, weighted} = evaluation
  const weighing = criteria.filter(({weight}) => weight !== null)
  const nearest = passings[0]
  const segmentName = (id: string): string =>
    [...segments.values()].find(segment => segment.id === id)?.name ?? t('evaluate.segmentGone')
  const voices = departments.filter(({id}) => weighing.some(each => each.departments.some(d => d.departmentId === id)))
  const sentence = (passing: Passing): string =>
    turnSentence(
      t,
      format,
      {
        segment: segmentName,
        criterion: id => {
          const criterion = weighing.find(each => each.id === id)
          return criterion ? name(criterion) : ''
        },
      },
      passing,
    )
  const note = t(weighted ? 'evaluate.whiskers' : 'evaluate.equalWeights')
  const rows = weighing.map(each => {
    const shares = each.departments.map(({share}) => share)
    return {
      id: each.id,
      label: name(each),
      weight: each.weight ?? 0,
      weightText: format.share(each.weight ?? 0),
      low: shares.length > 1 ? Math.min(...shares) : undefined,
      high: shares.length > 1 ? Math.max(...shares) : undefined,
      turn:
        nearest?.criterionId === each.id
          ? {at: nearest.atWeight, text: t('evaluate.turns', {share: saidShare(format, nearest.saidWeight)})}
          : undefined,
    }
  })
  return (
    <section className={styles.weights}>
      <Picture
        title={t('evaluate.weights')}
        note={note}
        before={420}
        description={weighing.map(each => `${name(each)} ${format.share(each.weight ?? 0)}`).join(', ')}
        words={frame}
        table={{
          columns: [
            {id: 'criterion', label: t('evaluate.criterion'), align: 'words'},
            {id: 'weight', label: t('evaluate.weight'), align: 'figures'},
            ...voices.map(({id}) => ({id, label: departmentName(id), align: 'figures' as const})),
          ],
          rows: weighing.map(each => ({
            id: each.id,
            cells: [
              name(each),
              format.share(each.weight ?? 0),
              ...voices.map(({id}) => {
                const share = each.departments.find(({departmentId}) => departmentId === id)?.share
                if (share !== undefined) return format.share(share)
                return each.notAsked.includes(id) ? t('evaluate.notAskedShort') : null
              }),
            ],
          })),
          unknown: t('evaluate.noAnswers'),
        }}
        file={fileOf({
          name: t('evaluate.weights'),
          notes: [note, ...(nearest ? [sentence(nearest)] : [])],
          marked: false,
          draw: width => weightDrawing(rows, width),
        })}
      >
        {width => <Drawn drawing={weightDrawing(rows, width)} />}
      </Picture>
      {nearest ? (
        <Remark>{sentence(nearest)}</Remark>
      ) : (
        evaluation.ranking.length > 1 && <p className={styles.quiet}>{t('evaluate.noTurn')}</p>
      )}
      {nearest && <Turning evaluation={evaluation} sentence={sentence} />}
      <WhatIf evaluation={evaluation} />
      <p className={styles.quiet}>
        {overall.word === null || overall.w === null
          ? t('evaluate.overallNone')
          : t('evaluate.overall', {word: t(`evaluate.word.${overall.word}`), w: format.number(overall.w, 2)})}
      </p>
    </section>
  )
}
