import * as Y from 'yjs'
import {describe, expect, test} from 'vitest'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import {Gate} from '../../../shared/board/gate.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {recordKinds} from '../../../shared/domain/board.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {phases} from '../../../shared/domain/phase.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {
  aCopy,
  aGate,
  anna,
  aNote,
  aSegment,
  aState,
  aTier,
  bo,
  editOf,
  frida,
  id,
  inPhase,
  reader,
} from '../../rooms/aBoard.ts'
import {contentsOf} from '../../rooms/hostile.ts'
import {randomCommand, seededIds} from '../../rooms/randomCommand.ts'

const aCondition = (name: string, segment: string): Change => ({
  do: 'create',
  kind: 'conditions',
  id: id(name),
  fields: {segmentId: id(segment), place: {parentId: null, rank: 'V'}, kind: 'leaf', op: 'gt', value: 1},
})
const removed = (kind: 'segments' | 'conditions', name: string): Change => ({do: 'remove', kind, id: id(name)})

describe('T8 delete-everything: what counts', () => {
  const conditions = Array.from({length: 20}, (_, at) => `c${at}`)
  const state = aState(aSegment('clinics'), ...conditions.map(name => aCondition(name, 'clinics')))
  const asked = (...changes: readonly Change[]) => {
    const questions: unknown[] = []
    const answer = aGate(state).judge(
      editOf(aCopy(state, 7), doc => writeChanges(doc, changes)),
      anna,
      {mayRemove: (...question) => questions.push(question) > 0},
    )
    return {questions, answer}
  }

  test('the rule of a segment goes with it: that is one removal, and all of it can be brought back', () => {
    const {questions, answer} = asked(
      ...conditions.map(name => removed('conditions', name)),
      removed('segments', 'clinics'),
    )

    expect(questions).toEqual([['segments', 1, 1]])
    expect(answer.is === 'passed' && answer.removed).toHaveLength(21)
  })

  test('rules alone are counted: without them no segment selects anybody', () => {
    const {questions} = asked(...conditions.map(name => removed('conditions', name)))

    expect(questions).toEqual([['conditions', 20, 20]])
  })
})

describe('T5 viewer sends updates', () => {
  const state = aState(
    aTier('invest'),
    aSegment('clinics', {need: 'quick'}),
    aNote('n'),
    {do: 'create', kind: 'clusters', id: id('k'), fields: {title: 'k'}},
    {do: 'remove', kind: 'tiers', id: id('invest')},
  )
  const writes: readonly Change[] = [
    ...recordKinds.map((kind): Change => ({do: 'create', kind, id: id('new'), fields: {}})),
    {do: 'set', kind: 'segments', id: id('clinics'), field: 'name', value: 'x'},
    {do: 'set', kind: 'meta', id: '', field: 'offer', value: 'x'},
    {do: 'text', kind: 'segments', id: id('clinics'), field: 'need', to: 'slow'},
    {do: 'text', kind: 'meta', id: '', field: 'objective', to: 'x'},
    {do: 'put', kind: 'segments', id: id('clinics'), field: 'clusters', key: id('k'), value: true},
    {do: 'remove', kind: 'segments', id: id('clinics')},
    {do: 'restore', kind: 'tiers', id: id('invest')},
  ]

  test('every write in every phase: refused, and the state vector is what it was', () => {
    const {judge, gate} = aGate(state)
    const before = gate.stateVector()

    for (const phase of phases)
      for (const write of writes)
        expect(
          judge(
            editOf(aCopy(state, 7), doc => writeChanges(doc, [write])),
            reader,
            {moment: inPhase(phase)},
          ),
        ).toEqual({
          is: 'refused',
          code: 'right.missing',
          spoilt: false,
        })
    expect(gate.stateVector()).toEqual(before)
  })
})

test('T9 replay: the whole log three times, in any order, is the same board', () => {
  const numbers = seededNumbers(9)
  const newId = seededIds(numbers)
  const start = aState(aTier('invest'), aSegment('clinics'))
  const log: {readonly bytes: Uint8Array; readonly by: typeof anna}[] = []
  const rebuilt = () =>
    new Gate(Y.mergeUpdates([start, ...log.map(({bytes}) => bytes)]), new Map([[1, 'server'], ...owners]))
  const owners = new Map<number, string>()
  let gate = rebuilt()
  let tab = 100
  for (let turn = 0; turn < 200; turn += 1) {
    const by = numbers.oneOf([anna, bo, frida])
    const doc = aCopy(gate.state(), (tab += 1))
    const board = new BoardReader(doc).read()
    const decision = randomCommand(board, numbers, newId).run(board)
    const bytes = editOf(doc, own => writeChanges(own, decision.ok ? decision.changes : []))
    const answer = gate.judge(bytes, by, inPhase(numbers.oneOf(['needs', 'segments', 'prioritise'])))
    if (answer.is === 'passed') {
      log.push({bytes: answer.news, by})
      for (const client of answer.clients) owners.set(client, by.is === 'person' ? by.participantId : 'server')
    } else if (answer.is === 'refused') gate = rebuilt()
  }
  const before = contentsOf(gate.state())
  expect(log.length).toBeGreaterThan(30)

  const replayed = numbers.shuffled([...log, ...log, ...log])
  const answers = new Set(replayed.map(({bytes, by}) => gate.judge(bytes, by, inPhase('agree')).is))

  expect([...answers]).toEqual(['known'])
  expect(contentsOf(gate.state())).toEqual(before)
})
