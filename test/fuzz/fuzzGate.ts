import assert from 'node:assert/strict'
import * as Y from 'yjs'
import {BoardReader} from '../../shared/board/boardReader.ts'
import {faultOf} from '../../shared/board/faultOf.ts'
import {Gate} from '../../shared/board/gate.ts'
import {rootNames, rootOf} from '../../shared/board/roots.ts'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import type {BoardMoment, Writer} from '../../shared/board/writeRights.ts'
import {phases} from '../../shared/domain/phase.ts'
import {seededNumbers} from '../../shared/std/seededNumbers.ts'
import type {SeededNumbers} from '../../shared/std/seededNumbers.ts'
import {aCopy, anna, aSegment, aState, aTier, bo, editOf, frida, inPhase} from '../rooms/aBoard.ts'
import {randomCommand, seededIds} from '../rooms/randomCommand.ts'
import {handMade} from './handMade.ts'
import {mutated} from './mutate.ts'

const startAgainAfter = 100

export type Counts = {honest: number; passed: number; known: number; broken: number; gap: number; refused: number}

/** Throws where something wrong is shown, something is pending, or two who saw the same differ. */
export function fuzzGate(seed: number, updates: number, told: (done: number) => void = () => undefined): Counts {
  const numbers = seededNumbers(seed)
  const newId = seededIds(numbers)
  const counts: Counts = {honest: 0, passed: 0, known: 0, broken: 0, gap: 0, refused: 0}
  let workshop = aWorkshop(1)
  for (let turn = 1; turn <= updates; turn += 1) {
    const phase = inPhase(numbers.oneOf(['needs', 'segments', 'segments', 'prioritise', ...phases]))
    if (numbers.next() < 0.5) {
      const bytes = handMade(workshop.listener, workshop.stranger, numbers, newId)
      counts[workshop.upload(bytes, numbers.oneOf([bo, frida]), phase).is] += 1
    } else {
      const bytes = workshop.edit(numbers, newId)
      const spoilt = mutated(bytes, workshop.earlier(numbers), numbers)
      counts[workshop.upload(spoilt, numbers.oneOf([anna, anna, frida, bo]), phase).is] += 1
      // What was spoilt on its way is sent again, whole; whoever finds that something else stands there starts over.
      const whole = workshop.upload(bytes, anna, inPhase('segments')).is
      if (whole === 'passed') counts.honest += 1
      else if (whole !== 'known') workshop.startOver()
    }
    if (turn % startAgainAfter > 0 && turn < updates) continue
    workshop.check()
    told(turn)
    workshop = aWorkshop(turn)
  }
  return counts
}

/** A board with its gate, an honest author, a stranger, and one who only listens. */
function aWorkshop(turn: number) {
  const start = aState(aTier('invest', 'F'), aTier('grow', 'V'), aTier('maintain', 'k'), aSegment('clinics'))
  let gate = new Gate(start, new Map([[1, 'server']]))
  const log: Uint8Array[] = [start]
  let tab = 10_000 + turn
  const listener = aCopy(start)
  const author = () => {
    const doc = aCopy(gate.state(), (tab += 1_000_000))
    return {doc, reader: new BoardReader(doc)}
  }
  let honest = author()

  return {
    listener,
    stranger: 7,
    edit(numbers: SeededNumbers, newId: () => string): Uint8Array {
      const board = honest.reader.read()
      const decision = randomCommand(board, numbers, newId).run(board)
      return editOf(honest.doc, doc => writeChanges(doc, decision.ok ? decision.changes : []))
    },
    earlier: (numbers: SeededNumbers) => log[numbers.between(0, log.length - 1)] ?? start,
    /** As a tab does after a refusal. */
    startOver: () => {
      honest = author()
    },
    upload(update: Uint8Array, writer: Writer, moment: BoardMoment) {
      const verdict = gate.judge(update, writer, moment)
      if (verdict.is === 'passed') {
        log.push(verdict.news)
        Y.applyUpdate(listener, verdict.news)
        if (verdict.news !== update || writer !== anna) Y.applyUpdate(honest.doc, verdict.news)
      }
      if (verdict.is === 'refused' && verdict.spoilt) gate = new Gate(Y.mergeUpdates(log), gate.owners())
      return verdict
    },
    check() {
      const reloaded = aCopy(Y.mergeUpdates(log))
      for (const doc of [reloaded, listener]) {
        assert.deepEqual([doc.store.pendingStructs, doc.store.pendingDs], [null, null])
        assert.deepEqual(
          [...doc.share.keys()].filter(name => !rootNames.some(root => root === name)),
          [],
        )
        assert.deepEqual(faultsIn(doc), [])
        assert.deepEqual(new BoardReader(doc).read(), gate.board())
      }
      // Nothing that a new tab would be told differs from what those know who were there all the time.
      assert.deepEqual(new BoardReader(aCopy(gate.state())).read(), gate.board())
      assert.deepEqual(
        Y.decodeStateVector(Y.encodeStateVector(reloaded)),
        Y.decodeStateVector(Y.encodeStateVector(listener)),
      )
    },
  }
}

function faultsIn(doc: Y.Doc): readonly string[] {
  return rootNames.flatMap(kind => {
    const root = rootOf(doc, kind)
    if (kind === 'meta') return faultOf(kind, '', root) ?? []
    return [...root].flatMap(([id, map]) => (map instanceof Y.Map ? (faultOf(kind, id, map) ?? []) : `${kind}/${id}`))
  })
}
