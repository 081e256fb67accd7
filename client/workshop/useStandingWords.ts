import type {Board} from '../../shared/domain/board.ts'
import {clustersInOrder, groupTitle} from '../../shared/domain/needGroups.ts'
import type {Text, TextKey} from '../../shared/i18n/text.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import type {Words} from '../i18n/useWords.ts'
import {useBoard} from '../session/hooks.ts'
import type {Standing} from '../session/standing.ts'

export type StandingWords = {
  /** What stands on the card. */
  readonly card: (standing: Standing) => string
  /** How it is spoken of in a sentence. */
  readonly item: (standing: Standing) => string
  readonly lane: (standing: Standing) => string
  /** A sentence about somebody, a card and its lane; the second key is for somebody whose name is not known. */
  readonly said: (key: TextKey, nameless: TextKey, name: string | null, standing: Standing) => string
}

const longestName = 60

/** A card and its lane as they are called on this reader's screen. */
export function useStandingWords(): StandingWords {
  const t = useText()
  const words = useWords()
  const board = useBoard(whole => whole)
  const item = (standing: Standing) => itemName(board, standing, t)
  const lane = (standing: Standing) => laneName(board, standing, t, words)
  return {
    card: standing => cardText(board, standing),
    item,
    lane,
    said: (key, nameless, name, standing) => {
      const about = {item: item(standing), lane: lane(standing)}
      return name === null ? t(nameless, about) : t(key, {name, ...about})
    },
  }
}

function cardText(board: Board, {kind, id}: Standing): string {
  if (kind === 'segments') return [...board.segments.values()].find(one => one.id === id)?.name ?? ''
  return [...board.notes.values()].find(one => one.id === id)?.text ?? ''
}

function itemName(board: Board, standing: Standing, t: Text): string {
  const text = cardText(board, standing)
  if (standing.kind === 'segments') return text
  return t('needs.noteName', {note: text.length <= longestName ? text : `${text.slice(0, longestName).trimEnd()}…`})
}

function laneName(board: Board, {kind, lane}: Standing, t: Text, {tierName}: Words): string {
  if (kind === 'notes') {
    const heaps = clustersInOrder(board)
    const at = heaps.findIndex(({id}) => id === lane)
    const heap = heaps[at]
    return heap ? groupTitle(board, heap.id) || t('needs.untitled', {number: at + 1}) : t('needs.loose')
  }
  if (lane === 'deselected') return t('tier.deselected')
  const tier = [...board.tiers.values()].find(({id}) => id === lane)
  return tier ? tierName(tier) : t('tier.unplaced')
}
