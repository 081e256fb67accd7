import {randomUUID} from 'node:crypto'
import {activities, deselection, tierRules} from '../../../server/example/plan.ts'
import type {TierWord} from '../../../server/example/plan.ts'
import {segments as told} from '../../../server/example/segments.ts'
import {deselectSegment} from '../../../shared/domain/commands/deselectSegment.ts'
import {editText} from '../../../shared/domain/commands/editText.ts'
import {moveSegment} from '../../../shared/domain/commands/moveSegment.ts'
import {planActivity} from '../../../shared/domain/commands/planActivity.ts'
import {asId} from '../../../shared/std/ids.ts'
import type {BoardHand} from './boardHand.ts'

const kinds = told.map(({key, name}) => ({key, name: name.sv}))
/** For the kinds of segments in their order; who buys by price is deselected. */
const tierOfKind: readonly TierWord[] = ['invest', 'invest', 'grow', 'maintain']

/** Every segment in a tier or deselected, and every tier with its rule. */
export function placeAll(pen: BoardHand): void {
  const tiers = [...pen.board().tiers.values()]
  for (const {id, name} of tiers) {
    const to = Object.entries(tierRules).find(([word]) => word === name)?.[1].sv ?? ''
    pen.does(board => editText(board, {kind: 'tiers', id, field: 'rule', to}))
  }
  for (const {id, name} of [...pen.board().segments.values()]) {
    const kind = Math.max(
      0,
      kinds.findIndex(each => name.startsWith(each.name)),
    )
    const tier = tiers.find(each => each.name === tierOfKind[kind])
    pen.does(board =>
      tier
        ? moveSegment(board, {id, tierId: tier.id, spot: 'last'})
        : deselectSegment(board, {
            id,
            reason: deselection.reason,
            reasonText: '',
            exitTreatment: deselection.exitTreatment.sv,
            exitOwnerDepartmentId: asId<'department'>(deselection.owner),
            revisitOn: '2030-05-12',
            revisitWhen: deselection.revisitWhen.sv,
            exitEvidence: '',
            spot: null,
          }),
    )
  }
}

export function unplaceAll(pen: BoardHand): void {
  for (const {id} of [...pen.board().segments.values()])
    pen.does(board => moveSegment(board, {id, tierId: null, spot: 'last'}))
}

/** What the example plans for its segments. */
export function planAll(pen: BoardHand): void {
  for (const {segment, channel, content, timing, owner, from, to} of activities) {
    const name = kinds.find(({key}) => key === segment)?.name
    pen.does(board =>
      planActivity(board, {
        id: asId<'cell'>(newId()),
        segmentId: [...board.segments.values()].find(each => each.name === name)?.id ?? asId<'segment'>(''),
        channel,
        content: {id: asId<'content'>(newId()), newTitle: content.sv},
        timing: timing.sv,
        frequency: '',
        from,
        to,
        ownerDepartmentId: asId<'department'>(owner),
        adapted: false,
        adaptedParts: [],
        adaptedNote: '',
      }),
    )
  }
}

function newId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 21)
}
