import type {Board} from '../../../shared/domain/board.ts'
import {recordOf} from '../../../shared/domain/recordOf.ts'
import {isTextKey} from '../../../shared/i18n/text.ts'
import type {LateChange} from '../../../shared/record/lateEdits.ts'
import {useSpoken} from '../../i18n/languageContext.ts'
import {useBoard} from '../../session/hooks.ts'

/** What of which segment, activity or other thing came late, in the reader's words; what was written is not told. */
export function LateChanges({changes}: {readonly changes: readonly LateChange[]}) {
  const {text: t, texts} = useSpoken()
  const board = useBoard(whole => whole)
  const fieldName = (field: string | null) => {
    const key = `diff.field.${field === null ? '' : (calledInModel.get(field) ?? field)}`
    return isTextKey(texts, key) ? t(key) : ''
  }
  const say = (change: LateChange) => {
    const {segment, channel, own} = aboutIn(board, change)
    const what = [t(`late.kind.${change.kind}`), channel && t(`channel.${channel}`)].filter(Boolean).join(', ')
    return [what, own || segment, fieldName(change.field)].filter(Boolean).join(': ')
  }
  // The same field typed in twice is one line.
  const lines = [...new Set(changes.map(say))]
  return (
    <ul>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Fields that the model calls by a shorter name. */
const calledInModel: ReadonlyMap<string, string> = new Map([
  ['ownerDepartmentId', 'owner'],
  ['exitOwnerDepartmentId', 'exitOwner'],
  ['exitEvidence', 'evidence'],
  ['placement', 'place'],
  ['engagementImpact', 'impact'],
  ['drivers', 'valueDrivers'],
  ['clusters', 'needIds'],
  ['revisitTrigger', 'revisitFigure'],
  ['objective', 'text'],
])

function aboutIn(board: Board, {kind, id, segmentId, channel}: LateChange) {
  const record = kind === 'meta' ? undefined : recordOf(board, kind, id)
  const word = (field: string): string => {
    const value = record?.[field]
    return typeof value === 'string' ? value : ''
  }
  const ofSegment = word('segmentId') || segmentId
  const segment = [...board.segments.values()].find(each => each.id === ofSegment)?.name ?? ''
  const known = [...board.cells.values()].find(each => each.id === id)?.channel ?? channel
  return {segment, channel: known, own: kind === 'cells' ? '' : word('name') || word('title')}
}
