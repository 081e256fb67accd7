import type {ClusterId} from '../../shared/domain/entities/ids.ts'
import {clustersInOrder, groupTitle} from '../../shared/domain/needGroups.ts'
import {useText} from '../i18n/useText.ts'
import {useBoard} from '../session/hooks.ts'

export type NamedGroup = {readonly id: ClusterId; readonly label: string}

/** The need groups in order, each by its title, or by its number while it has none. */
export function useGroups(): readonly NamedGroup[] {
  const t = useText()
  const groups = useBoard(
    board => clustersInOrder(board).map(({id}) => ({id, title: groupTitle(board, id)})),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  return groups.map(({id, title}, index) => ({id, label: title || t('needs.untitled', {number: index + 1})}))
}
