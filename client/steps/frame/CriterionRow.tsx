import {useState} from 'react'
import {changeMasks} from '../../../shared/contract/boards.ts'
import {axes} from '../../../shared/domain/entities/criterion.ts'
import type {CriterionId, DepartmentId} from '../../../shared/domain/entities/ids.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useBoard, useDispatch, useRecord} from '../../session/hooks.ts'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {IconButton} from '../../ui/IconButton.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {BoardWords} from '../fields/BoardWords.tsx'
import styles from './frame.module.css'

/** One criterion: its name, its axis, what 1, 5 and 9 mean, whether it is a must-have, and who is not asked. */
export function CriterionRow({id, open}: {readonly id: CriterionId; readonly open: boolean}) {
  const t = useText()
  const dispatch = useDispatch()
  const {criterionName} = useWords()
  const criterion = useBoard(board => board.criteria.get(id))
  if (!criterion) return null
  const name = criterionName(criterion)
  const set = (field: string, value: string | {below: number} | null) =>
    dispatch('changeField', {kind: 'criteria', id, field, value})
  const {knockout} = criterion
  return (
    <li className={styles.criterion}>
      <div className={styles.criterionHead}>
        {criterion.kind === 'custom' ? (
          <BoardWords kind="criteria" id={id} field="name" maxLength={120} label={t('frame.criterionName')} hideLabel />
        ) : (
          <h3>{name}</h3>
        )}
        <RadioRow
          label={t('frame.axis', {name})}
          hideLabel
          value={criterion.axis}
          disabled={!open}
          choices={axes.map(axis => ({id: axis, label: t(`axis.${axis}`)}))}
          onChange={axis => set('axis', axis)}
        />
        <Checkbox
          checked={knockout !== null}
          disabled={!open}
          onChange={yes => set('knockout', yes ? {below: 5} : null)}
        >
          {t('frame.knockout')}
        </Checkbox>
        {knockout !== null && (
          <span className={styles.pass}>
            <NumberField
              label={t('frame.knockoutBelow', {name})}
              hideLabel
              unit={t('frame.knockoutUnit')}
              least={1}
              most={9}
              step={1}
              disabled={!open}
              value={knockout.below}
              onChange={below => {
                if (below !== null) set('knockout', {below})
              }}
            />
          </span>
        )}
        {open && (
          <IconButton
            icon="trash"
            small
            label={t('frame.removeCriterion', {name})}
            onPress={() =>
              dispatch('removeRecord', {kind: 'criteria', id}, {label: t('frame.criterionRemoved', {name})})
            }
          />
        )}
      </div>
      <div className={styles.anchors}>
        {(['anchor1', 'anchor5', 'anchor9'] as const).map(field => (
          <BoardWords
            key={field}
            {...{kind: 'criteria', id, field, maxLength: 200}}
            label={t('frame.anchor', {score: field.slice(-1)})}
          />
        ))}
      </div>
      <Masks id={id} name={name} open={open} />
    </li>
  )
}

function Masks({id, name, open}: {readonly id: CriterionId; readonly name: string; readonly open: boolean}) {
  const t = useText()
  const api = useApi()
  const {departmentName} = useWords()
  const masks = useRecord(record => record.masks)
  const departments = useRecord(record => record.departments)
  const [busy, setBusy] = useState(false)
  const masked = masks.find(({criterionId}) => criterionId === id)?.departmentIds ?? []
  const change = async (departmentId: DepartmentId, asked: boolean) => {
    const others = masked.filter(other => other !== departmentId)
    const own = {criterionId: id, departmentIds: asked ? others : [...others, departmentId]}
    const kept = masks.filter(({criterionId}) => criterionId !== id)
    const next = [...kept, own].filter(({departmentIds}) => departmentIds.length > 0)
    setBusy(true)
    await api(changeMasks, {
      body: {masks: next.map(mask => ({criterionId: mask.criterionId, departmentIds: [...mask.departmentIds]}))},
    })
    setBusy(false)
  }
  return (
    <fieldset className={styles.masks}>
      <legend>{t('frame.asked', {name})}</legend>
      {departments.map(department => (
        <Checkbox
          key={department.id}
          checked={!masked.includes(department.id)}
          disabled={!open || busy}
          onChange={asked => void change(department.id, asked)}
        >
          {departmentName(department.id)}
        </Checkbox>
      ))}
    </fieldset>
  )
}
