import {expect} from 'vitest'
import {tierRules} from '../../../server/example/plan.ts'
import {change} from '../../../shared/domain/change.ts'
import {deselectSegment} from '../../../shared/domain/commands/deselectSegment.ts'
import {moveSegment} from '../../../shared/domain/commands/moveSegment.ts'
import {asId} from '../../../shared/std/ids.ts'
import {dialogOf, escaped, pressButton, reads} from '../rooms/people.ts'
import {
  dragTo,
  moveByKeyboard,
  moveThroughMenu,
  openLane,
  placeByHand,
  sayWhyDeselected,
  sees,
} from '../rooms/priorities.ts'
import type {Room} from './room.ts'
import {writes} from './room.ts'
import {segmentNames} from './segmentsByTwelve.ts'

const [first = '', second = '', third = '', fourth = '', fifth = ''] = segmentNames

/** Three are placed, with mouse, keys and finger; two go out, one of them through the page with all that must be said. */
export async function placeAll(room: Room): Promise<void> {
  const [frida, david, ditte, peter] = [room.who('F'), room.who('D2'), room.who('D3'), room.who('P1')]
  await placeByHand(frida)
  await dragTo(frida, first, 'invest')
  await moveByKeyboard(david, second, 'grow')
  await openLane(ditte, 'unplaced')
  await moveThroughMenu(ditte, third, 'grow')
  await writes(room, 'M2', board => out(board, fourth))

  await moveThroughMenu(peter, fifth, 'deselected')
  await reads(peter, '318', dialogOf(peter))
  // it cannot be left half said
  await pressButton(peter, 'prioritise.deselect', {}, dialogOf(peter))
  await reads(peter, peter.t('prioritise.reasonMissing'), dialogOf(peter))
  await sayWhyDeselected(peter, fifth, {
    words: 'Bidraget er under nul.',
    treatment: 'via grossist fra 1. september',
    department: 'sales',
  })
  for (const person of room.people) {
    await sees(person, first, 'invest')
    await sees(person, second, 'grow')
    await sees(person, third, 'grow')
    await sees(person, fourth, 'deselected')
    await sees(person, fifth, 'deselected')
  }
  const placed = (await room.board()).segments.get(idOf(await room.board(), fifth))
  expect([placed?.placement.in, placed?.exitOwnerDepartmentId, placed?.revisitOn !== null]).toEqual([
    'deselected',
    'sales',
    true,
  ])
  await writes(room, 'F', board =>
    change(
      ...(['invest', 'grow', 'maintain'] as const).map(
        word => ({do: 'text', kind: 'tiers', id: tierOf(board, word), field: 'rule', to: tierRules[word].sv}) as const,
      ),
    ),
  )
}

/** Who is about to deselect more than half of the value reads how much, before anything is done. */
export async function warnedOfHalf(room: Room): Promise<void> {
  const moa = room.who('M2')
  const {profile} = await room.recordOf('M2')
  const worth = (profile?.segments ?? []).map(({id, assignedValue}) => ({
    id,
    value: Math.max(0, Number(assignedValue)),
  }))
  const [most, next] = worth.toSorted((a, b) => b.value - a.value)
  const board = await room.board()
  const named = (id: string | undefined) => [...board.segments.values()].find(each => each.id === id)
  const [goesFirst, asked] = [named(most?.id), named(next?.id)]
  if (!goesFirst || !asked || goesFirst.placement.in !== 'tier') throw new Error('the two most valuable are not placed')
  const {tierId} = goesFirst.placement
  await writes(room, 'M1', now => out(now, goesFirst.name))
  await sees(moa, goesFirst.name, 'deselected')
  await moveThroughMenu(moa, asked.name, 'deselected')
  const words = escaped(moa.t('prioritise.overHalf', {share: 'SHARE'})).replace('SHARE', String.raw`(\d+)\s?%`)
  const warning = dialogOf(moa).getByText(new RegExp(words))
  await warning.waitFor()
  expect(Number(new RegExp(words).exec(await warning.innerText())?.[1])).toBeGreaterThan(50)
  await pressButton(moa, 'prioritise.cancel', {}, dialogOf(moa))
  await dialogOf(moa).waitFor({state: 'detached'})
  await writes(room, 'M1', now => moveSegment(now, {id: goesFirst.id, tierId, spot: 'last'}))
  // nothing was done: it stands where it stood, and nobody was told otherwise
  const stays = (await room.board()).segments.get(asked.id)?.placement
  expect(stays).toEqual(asked.placement)
}

/** Deselected by hand, with all that must be said. */
function out(board: Board, name: string) {
  return deselectSegment(board, {
    id: idOf(board, name),
    reason: 'too_costly_to_serve',
    reasonText: '',
    exitTreatment: 'Grossist',
    exitOwnerDepartmentId: asId<'department'>('sales'),
    revisitOn: '2030-01-01',
    revisitWhen: '',
    exitEvidence: '',
    spot: null,
  })
}

type Board = Awaited<ReturnType<Room['board']>>

export function idOf(board: Board, name: string) {
  const found = [...board.segments.values()].find(segment => segment.name === name)
  if (!found) throw new Error(`no segment ${name}`)
  return found.id
}

export function tierOf(board: Board, word: 'invest' | 'grow' | 'maintain') {
  const found = [...board.tiers.values()].find(({name}) => name === word)
  if (!found) throw new Error(`no tier ${word}`)
  return found.id
}
