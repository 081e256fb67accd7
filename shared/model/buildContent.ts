import {catalogueOf, segmentRule} from '../definition/segmentRule.ts'
import {definitionHash} from '../definition/hash.ts'
import {attributesOf} from '../definition/ruleTree.ts'
import type {Board} from '../domain/board.ts'
import {commitmentOf} from '../domain/commands/writeCommitment.ts'
import {isAdapted} from '../domain/entities/cell.ts'
import type {CriterionId, SegmentId} from '../domain/entities/ids.ts'
import type {Segment} from '../domain/entities/segment.ts'
import {aliasesOf, clustersInOrder, groupsOf, groupTitle} from '../domain/needGroups.ts'
import {segmentsInOrder} from '../domain/segmentsInOrder.ts'
import {waiversInForce} from '../record/inForce.ts'
import {departmentsWithVoice} from '../record/people.ts'
import type {RecordState} from '../record/state.ts'
import {byCodeUnit} from '../std/order.ts'
import {byRank} from '../std/rank.ts'
import type {ModelContent, ModelSegment} from './content.ts'
import {modelData} from './modelData.ts'
import {modelDecisions} from './modelDecisions.ts'
import {ruleInNfc} from './ruleInNfc.ts'
import {decimal, without, written} from './written.ts'

/** The revealed scores that are in force, as the model carries them. */
export type ScoresInForce = {
  readonly weights: ReadonlyMap<CriterionId, number>
  readonly cells: ModelContent['scores']
  /** `score` is null where too little was judged to rank the segment. */
  readonly segments: ReadonlyMap<SegmentId, {readonly score: number | null; readonly coverage: number}>
}

/** Builds what the departments sign from the board and the record. Pure: same state, same bytes. (VER-1) */
export function buildContent(board: Board, record: RecordState, scores: ScoresInForce): ModelContent {
  const meta = board.meta
  const segments = modelSegments(board, scores)
  const used = new Set(segments.flatMap(s => (s.rule ? attributesOf(s.rule) : [])))
  // What was planned for a segment that has gone into another is not part of what was agreed.
  const live = new Set(segments.flatMap(({id, status}) => (status === 'merged' ? [] : [id])))
  const there = new Set(segments.map(({id}) => id))
  const plan = modelPlan(board, live)
  const usedContents = new Set(plan.map(({contentId}) => contentId))
  const named = {
    segments,
    // A segment that was taken off the board after its round has no scores in the model.
    scores: scores.cells
      .filter(({segmentId}) => there.has(segmentId))
      .toSorted((a, b) => byCodeUnit(a.segmentId, b.segmentId) || byCodeUnit(a.criterionId, b.criterionId)),
    deselections: modelDeselections(board),
    plan,
    commitments: modelCommitments(board, live),
  }
  return {
    language: record.language,
    objective: without({
      text: written(meta.objective),
      businessGoal: written(meta.businessGoal),
      offer: written(meta.offer),
      market: written(meta.market),
      horizon: written(meta.horizon),
      customerUnit: meta.customerUnit ?? undefined,
      ladder: meta.ladder.flatMap(step => written(step) ?? []),
    }),
    departments: modelDepartments(record, named),
    needs: clustersInOrder(board)
      .toSorted((a, b) => byCodeUnit(a.id, b.id))
      .map(({id, statement}) => {
        const [title, also] = [written(groupTitle(board, id)), aliasesOf(board, id)]
        const aliases = also.flatMap(alias => written(alias) ?? []).filter(alias => alias !== title)
        return without({
          id,
          title,
          aliases: aliases.length > 0 ? aliases.toSorted(byCodeUnit) : undefined,
          statement: written(statement),
        })
      }),
    attributes: [...board.attributes.values()]
      .filter(attribute => used.has(attribute.key))
      .toSorted((a, b) => byCodeUnit(a.id, b.id))
      // One attribute a key: the one that rules mean.
      .filter(({id, key}, _, all) => all.find(other => other.key === key)?.id === id)
      .map(a =>
        without({
          id: a.id,
          key: a.key,
          name: written(a.name),
          valueType: a.valueType,
          options: a.options.length > 0 ? a.options.map(option => option.normalize('NFC')) : undefined,
          unit: written(a.unit),
          family: a.family ?? undefined,
          layer: a.layer ?? undefined,
          kind: a.kind ?? undefined,
          availability: a.availability ?? undefined,
          source: written(a.source),
          confidence: a.confidence === null ? undefined : decimal(a.confidence),
          sensitive: a.sensitive ? (true as const) : undefined,
          impact: a.engagementImpact.size > 0 ? [...a.engagementImpact].toSorted(byCodeUnit) : undefined,
          difference: written(a.difference),
        }),
      ),
    ...named,
    criteria: [...board.criteria.values()]
      .toSorted((a, b) => byCodeUnit(a.id, b.id))
      .map(c => {
        const weight = scores.weights.get(c.id)
        return without({
          id: c.id,
          name: written(c.name),
          kind: c.kind,
          axis: c.axis,
          anchor1: written(c.anchor1),
          anchor5: written(c.anchor5),
          anchor9: written(c.anchor9),
          knockoutBelow: c.knockout ? decimal(c.knockout.below) : undefined,
          weight: weight === undefined ? undefined : decimal(weight),
        })
      }),
    tiers: modelTiers(board),
    contents: [...board.contents.values()]
      .filter(content => usedContents.has(content.id))
      .toSorted((a, b) => byCodeUnit(a.id, b.id))
      .map(c =>
        without({
          id: c.id,
          title: written(c.title),
          madeFor: c.madeFor ?? undefined,
          style: written(c.style),
          language: written(c.language),
          approvalRef: written(c.approvalRef),
          approvedUntil: c.approvedUntil ?? undefined,
        }),
      ),
    waivers: waiversInForce(record)
      .map(w => ({check: w.checkId, subjects: w.subjectIds.toSorted(byCodeUnit), reason: written(w.reason) ?? ''}))
      .toSorted((a, b) => byCodeUnit(`${a.check} ${a.subjects.join(' ')}`, `${b.check} ${b.subjects.join(' ')}`)),
    decisions: modelDecisions(board, record),
    thresholds: thresholds(record),
    data: modelData(record),
  }
}

function modelSegments(board: Board, scores: ScoresInForce): readonly ModelSegment[] {
  const catalogue = catalogueOf(board)
  const precedence = segmentsInOrder(board).map(({id}) => id)
  return [...board.segments.values()]
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .map(s => {
      const spelled = segmentRule(board, s.id)
      const rule = spelled.is === 'rule' ? ruleInNfc(spelled.rule) : undefined
      const rated = scores.segments.get(s.id)
      const drivers = [...s.drivers]
        .map(([id, driver]) => ({id, ...driver}))
        .toSorted(byRank)
        .flatMap(({text}) => written(text) ?? [])
      const status = s.mergedInto !== null ? 'merged' : s.placement.in === 'deselected' ? 'deselected' : 'active'
      return without({
        id: s.id as string,
        name: written(s.name),
        need: written(s.need),
        needIds: [...groupsOf(board, s.clusters)].toSorted(byCodeUnit),
        valueDrivers: drivers.length > 0 ? drivers : undefined,
        driver: s.driver ?? undefined,
        solution: s.solution ?? undefined,
        collaboration: s.collaboration ?? undefined,
        salesLogic: s.salesLogic ?? undefined,
        channels: s.channels.size > 0 ? [...s.channels].toSorted(byCodeUnit) : undefined,
        consentShare: s.consentShare === null ? undefined : decimal(s.consentShare),
        sizeEstimate: s.sizeEstimate === null ? undefined : decimal(s.sizeEstimate),
        sizeSource: written(s.sizeSource),
        owner: s.ownerDepartmentId ?? undefined,
        offer: written(s.offer),
        message: written(s.message),
        firstAction: written(s.firstAction),
        firstActionOn: s.firstActionOn ?? undefined,
        rule,
        definitionHash: rule ? definitionHash(rule, catalogue) : undefined,
        precedence: precedence.indexOf(s.id) + 1,
        status,
        mergedInto: s.mergedInto ?? undefined,
        score: rated && rated.score !== null ? decimal(rated.score) : undefined,
        coverage: rated ? decimal(rated.coverage) : undefined,
      } as const) satisfies ModelSegment
    })
}

/**
 * The departments that sign, and those that the model names. Whoever else came to the workshop is no part of what was
 * agreed. (VER-1)
 */
function modelDepartments(
  record: RecordState,
  {segments, scores, deselections, plan, commitments}: NamingDepartments,
): ModelContent['departments'] {
  const named = new Set<string | undefined>([
    ...departmentsWithVoice(record.departments, record.participants),
    ...segments.map(({owner}) => owner),
    ...scores.flatMap(({departments}) => departments.map(({department}) => department)),
    ...deselections.map(({exitOwner}) => exitOwner),
    ...plan.map(({owner}) => owner),
    ...commitments.map(({department}) => department),
  ])
  return record.departments
    .filter(({id}) => named.has(id))
    .map(({id, name}) => without({id, name: written(name)}))
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
}

type NamingDepartments = Pick<ModelContent, 'segments' | 'scores' | 'deselections' | 'plan' | 'commitments'>

/** One sentence per department and segment: the one that everybody sees as in force. */
function modelCommitments(board: Board, live: ReadonlySet<string>): ModelContent['commitments'] {
  return [...board.commitments.values()]
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .flatMap(({id, segmentId, departmentId, text}) => {
      if (segmentId === null || departmentId === null || !live.has(segmentId)) return []
      if (written(text) === undefined || commitmentOf(board, segmentId, departmentId)?.id !== id) return []
      return [without({id, segmentId, department: departmentId, text: written(text)})]
    })
}

function modelTiers(board: Board): ModelContent['tiers'] {
  const placed = (tierId: string): readonly string[] =>
    [...board.segments.values()]
      .filter(s => s.mergedInto === null && s.placement.in === 'tier' && s.placement.tierId === tierId)
      .map(s => ({id: s.id, rank: s.placement.rank}))
      .toSorted(byRank)
      .map(({id}) => id)
  const order = [...board.tiers.values()].toSorted(byRank).map(tier => tier.id)
  return [...board.tiers.values()]
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .map(tier =>
      without({
        id: tier.id,
        name: written(tier.name) ?? '',
        position: order.indexOf(tier.id) + 1,
        rule: written(tier.rule),
        segmentIds: placed(tier.id),
      }),
    )
}

function modelDeselections(board: Board): ModelContent['deselections'] {
  const deselected = (s: Segment) => s.mergedInto === null && s.placement.in === 'deselected'
  return [...board.segments.values()]
    .filter(deselected)
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .map(s =>
      without({
        segmentId: s.id,
        reason: s.placement.in === 'deselected' ? s.placement.reason : '',
        reasonText: s.placement.in === 'deselected' ? written(s.placement.reasonText) : undefined,
        evidence: written(s.exitEvidence),
        exitTreatment: written(s.exitTreatment),
        exitOwner: s.exitOwnerDepartmentId ?? undefined,
        exitBy: s.exitBy ?? undefined,
        revisitOn: s.revisitOn ?? undefined,
        revisitWhen: written(s.revisitWhen),
        revisitFigure: s.revisitTrigger?.figure,
        revisitComparison: s.revisitTrigger?.comparison,
        revisitValue: s.revisitTrigger ? decimal(s.revisitTrigger.value) : undefined,
      }),
    )
}

function modelPlan(board: Board, live: ReadonlySet<string>): ModelContent['plan'] {
  return [...board.cells.values()]
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .flatMap(c =>
      c.segmentId !== null && live.has(c.segmentId)
        ? [
            without({
              id: c.id,
              segmentId: c.segmentId,
              channel: c.channel,
              contentId: c.contentId ?? undefined,
              timing: written(c.timing),
              frequency: written(c.frequency),
              from: c.from ?? undefined,
              to: c.to ?? undefined,
              owner: c.ownerDepartmentId ?? undefined,
              adapted: isAdapted(c) ? (true as const) : undefined,
              adaptedParts: c.adaptedParts.size > 0 ? [...c.adaptedParts].toSorted(byCodeUnit) : undefined,
              adaptedNote: written(c.adaptedNote),
              exit: c.exit ? (true as const) : undefined,
            }),
          ]
        : [],
    )
}

function thresholds(record: RecordState): Readonly<Record<string, string>> {
  const {settings} = record
  const shown = [
    'overlapMax',
    'unassignedMax',
    'minSegmentShare',
    'minCoverage',
    'departmentGapMax',
    'weightMax',
    'consentMin',
  ] as const
  return Object.fromEntries(shown.map(name => [name, decimal(settings[name])]))
}
