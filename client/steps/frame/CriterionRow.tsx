import {axes} from '../../../shared/domain/entities/criterion.ts'
import type {PreparedCriterion} from '../../../shared/record/prepared.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useRecord} from '../../session/hooks.ts'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {IconButton} from '../../ui/IconButton.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {PreparedWords} from './PreparedWords.tsx'
import {useOwnChanges} from './useOwnChanges.ts'
import {usePreparing} from './usePreparing.ts'
import styles from './frame.module.css'

/** One criterion: its name, its axis, what 1, 5 and 9 mean, whether it is a must-have, and who is not asked. */
export function CriterionRow({criterion: kept, open}: {readonly criterion: PreparedCriterion; readonly open: boolean}) {
  const t = useText()
  const {keep, drop} = usePreparing()
  const {criterionName} = useWords()
  const {shown: criterion, set} = useOwnChanges(kept, fields => keep({...fields, id: kept.id}))
  const name = criterionName(criterion)
  const {knockout} = criterion
  return (
    <li className={styles.criterion}>
      <div className={styles.criterionHead}>
        {criterion.kind === 'custom' ? (
          <PreparedWords
            {...{open, maxLength: 120, label: t('frame.criterionName'), hideLabel: true}}
            value={criterion.name}
            onWritten={words => set({name: words})}
          />
        ) : (
          <h3>{name}</h3>
        )}
        <RadioRow
          label={t('frame.axis', {name})}
          hideLabel
          value={criterion.axis}
          disabled={!open}
          choices={axes.map(axis => ({id: axis, label: t(`axis.${axis}`)}))}
          onChange={axis => void set({axis})}
        />
        <Checkbox
          checked={knockout !== null}
          disabled={!open}
          onChange={yes => void set({knockout: yes ? {below: 5} : null})}
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
                if (below !== null) void set({knockout: {below}})
              }}
            />
          </span>
        )}
        {open && (
          <IconButton
            icon="trash"
            small
            label={t('frame.removeCriterion', {name})}
            onPress={() => void drop(criterion.id)}
          />
        )}
      </div>
      <div className={styles.anchors}>
        {(['anchor1', 'anchor5', 'anchor9'] as const).map(field => (
          <PreparedWords
            key={field}
            {...{open, maxLength: 200, label: t('frame.anchor', {score: field.slice(-1)})}}
            value={criterion[field]}
            onWritten={words => set({[field]: words})}
          />
        ))}
      </div>
      <Asked {...{criterion: kept, name, open}} />
    </li>
  )
}

/** Who is asked, department by department: two who lead may each choose for another one. */
function Asked({
  criterion: {id: criterionId, notAsked},
  name,
  open,
}: {
  readonly criterion: PreparedCriterion
  readonly name: string
  readonly open: boolean
}) {
  const t = useText()
  const {keep} = usePreparing()
  const {departmentName} = useWords()
  const departments = useRecord(record => record.departments)
  const kept: Readonly<Record<string, boolean>> = Object.fromEntries(
    departments.map(({id}) => [id, !notAsked.includes(id)]),
  )
  const {shown, set} = useOwnChanges(kept, fields => {
    const asks = departments.flatMap(({id}) => {
      const asked = fields[id]
      return asked === undefined ? [] : [{departmentId: id, asked}]
    })
    return keep({id: criterionId, asks})
  })
  return (
    <fieldset className={styles.masks}>
      <legend>{t('frame.asked', {name})}</legend>
      {departments.map(({id}) => (
        <Checkbox key={id} checked={shown[id] ?? true} disabled={!open} onChange={asked => void set({[id]: asked})}>
          {departmentName(id)}
        </Checkbox>
      ))}
    </fieldset>
  )
}
