import {customerUnits} from '../../../shared/domain/entities/meta.ts'
import {useBoard, useDispatch, useMayWrite} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {BoardText} from '../fields/BoardText.tsx'
import {BoardWords} from '../fields/BoardWords.tsx'
import {Said} from '../fields/Said.tsx'
import styles from './frame.module.css'

/** The objective, in the words everybody types together, and what it is limited to. */
export function ObjectiveForm() {
  const t = useText()
  return (
    <div className={styles.form}>
      <BoardText
        kind="meta"
        id="meta"
        field="objective"
        size="large"
        rows={3}
        label={t('frame.objective')}
        placeholder={t('frame.objectiveExample')}
        hint={t('frame.objectiveHint')}
      />
      <BoardText
        kind="meta"
        id="meta"
        field="businessGoal"
        rows={2}
        label={t('frame.businessGoal')}
        placeholder={t('frame.businessGoalExample')}
      />
      <div className={styles.three}>
        <BoardWords
          {...{kind: 'meta', id: 'meta', field: 'offer', maxLength: 300}}
          label={t('frame.offer')}
          placeholder={t('frame.offerExample')}
        />
        <BoardWords
          {...{kind: 'meta', id: 'meta', field: 'market', maxLength: 200}}
          label={t('frame.market')}
          placeholder={t('frame.marketExample')}
        />
        <BoardWords
          {...{kind: 'meta', id: 'meta', field: 'horizon', maxLength: 200}}
          label={t('frame.horizon')}
          placeholder={t('frame.horizonExample')}
        />
      </div>
      <CustomerUnit />
    </div>
  )
}

function CustomerUnit() {
  const t = useText()
  const dispatch = useDispatch()
  const open = useMayWrite()('meta', 'customerUnit')
  const unit = useBoard(board => board.meta.customerUnit)
  if (!open)
    return <Said label={t('frame.unit')} text={unit === null ? null : t(`unit.${unit}`)} none={t('step.notWritten')} />
  return (
    <RadioRow
      label={t('frame.unit')}
      hint={t('frame.unitHint')}
      look="chips"
      value={unit}
      choices={customerUnits.map(id => ({id, label: t(`unit.${id}`)}))}
      onChange={value => dispatch('changeField', {kind: 'meta', id: 'meta', field: 'customerUnit', value})}
    />
  )
}
