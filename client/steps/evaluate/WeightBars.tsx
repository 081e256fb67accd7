import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {usePictureWords} from '../../board/usePictureWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useRecord} from '../../session/hooks.ts'
import {Drawn} from '../../ui/pictures/Drawn.tsx'
import {Picture} from '../../ui/pictures/Picture.tsx'
import {weightDrawing} from '../../ui/pictures/weightDrawing.tsx'
import {saidShare} from './turnSentence.ts'
import {useCriterionWords} from './useCriterionWords.ts'
import {usePictureFile} from './usePictureFile.ts'
import {useTurnSentence} from './useTurnSentence.ts'

/** What weighs how much, and how far the departments differ on it. */
export function WeightBars({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const {departmentName} = useWords()
  const {name} = useCriterionWords()
  const frame = usePictureWords()
  const fileOf = usePictureFile(evaluation)
  const sentence = useTurnSentence(evaluation)
  const departments = useRecord(record => record.departments)
  const {criteria, passings, weighted, weightsDecision: decided} = evaluation
  const weighing = criteria.filter(({weight}) => weight !== null)
  const nearest = passings[0]
  const voices = departments.filter(({id}) => weighing.some(each => each.departments.some(d => d.departmentId === id)))
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
        notes: [
          ...(decided ? [t('weigh.decidedShort', {when: format.dateTime(decided.at)})] : []),
          note,
          ...(nearest ? [sentence(nearest)] : []),
        ],
        marked: false,
        draw: width => weightDrawing(rows, width),
      })}
    >
      {width => <Drawn drawing={weightDrawing(rows, width)} />}
    </Picture>
  )
}
