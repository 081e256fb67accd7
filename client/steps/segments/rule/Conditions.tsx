import {conditionsUnder} from '../../../../shared/domain/conditionTree.ts'
import type {Condition} from '../../../../shared/domain/entities/condition.ts'
import type {ConditionId} from '../../../../shared/domain/entities/ids.ts'
import {useText} from '../../../i18n/useText.ts'
import {useBoard, useDispatch} from '../../../session/hooks.ts'
import {shallow} from '../../../session/shallow.ts'
import {Icon} from '../../../ui/Icon.tsx'
import {Select} from '../../../ui/Select.tsx'
import {AddToRule} from './AddToRule.tsx'
import {ConditionMenu} from './ConditionMenu.tsx'
import {ConditionRow} from './ConditionRow.tsx'
import {useRuleContext} from './ruleContext.ts'
import styles from './rule.module.css'

const deepest = 6

/** What stands under one group of a rule, or at its top. */
export function Conditions({parentId, depth}: {readonly parentId: ConditionId | null; readonly depth: number}) {
  const {segmentId} = useRuleContext()
  const conditions = useBoard(board => conditionsUnder(board, segmentId, parentId), shallow)
  if (conditions.length === 0) return null
  return (
    <ul className={styles.list}>
      {conditions.map((condition, index) =>
        condition.kind === 'leaf' || depth > deepest ? (
          <ConditionRow key={condition.id} condition={condition} position={index + 1} />
        ) : (
          <Group key={condition.id} condition={condition} depth={depth} />
        ),
      )}
    </ul>
  )
}

const kinds = ['all', 'any', 'not'] as const

function Group({condition, depth}: {readonly condition: Condition; readonly depth: number}) {
  const t = useText()
  const dispatch = useDispatch()
  const {open, rule} = useRuleContext()
  const {id, kind} = condition
  const fault = rule.faults.get(id)
  const heading = kind === 'leaf' ? 'all' : kind
  return (
    <li className={styles.group}>
      <div className={styles.groupHead}>
        <span>{t('segments.rule.andGroup')}</span>
        {open ? (
          <span className={styles.operator}>
            <Select
              label={t('segments.rule.groupKind')}
              hideLabel
              placeholder={t('segments.rule.choose')}
              value={heading}
              choices={kinds.map(word => ({id: word, label: t(`segments.rule.${word}`)}))}
              onChange={word => dispatch('changeCondition', {id, set: {kind: word}})}
            />
          </span>
        ) : (
          <b>{t(`segments.rule.${heading}`)}</b>
        )}
        {open && (
          <span className={styles.end}>
            <ConditionMenu condition={condition} />
          </span>
        )}
      </div>
      <div className={styles.inside}>
        <Conditions parentId={id} depth={depth + 1} />
        {fault && (
          <p className={styles.fault}>
            <Icon name="stop" size={12} />
            {t(`segments.fault.${fault}`)}
          </p>
        )}
        {open && <AddToRule parentId={id} small />}
      </div>
    </li>
  )
}
