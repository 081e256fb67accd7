import {operatorsFor} from '../../../../shared/definition/validate.ts'
import type {Attribute} from '../../../../shared/domain/entities/attribute.ts'
import type {Condition} from '../../../../shared/domain/entities/condition.ts'
import {useFormat} from '../../../i18n/useFormat.ts'
import {useText} from '../../../i18n/useText.ts'
import {useDispatch} from '../../../session/hooks.ts'
import {Icon} from '../../../ui/Icon.tsx'
import {Select} from '../../../ui/Select.tsx'
import {comparisonWith, valueFor} from './comparison.ts'
import {ConditionCounts} from './ConditionCounts.tsx'
import {ConditionMenu} from './ConditionMenu.tsx'
import {ValueInput} from './ValueInput.tsx'
import {useRuleContext} from './ruleContext.ts'
import styles from './rule.module.css'

/** One comparison: the attribute, how it is compared, with what; what it changes for us; whom it finds. */
export function ConditionRow({condition, position}: {readonly condition: Condition; readonly position: number}) {
  const t = useText()
  const dispatch = useDispatch()
  const {open, rule, attributes} = useRuleContext()
  const {id, op, value} = condition
  const attribute = attributes.find(known => known.id === condition.attributeId)
  const fault = rule.faults.get(id)
  const choose = (attributeId: string) => {
    const next = attributes.find(known => known.id === attributeId)
    if (next)
      dispatch('changeCondition', {id, set: {attributeId: next.id, ...comparisonWith(next, attribute, condition)}})
  }
  return (
    <li className={styles.row} data-condition={id}>
      <div>
        <div className={styles.words}>
          {open ? (
            <>
              <span className={styles.token}>
                <Select
                  label={t('segments.rule.attribute', {position})}
                  hideLabel
                  placeholder={t('segments.rule.chooseAttribute')}
                  value={attribute?.id ?? null}
                  choices={attributes.map(known => ({id: known.id, label: known.name || known.key}))}
                  onChange={choose}
                />
              </span>
              {attribute && (
                <span className={styles.operator}>
                  <Select
                    bare
                    label={t('segments.rule.operator', {position})}
                    hideLabel
                    placeholder={t('segments.rule.choose')}
                    value={op}
                    choices={operatorsFor(attribute.valueType).map(word => ({
                      id: word,
                      label: operatorWord(t, word, attribute),
                    }))}
                    onChange={word => dispatch('changeCondition', {id, set: {op: word, value: valueFor(word, value)}})}
                  />
                </span>
              )}
              {attribute && op && (
                <ValueInput
                  key={`${attribute.id} ${op}`}
                  attribute={attribute}
                  op={op}
                  value={value}
                  onChange={next => dispatch('changeCondition', {id, set: {value: next}})}
                />
              )}
            </>
          ) : (
            <SaidCondition attribute={attribute} condition={condition} />
          )}
          {condition.missing === 'include' && op !== 'is_missing' && op !== 'not_missing' && (
            <span className={styles.quiet}>{t('segments.rule.orMissing')}</span>
          )}
        </div>
        {attribute && <WhatItChanges attribute={attribute} />}
        {fault && (
          <p className={styles.fault}>
            <Icon name="stop" size={12} />
            {t(`segments.fault.${fault}`)}
          </p>
        )}
      </div>
      <ConditionCounts id={id} />
      {open && (
        <span className={styles.menu}>
          <ConditionMenu condition={condition} />
        </span>
      )}
    </li>
  )
}

function operatorWord(t: ReturnType<typeof useText>, op: NonNullable<Condition['op']>, {valueType}: Attribute): string {
  if (valueType === 'date' && (op === 'gt' || op === 'gte' || op === 'lt' || op === 'lte'))
    return t(`segments.op.date.${op}`)
  return t(`segments.op.${op}`)
}

function SaidCondition({
  attribute,
  condition,
}: {
  readonly attribute: Attribute | undefined
  readonly condition: Condition
}) {
  const t = useText()
  const {list, number} = useFormat()
  const {op, value} = condition
  if (!attribute || !op) return <span>{t('segments.rule.unfinished')}</span>
  const values = value === null ? [] : Array.isArray(value) ? value : [value]
  const said = values.map((one: unknown) => {
    if (typeof one === 'number') return number(one, undefined)
    if (typeof one === 'boolean') return t(one ? 'segments.rule.yes' : 'segments.rule.no')
    return String(one)
  })
  return (
    <span>
      <b>{attribute.name || attribute.key}</b> {operatorWord(t, op, attribute)} <b>{list(said)}</b>
    </span>
  )
}

/** The layer of its data, and what we would do differently: an attribute that changes nothing is dropped. (ATTR-1) */
function WhatItChanges({attribute}: {readonly attribute: Attribute}) {
  const t = useText()
  const {list} = useFormat()
  const layer = attribute.layer ? t(`layer.${attribute.layer}`) : t('segments.noLayer')
  const impacts = [...attribute.engagementImpact].map(impact => t(`impact.${impact}`).toLocaleLowerCase())
  return (
    <p className={styles.small}>
      {layer}. {impacts.length === 0 ? t('segments.changesNothing') : t('segments.changes', {what: list(impacts)})}
    </p>
  )
}
