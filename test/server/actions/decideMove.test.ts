import {describe, expect, test} from 'vitest'
import {decideMove} from '../../../server/actions/decideMove.ts'
import {phases} from '../../../shared/domain/phase.ts'
import {workshopGate} from '../../../shared/record/gates.ts'
import {phaseTable} from '../../../shared/record/phaseTable.ts'
import {asId} from '../../../shared/std/ids.ts'
import {aRecord, aRound, at, person} from '../../shared/record/aRecord.ts'
import {emptyBoard} from '../../shared/domain/commands/plainBoard.ts'

describe.each(phases)('from %s', phase => {
  const record = aRecord({phase})

  test('PHASE-1 back is one step with a reason, where the table has one', () => {
    const to = phaseTable[phase].back

    const moved = decideMove(record, emptyBoard(), {move: 'back', reason: 'we forgot a need'}, at)

    expect(moved).toEqual(
      to === 'refuse' ? {ok: false, code: 'phase.notAllowed', params: {phase}} : {ok: true, value: to},
    )
  })

  test('PHASE-3 back without a reason is refused', () => {
    const moved = decideMove(record, emptyBoard(), {move: 'back', reason: ''}, at)

    const code = phaseTable[phase].back === 'refuse' ? 'phase.notAllowed' : 'phase.reasonMissing'
    expect(moved).toMatchObject({ok: false, code})
  })

  test('PHASE-2 next opens with the gate and never without', () => {
    const board = emptyBoard()
    const gate = workshopGate(board, record, at.slice(0, 10))

    const moved = decideMove(record, board, {move: 'next', reason: ''}, at)

    const to = phaseTable[phase].next
    if (to === 'refuse') expect(moved).toMatchObject({ok: false, code: 'phase.notAllowed'})
    else if (gate.open) expect(moved).toEqual({ok: true, value: to})
    else
      expect(moved).toEqual({
        ok: false,
        code: 'phase.gateBlocked',
        params: {count: gate.count, first: gate.first},
      })
  })
})

test('NOTE-3 nobody leaves silent notes behind: they are shown first', () => {
  const counts = [{departmentId: asId<'department'>('sales'), notes: 3}]
  const record = aRecord({phase: 'needs', noteWriting: {state: 'open', revealedAt: null, counts}})

  const gate = workshopGate(emptyBoard(), record, at.slice(0, 10))

  expect(gate).toMatchObject({open: false, unshownNotes: 3, first: 'gate.unshownNotes'})
})

test('PHASE-2 an open round is one thing in the way, as it is read, however many checks wait for its reveal', () => {
  const people = [person('anna', 'sales'), person('mats', 'marketing')]
  const record = aRecord({phase: 'evaluate', participants: people, rounds: [aRound(people)]})

  const gate = workshopGate(emptyBoard(), record, at.slice(0, 10))

  expect(gate.waiting.length).toBeGreaterThan(1)
  expect(gate.count).toBe(1 + gate.blocks.length + gate.missing.length)
})
