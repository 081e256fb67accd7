import type {AttributeId, ConditionId} from '../../../../shared/domain/entities/ids.ts'
import {useText} from '../../../i18n/useText.ts'
import {useDispatch, useNewId} from '../../../session/hooks.ts'
import {Menu} from '../../../ui/Menu.tsx'
import {firstComparison} from './comparison.ts'
import {useRuleContext} from './ruleContext.ts'
import styles from './rule.module.css'

const kinds = ['any', 'all', 'not'] as const

/** Adds a comparison with one of the attributes, or a group. */
export function AddToRule({
  parentId,
  small = false,
}: {
  readonly parentId: ConditionId | null
  readonly small?: boolean
}) {
  const t = useText()
  const dispatch = useDispatch()
  const newId = useNewId()
  const {segmentId, attributes} = useRuleContext()
  const look = small ? ({kind: 'quiet', size: 'small'} as const) : {}
  const addCondition = (attributeId: AttributeId) => {
    const attribute = attributes.find(known => known.id === attributeId)
    if (!attribute) return
    const id = newId<'condition'>()
    dispatch('addCondition', {id, segmentId, parentId, kind: 'leaf', attributeId, ...firstComparison(attribute)})
  }
  if (attributes.length === 0) return <p className={styles.quiet}>{t('segments.rule.noAttributes')}</p>
  return (
    <div className={styles.adds}>
      <Menu
        {...look}
        icon="plus"
        label={t('segments.rule.addCondition')}
        title={t('segments.rule.addCondition')}
        keepLabel={t('segments.cancel')}
        choices={attributes.map(attribute => ({
          id: attribute.id,
          label: attribute.name || attribute.key,
          hint: attribute.layer ? t(`layer.${attribute.layer}`) : undefined,
        }))}
        onChoose={addCondition}
      />
      <Menu
        {...look}
        icon="plus"
        label={t('segments.rule.addGroup')}
        title={t('segments.rule.addGroup')}
        keepLabel={t('segments.cancel')}
        choices={kinds.map(kind => ({
          id: kind,
          label: t(`segments.rule.${kind}`),
          hint: t(`segments.rule.hint.${kind}`),
        }))}
        onChoose={kind => dispatch('addCondition', {id: newId<'condition'>(), segmentId, parentId, kind})}
      />
    </div>
  )
}
