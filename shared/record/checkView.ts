import type {Board} from '../domain/board.ts'
import {isAdapted} from '../domain/entities/cell.ts'
import type {
  CellView,
  CheckView,
  ClusterView,
  CustomersView,
  DepartmentView,
  JudgingView,
  SegmentView,
} from '../domain/checks/checkView.ts'
import type {Segment} from '../domain/entities/segment.ts'
import {catalogueOf, segmentRule} from '../definition/segmentRule.ts'
import {definitionHash} from '../definition/hash.ts'
import {ruleFaults} from '../definition/validate.ts'
import {valueMeans} from '../definition/valueMeans.ts'
import {isFrom} from '../domain/phase.ts'
import {clustersInOrder, groupsOf} from '../domain/needGroups.ts'
import {heapOf} from '../domain/notesByCluster.ts'
import {segmentsInOrder} from '../domain/segmentsInOrder.ts'
import {byRank} from '../std/rank.ts'
import {decisionsOfDraft, notLookedAt} from './lookedAgain.ts'
import {cellsInForce, discussionsInForce, openRoundOf, waiversInForce, weightsInForce} from './inForce.ts'
import {signingDepartments} from './outcome.ts'
import {standingObjections} from './objection.ts'
import {hasVoice} from './people.ts'
import type {RecordState} from './state.ts'
import {weightsDecision} from './weightsInForce.ts'

/**
 * What the method checks look at, from the board and one viewer's record. (SCORE-1)
 *
 * Client and server build it with the same function, so both find the same things. `today` is `yyyy-mm-dd`.
 */
export function checkView(board: Board, record: RecordState, today: string): CheckView {
  const {phase, settings, candidate} = record
  const frozen = isFrom(phase, 'agree')
  const standing = standingObjections(record, today)
  return {
    phase,
    today,
    settings,
    objective: {text: board.meta.objective, ladder: board.meta.ladder},
    departments: departments(board, record),
    clusters: clusters(board),
    attributes: [...board.attributes.values()].map(({id, layer, kind, availability, engagementImpact, confidence}) => ({
      id,
      layer,
      kind,
      availability,
      impacts: engagementImpact.size,
      confidence,
    })),
    demographicCompleteness: demographicCompleteness(board, record),
    segments: segments(board, record),
    customers: customers(record),
    criteria: [...board.criteria.values()].map(({id, kind, axis, knockout}) => ({
      id,
      kind,
      axis,
      knockout: knockout !== null,
      ...(knockout === null ? {} : {below: knockout.below}),
      maskedFor: record.masks.find(mask => mask.criterionId === id)?.departmentIds ?? [],
    })),
    judging: judging(record),
    discussions: discussionsInForce(record),
    decisions: decisionsOfDraft(record),
    waivers: waiversInForce(record),
    tiers: [...board.tiers.values()]
      .toSorted(byRank)
      .map(({id, rule}, index) => ({id, position: index + 1, rule: rule.trim()})),
    contents: [...board.contents.values()].map(({id, madeFor}) => ({id, madeFor})),
    cells: cells(board),
    contentHash: frozen ? (candidate?.contentHash ?? null) : null,
    signOffs: record.signOffs,
    objections: record.objections.map(objection => ({
      id: objection.id,
      departmentId: objection.departmentId,
      open: standing.includes(objection),
    })),
    notLookedAt: isFrom(phase, 'signed') ? [] : notLookedAt(board, record),
    version: version(record),
  }
}

function departments(board: Board, record: RecordState): readonly DepartmentView[] {
  const {participants, noteWriting} = record
  const notes = [...board.notes.values()]
  const signing = signingDepartments(record)
  return record.departments.map(({id}) => {
    const voices = participants.filter(person => person.departmentId === id && hasVoice(person))
    const silent =
      noteWriting.state === 'open' ? noteWriting.counts.find(count => count.departmentId === id) : undefined
    const shown = notes.filter(note => note.departmentId === id && note.side === 'customer').length
    return {
      id,
      voices: voices.length,
      voters: voices.filter(person => person.votes).length,
      // what a silent note is about, its author alone knows: until the reveal it counts as one about customers (NEED-1)
      customerNotes: shown + (silent?.notes ?? 0),
      signs: signing.includes(id),
      approver: participants.some(person => person.signsFor === id && !person.revoked),
    }
  })
}

function clusters(board: Board): readonly ClusterView[] {
  const notes = [...board.notes.values()]
  return clustersInOrder(board).map(({id, statement}) => {
    const own = notes.filter(note => heapOf(board, note) === id)
    return {
      id,
      statement: statement.trim(),
      notes: own.length,
      customerNotes: own.filter(note => note.side === 'customer').length,
      assumptionNotes: own.filter(note => note.evidence === 'assumption').length,
    }
  })
}

/** Mean share of filled values over the imported columns that the board calls demographic. */
function demographicCompleteness(board: Board, record: RecordState): number | null {
  const {customers: file} = record
  if (!file || file.rows === 0) return null
  const demographic = new Set(
    [...board.attributes.values()].filter(({layer}) => layer === 'demographic').map(({key}) => key),
  )
  const columns = file.columns.filter(({key}) => demographic.has(key))
  // a file without any is no reason to begin with what comes later
  if (columns.length === 0) return 0
  const missing = columns.reduce((total, column) => total + column.missing, 0)
  return 1 - missing / (file.rows * columns.length)
}

function segments(board: Board, record: RecordState): readonly SegmentView[] {
  const catalogue = catalogueOf(board)
  // Of revenue alone nobody can say that it is lost on somebody. (IMP-5)
  const saysContribution = record.customers !== null && valueMeans(record.customers) === 'contribution'
  const counted = new Map((record.profile?.segments ?? []).map(size => [size.id, size]))
  return segmentsInOrder(board).map(segment => {
    const {id, driver, solution, collaboration, placement} = segment
    const spelled = segmentRule(board, id)
    const valid = spelled.is === 'rule' && ruleFaults(spelled.rule, catalogue).length === 0
    const size = counted.get(id)
    // A count belongs to one wording of the rule; while a new wording is being counted there is none.
    const fits = spelled.is === 'rule' && valid && size?.hash === definitionHash(spelled.rule, catalogue)
    return {
      id,
      needStatement: segment.need.trim(),
      clusterIds: [...groupsOf(board, segment.clusters)],
      attributeIds: attributeIds(board, segment),
      rule: spelled.is === 'none' ? 'none' : valid ? 'valid' : 'invalid',
      buyingBehaviour: {driver, solution, collaboration},
      salesLogic: segment.salesLogic,
      size: fits ? (size?.size ?? null) : null,
      contribution: saysContribution && fits && size && size.value !== null ? Number(size.value) : null,
      preferredChannels: [...segment.channels],
      consentShare: segment.consentShare,
      ownerDepartmentId: segment.ownerDepartmentId,
      offer: segment.offer.trim(),
      tierIds: placement.in === 'tier' && board.tiers.has(placement.tierId) ? [placement.tierId] : [],
      deselection:
        placement.in === 'deselected'
          ? {
              reason: placement.reason,
              reasonText: placement.reasonText,
              exitTreatment: segment.exitTreatment.trim(),
              revisitTrigger: segment.revisitOn ?? (segment.revisitTrigger?.figure || segment.revisitWhen.trim()),
              owned: segment.exitOwnerDepartmentId !== null,
            }
          : null,
    } satisfies SegmentView
  })
}

/** Attributes of the board that the segment's conditions compare, each once. */
function attributeIds(board: Board, segment: Segment): readonly string[] {
  const used = [...board.conditions.values()]
    .filter(condition => condition.segmentId === segment.id && condition.kind === 'leaf')
    .flatMap(({attributeId}) => (attributeId !== null && board.attributes.has(attributeId) ? [attributeId] : []))
  return [...new Set(used)]
}

function customers(record: RecordState): CustomersView | null {
  const {profile} = record
  if (!profile) return null
  return {
    universe: profile.universe.rows,
    unassigned: profile.inNone.rows,
    overlaps: profile.overlaps.map(({a, b, rows}) => ({a, b, both: rows})),
  }
}

/** Nothing of an open round but who has voted; else the answers in force. (BAL-6) */
function judging(record: RecordState): JudgingView {
  const open = openRoundOf(record.rounds)
  if (open) return {state: 'open', counts: open.counts}
  const decided = weightsDecision(record)
  return {
    state: 'closed',
    // Of a round with names too: checks and the model know departments, never persons. (REV-5)
    cells: cellsInForce(record.rounds).map(({cell: {segmentId, criterionId, departments}}) => {
      return {segmentId, criterionId, departments}
    }),
    weights: weightsInForce(record.rounds),
    ...(decided ? {decidedWeights: decided.weights.shares} : {}),
  }
}

function cells(board: Board): readonly CellView[] {
  return [...board.cells.values()].flatMap(cell => {
    const segment = cell.segmentId === null ? undefined : board.segments.get(cell.segmentId)
    if (!segment || segment.mergedInto !== null) return []
    const {id, channel, contentId, timing, from, to, ownerDepartmentId, exit} = cell
    const content = contentId !== null && board.contents.has(contentId) ? contentId : null
    return [
      {
        id,
        segmentId: segment.id,
        channel,
        contentId: content,
        timing: timing.trim(),
        from,
        to,
        ownerDepartmentId,
        adapted: isAdapted(cell),
        exit,
      },
    ]
  })
}

function version(record: RecordState): CheckView['version'] {
  const latest = record.versions.at(-1)
  if (!latest) return {signedOn: null, reviewOn: null, exports: 0}
  return {
    signedOn: latest.agreedAt.slice(0, 10),
    reviewOn: record.review.reviewOn ?? latest.reviewOn,
    exports: record.exports.filter(line => line.number === latest.number).length,
  }
}
