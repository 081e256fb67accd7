import assert from 'node:assert/strict'
import {isAgreed} from '../../../server/actions/agreement.ts'
import {keptBallots} from '../../../server/actions/ballotRows.ts'
import {storedVersion, candidateContent} from '../../../server/actions/modelRows.ts'
import {loadRecord} from '../../../server/rooms/recordLog.ts'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import type {Board} from '../../../shared/domain/board.ts'
import {laneOf, lanesOf} from '../../../shared/domain/lanes.ts'
import {segmentsInOrder} from '../../../shared/domain/segmentsInOrder.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import {contentHash} from '../../../shared/model/contentHash.ts'
import {asJson} from '../../../shared/model/document.ts'
import {verifyDocument} from '../../../shared/model/verify.ts'
import {evaluationOf} from '../../../shared/record/evaluation.ts'
import {departmentsWithVoice} from '../../../shared/record/people.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import type {Stage} from './act.ts'
import {noteCounts, roundCounts, shownOf} from './model.ts'

/** What was seen once and must stay as it was. */
export type Memory = {
  readonly results: Map<string, string>
  readonly ballots: Map<string, string>
  readonly versions: Map<number, string>
  readonly rules: Map<string, string>
  decisions: readonly string[]
  names: string
  leftPrioritise: boolean
}

export const nothingSeen = (): Memory => ({
  results: new Map(),
  ballots: new Map(),
  versions: new Map(),
  rules: new Map(),
  decisions: [],
  names: 'anonymous',
  leftPrioritise: false,
})

type Look = Stage & {
  readonly board: Board
  readonly record: RecordState
  readonly memory: Memory
  readonly turn: number
}

/** The invariants of the method, by their numbers; each looks at the workshop as it stands after a step. */
const invariants: Readonly<Record<string, (look: Look) => Promise<void> | void>> = {
  /** From the end of `prioritise` on a segment stands in one tier or is deselected, or its gap was waived. */
  I1({board, record}) {
    if (!isFrom(record.phase, 'engage')) return
    const waived = new Set(
      record.waivers.filter(({checkId}) => checkId === 'priority.unplaced').flatMap(w => w.subjectIds),
    )
    for (const segment of segmentsInOrder(board))
      assert.ok(laneOf(board, segment) !== 'unplaced' || waived.has(segment.id), `${segment.id} stands nowhere`)
  },
  I2({board}) {
    const lanes = lanesOf(board).flatMap(({segments}) => segments.map(({id}) => id))
    assert.deepEqual(
      lanes.toSorted(),
      segmentsInOrder(board)
        .map(({id}) => id)
        .toSorted(),
    )
    assert.equal(new Set(lanes).size, lanes.length)
  },
  /** What anybody may read holds no secret of anybody else. */
  async I3({model, shop, record}) {
    for (const round of record.rounds.filter(({state}) => state === 'open')) assert.equal(round.result, null)
    const secret = new Map<string, string>()
    for (const round of model.rounds.filter(({open}) => open))
      for (const [id, {scores}] of round.ballots) for (const {comment} of scores) secret.set(comment, id)
    for (const [id, own] of model.notes) for (const text of own.values()) secret.set(text, id)
    if (secret.size === 0) return
    for (const person of model.people.filter(({seated}) => seated)) {
      const {text} = await person.browser.get('/record')
      for (const [words, id] of secret)
        if (id !== person.id) assert.ok(!text.includes(words), `${person.id} reads ${words}`)
    }
    assert.ok(!JSON.stringify([...(await shop.board()).notes.values()]).includes([...secret.keys()][0] ?? '?'))
  },
  /** What no round has counted waits for its author, and for nobody else. */
  async 'I3 late'({model}) {
    if (model.late.size === 0) return
    for (const person of model.people.filter(({seated}) => seated)) {
      const {text} = await person.browser.get('/record')
      assert.equal(text.includes('"late":{'), model.late.has(person.id), `what came late of ${person.id}`)
      for (const [id, {ballot}] of model.late)
        for (const {comment} of ballot.scores)
          if (id !== person.id) assert.ok(!text.includes(comment), `${person.id} reads ${comment}`)
    }
  },
  /** What is counted is who has voted, and nothing else. */
  'I3 counts'({model, record}) {
    if (record.noteWriting.state === 'open')
      assert.deepEqual(
        record.noteWriting.counts.map(({departmentId, notes}) => [departmentId, notes]).toSorted(),
        [...noteCounts(model)].toSorted(),
      )
    for (const round of model.rounds.filter(({open}) => open)) {
      const told = record.rounds.find(({id}) => id === round.id)?.counts ?? []
      assert.deepEqual(
        told.map(({departmentId, cast, expected}) => [departmentId, cast, expected]).toSorted(),
        [...roundCounts(model, round)].map(([id, {cast, expected}]) => [id, cast, expected]).toSorted(),
      )
    }
  },
  async I4({shop, record, memory}) {
    for (const {id, result, state} of record.rounds) {
      if (state !== 'revealed') continue
      remembered(memory.results, id, JSON.stringify(result))
      remembered(memory.ballots, id, JSON.stringify(await keptBallots(shop.server.deps.store, shop.boardId, id)))
    }
  },
  async I5({shop, record, memory}) {
    const {store} = shop.server.deps
    const frozen = record.candidate && (await candidateContent(store, shop.boardId, record.candidate.number))
    if (frozen) assert.equal(contentHash(asJson(reversed(frozen.content))), record.candidate?.contentHash)
    for (const {number, contentHash: hash} of record.versions) {
      const version = await storedVersion(store, shop.boardId, number)
      assert.ok(version)
      remembered(memory.versions, number, version.json)
      assert.deepEqual(verifyDocument(version.model), {valid: true, contentHash: hash})
    }
  },
  /** A signature is for one content, and was really given for it; agreed is what all have signed. */
  I6({model, record}) {
    assert.deepEqual(
      record.signOffs.map(({departmentId, contentHash: hash}) => [departmentId, hash]).toSorted(),
      [...model.signatures].toSorted(),
    )
    assert.deepEqual(
      record.endorsements.map(({participantId, contentHash: hash}) => [participantId, hash]).toSorted(),
      [...model.endorsements].toSorted(),
    )
    assert.deepEqual(
      record.versions.map(({number}) => number),
      model.versions,
    )
    for (const {number, without} of record.versions)
      assert.deepEqual([...(without?.departments ?? [])].toSorted(), [...(model.without.get(number) ?? [])].toSorted())
    if (record.phase === 'signed') {
      // What is said against it later challenges it and leaves it as it is.
      const agreedAt = record.versions.at(-1)?.agreedAt ?? ''
      assert.ok(
        record.objections.every(
          ({at, resolution, postponed}) => at > agreedAt || resolution !== null || postponed !== undefined,
        ),
      )
      assert.equal(record.versions.at(-1)?.contentHash, record.candidate?.contentHash)
    }
    assert.deepEqual(
      record.candidate && {number: record.candidate.number, contentHash: record.candidate.contentHash},
      model.candidate,
    )
  },
  /** Nobody waits for something that has come already. What is put off comes back long after these workshops. (SIGN-12) */
  'SIGN-13 nothing in the way'({record}) {
    assert.ok(!isAgreed(record, record.phaseSince), 'all that were asked have signed, and it is not agreed')
  },
  /** What was not settled stands in the version that it went into, in no other, and every word of it stays in the record. */
  async 'SIGN-12 SIGN-14'({model, shop, record}) {
    assert.deepEqual(
      record.objections.map(({id, text, isDissent = false, withdrawn}) => [
        ...[id, text, isDissent],
        withdrawn ? (withdrawn.forThem ? 'for them' : 'by them') : 'no',
      ]),
      [...model.objections].map(([id, {text, dissent, withdrawn}]) => [id, text, dissent !== 'no', withdrawn]),
    )
    for (const {number} of record.versions) {
      const {objections = []} = (await storedVersion(shop.server.deps.store, shop.boardId, number))?.model ?? {}
      assert.deepEqual(
        objections.map(({text, department, outcome}) => `${text} ${department} ${outcome}`).toSorted(),
        model.unsettled.get(number),
      )
    }
  },
  'REV-8'({record}) {
    assert.ok(record.participants.filter(({isScreen}) => isScreen).length <= 1, 'there are two screens in the room')
  },
  I7({model, record, memory}) {
    const now = record.decisions.map(decision => JSON.stringify(decision))
    assert.deepEqual(now.slice(0, memory.decisions.length), memory.decisions)
    assert.deepEqual(
      record.decisions.map(({kind}) => kind),
      model.decisions,
    )
    memory.decisions = now
  },
  /** Whoever was deselected keeps the definition it had, as long as definitions are closed. */
  I10({board, record, memory}) {
    if (!isFrom(record.phase, 'prioritise')) return memory.rules.clear()
    for (const {id, name, need, clusters} of board.segments.values()) {
      const rule = [...board.conditions.values()].filter(({segmentId}) => segmentId === id)
      remembered(memory.rules, id, JSON.stringify([name, need, [...clusters], rule]))
    }
    for (const id of memory.rules.keys())
      assert.ok(
        [...board.segments.keys()].some(each => each === id),
        `${id} is gone`,
      )
  },
  I11({board, record}) {
    const weights = evaluationOf(record, board).criteria.flatMap(({weight}) => weight ?? [])
    if (weights.length > 0) assert.ok(Math.abs(weights.reduce((sum, each) => sum + each, 0) - 1) < 1e-9, weights.join())
  },
  /** Who was told everything as it happened knows what the disk knows, and computes the same. */
  async I12({shop, board, record, turn}) {
    const watcher = record.participants.find(({revoked}) => !revoked)
    if (!watcher) return
    const seen = await shop.watched(watcher.id)
    const asked = await shop.server.hub.viewOf(shop.boardId, seen.who)
    assert.deepEqual(plain(seen.record), plain(asked))
    // An observer is told the scores of a round and no remark. (JOIN-6)
    const isObserver = record.participants.some(({id, role}) => id === seen.who && role === 'observer')
    const told = isObserver && asked !== null ? asked : record
    assert.deepEqual(evaluationOf(seen.record, new BoardReader(seen.doc).read()), evaluationOf(told, board))
    if (turn % 10 > 0) return
    const {record: loaded} = await loadRecord(shop.server.deps.store, shop.boardId)
    assert.deepEqual(plain(loaded), plain(record))
  },
  I13({record, memory}) {
    const nothingWritten =
      record.phase === 'frame' &&
      record.rounds.length === 0 &&
      record.noteWriting.counts.every(({notes}) => notes === 0)
    if (memory.names === 'anonymous' && !nothingWritten) assert.equal(record.settings.names, 'anonymous')
    memory.names = record.settings.names
    for (const {names, result} of record.rounds)
      if (names === 'anonymous')
        for (const {id} of record.participants)
          assert.ok(
            !JSON.stringify(result ?? '')
              .replaceAll(/canary-[^"]*/g, '')
              .includes(id),
            `${id} can be told`,
          )
  },
  /** A revealed round shows the ballots of those who said yes to being shown, all of them, whoever is gone since. (I9) */
  'I14 I9'({model, record}) {
    for (const round of model.rounds) {
      const told = record.rounds.find(({id}) => id === round.id)
      assert.equal(told?.state, round.open ? 'open' : 'revealed')
      if (round.open) continue
      const ids = shownOf.get(round) ?? []
      assert.equal(told?.result?.cast, ids.length)
      for (const {segmentId, criterionId, departments} of told?.result?.cells ?? [])
        for (const {departmentId, scores} of departments) {
          const given = ids
            .filter(id => round.voters.get(id) === departmentId)
            .flatMap(
              id =>
                round.ballots.get(id)?.scores.filter(s => s.segmentId === segmentId && s.criterionId === criterionId) ??
                [],
            )
            .flatMap(({score}) => score ?? [])
          assert.deepEqual(
            [...scores],
            given.toSorted((a, b) => a - b),
          )
        }
    }
  },
  'SIGN-5 JOIN-3'({model, record}) {
    assert.equal(record.phase, model.phase)
    assert.deepEqual(
      peopleOf(record).map(({id, departmentId, role, votes, signsFor, revoked}) => ({
        id,
        departmentId,
        role,
        votes,
        signsFor,
        revoked,
      })),
      model.people.map(({id, department, role, votes, signsFor, revoked}) => ({
        id,
        departmentId: department,
        role,
        votes,
        signsFor,
        revoked,
      })),
    )
    const active = record.participants
      .filter(({revoked, signsFor}) => !revoked && signsFor !== null)
      .map(p => p.signsFor)
    assert.equal(new Set(active).size, active.length, 'two seats sign for one department')
    assert.ok(departmentsWithVoice(record.departments, record.participants).length > 0)
  },
}

/** Throws with the invariant's number in front where one does not hold. */
export async function checkInvariants(stage: Stage, memory: Memory, turn: number): Promise<void> {
  const look: Look = {...stage, board: await stage.shop.board(), record: await stage.shop.record(), memory, turn}
  for (const [name, holds] of Object.entries(invariants)) {
    try {
      await holds(look)
    } catch (fault) {
      throw new Error(`${name}: ${fault instanceof Error ? fault.message : String(fault)}`, {cause: fault})
    }
  }
}

function remembered<Key>(known: Map<Key, string>, key: Key, now: string): void {
  assert.equal(now, known.get(key) ?? now)
  known.set(key, now)
}

/** The same content with its keys the other way round: how it is written must not count. */
function reversed<Thing>(thing: Thing): Thing {
  const turn = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(turn)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part)
        .toReversed()
        .map(([key, value]) => [key, turn(value)]),
    )
  }
  return turn(thing) as Thing
}

/** As JSON carries it: what is not said and what is said to be undefined is the same. */
function plain(record: RecordState | null): unknown {
  return JSON.parse(JSON.stringify(record === null ? null : {...record, mine: null, removals: []}))
}

/** The screen in the room is nobody. (REV-8) */
const peopleOf = ({participants}: RecordState) => participants.filter(({isScreen}) => !isScreen)
