import type {EvaluatedCell} from '../../../shared/record/evaluatedCells.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useRecord} from '../../session/hooks.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Pins} from '../../ui/pictures/Pins.tsx'
import {DataTable} from '../../ui/Table.tsx'
import styles from './results.module.css'
import {useCellName} from './useCellName.ts'

/** In a round with names: a dot for each person, and the same as a table. (REV-5) */
export function NamedAnswers({cell}: {readonly cell: EvaluatedCell}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  const people = useRecord(record => record.participants)
  const cellName = useCellName()
  const {named} = cell
  // Who watches while others judge again reads nobody's name until that round is shown, too. (JOIN-7)
  const seen = named?.filter(({participantId}) => people.some(({id, name}) => id === participantId && name !== ''))
  if (!seen || seen.length === 0) return null
  const nameOf = (id: string) => people.find(person => person.id === id)?.name ?? t('evaluate.personGone')
  const marks = seen.flatMap(({participantId, departmentId, score}) =>
    score === null ? [] : [{...departmentMark(departmentId), label: nameOf(participantId), value: score}],
  )
  const words = marks.map(({label, value}) => `${label} ${format.number(value)}`)
  return (
    <Disclosure summary={t('evaluate.namedTable')} defaultOpen>
      <div className={styles.named}>
        {marks.length > 0 && <Pins label={format.list(words)} marks={marks} width="fill" />}
        <DataTable
          caption={t('evaluate.namedCell', {cell: cellName(cell)})}
          hideCaption
          dense
          unknown={t('evaluate.cannotJudge')}
          columns={[
            {id: 'person', label: t('evaluate.person'), align: 'words'},
            {id: 'department', label: t('evaluate.department'), align: 'words'},
            {id: 'score', label: t('evaluate.score'), align: 'figures'},
            {id: 'restsOn', label: t('evaluate.restsOnHead'), align: 'words'},
          ]}
          rows={seen.map(({participantId, departmentId, score, evidence}) => ({
            id: participantId,
            cells: [
              nameOf(participantId),
              <span key="department" className={styles.whose}>
                <DepartmentMark {...departmentMark(departmentId)} size={15} /> {departmentName(departmentId)}
              </span>,
              score === null ? null : format.number(score),
              evidence === null ? '–' : t(`evidence.${evidence}`),
            ],
          }))}
        />
      </div>
    </Disclosure>
  )
}
