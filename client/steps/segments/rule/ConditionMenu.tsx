import {conditionsUnder, subtreeOf} from '../../../../shared/domain/conditionTree.ts'
import type {Condition} from '../../../../shared/domain/entities/condition.ts'
import type {ConditionId} from '../../../../shared/domain/entities/ids.ts'
import {useText} from '../../../i18n/useText.ts'
import {useBoard, useDispatch} from '../../../session/hooks.ts'
import {shallow} from '../../../session/shallow.ts'
import {Menu} from '../../../ui/Menu.tsx'
import type {MenuChoice} from '../../../ui/Menu.tsx'
import {useRuleContext} from './ruleContext.ts'

const top = 'top'

/** Moves a comparison or a group within its rule, says what a missing value counts as, takes it out. */
export function ConditionMenu({condition}: {readonly condition: Condition}) {
  const t = useText()
  const dispatch = useDispatch()
  const {segmentId} = useRuleContext()
  const {id, kind, op, missing, place} = condition
  const order = useBoard(board => conditionsUnder(board, segmentId, place.parentId).map(c => c.id), shallow)
  const groups = useBoard(
    board => [...board.conditions.values()].filter(c => c.segmentId === segmentId && c.kind !== 'leaf'),
    shallow,
  )
  const below = useBoard(board => subtreeOf(board, id), shallow)
  const at = order.indexOf(id)
  const leaf = kind === 'leaf'
  const numbered = groups.map((group, index) => ({id: group.id, kind: group.kind, number: index + 1}))
  const targets = numbered.filter(group => group.id !== place.parentId && !below.includes(group.id))
  const choices: readonly MenuChoice[] = [
    {id: 'up', label: t('segments.rule.up'), icon: 'arrowUp', disabled: at <= 0},
    {id: 'down', label: t('segments.rule.down'), icon: 'arrowDown', disabled: at === order.length - 1},
    ...(place.parentId === null ? [] : [{id: top, label: t('segments.rule.toTop')}]),
    ...targets.map(group => ({
      id: group.id,
      label: t('segments.rule.intoGroup', {
        group: t(`segments.rule.${group.kind === 'leaf' ? 'all' : group.kind}`),
        number: group.number,
      }),
    })),
    ...(leaf && op !== 'is_missing' && op !== 'not_missing'
      ? [
          {
            id: 'missing',
            label: t('segments.rule.countMissing'),
            current: false,
            divided: true,
            endText: missing === 'include' ? t('segments.rule.on') : t('segments.rule.off'),
          },
        ]
      : []),
    {
      id: 'remove',
      label: t(leaf ? 'segments.rule.removeCondition' : 'segments.rule.removeGroup'),
      icon: 'trash',
      divided: true,
    },
  ]
  const move = (parentId: ConditionId | null) => dispatch('moveCondition', {id, parentId, spot: 'last'})
  const act = (chosen: string) => {
    if (chosen === 'up') dispatch('moveCondition', {id, parentId: place.parentId, spot: spotAt(order, at - 2)})
    else if (chosen === 'down') dispatch('moveCondition', {id, parentId: place.parentId, spot: spotAt(order, at + 1)})
    else if (chosen === top) move(null)
    else if (chosen === 'missing')
      dispatch('changeCondition', {id, set: {missing: missing === 'include' ? 'exclude' : 'include'}})
    else if (chosen === 'remove') dispatch('removeCondition', {id}, {label: t('segments.rule.removed')})
    else {
      const group = targets.find(target => target.id === chosen)
      if (group) move(group.id)
    }
  }
  return (
    <Menu
      trigger="icon"
      label={t(leaf ? 'segments.rule.conditionMenu' : 'segments.rule.groupMenu')}
      title={t(leaf ? 'segments.rule.conditionMenu' : 'segments.rule.groupMenu')}
      keepLabel={t('segments.cancel')}
      choices={choices}
      onChoose={act}
    />
  )
}

function spotAt(order: readonly ConditionId[], index: number): 'first' | {readonly after: ConditionId} {
  const after = order[index]
  return after === undefined ? 'first' : {after}
}
