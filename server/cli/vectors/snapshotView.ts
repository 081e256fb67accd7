import type {CheckView, DeselectionView, SegmentView} from '../../../shared/domain/checks/checkView.ts'
import {deselectReasons} from '../../../shared/domain/entities/placement.ts'
import {judgedCells} from '../../../shared/domain/maths/judgedCells.ts'
import {overlap} from '../../../shared/domain/maths/overlap.ts'
import {departmentShares} from '../../../shared/domain/maths/weights.ts'
import {defaultSettings} from '../../../shared/record/settings.ts'
import type {WorkshopSnapshot} from './snapshot.ts'

/** What the checks may see of a snapshot: counts instead of customers, answers without people. */
export function viewOfSnapshot(snapshot: WorkshopSnapshot): CheckView {
  const segments = snapshot.segments.filter(({status}) => status !== 'merged')
  const matches = overlap(snapshot.universe, new Map(segments.map(({id, customerIds}) => [id, customerIds])))
  return {
    phase: snapshot.phase,
    today: snapshot.today,
    settings: {...defaultSettings, ...snapshot.settings},
    objective: {text: snapshot.objective?.text ?? '', ladder: snapshot.objective?.ladder ?? []},
    departments: departmentsOf(snapshot),
    clusters: snapshot.clusters.map(({id, statement}) => {
      const notes = snapshot.notes.filter(note => note.clusterId === id)
      return {
        id,
        statement: statement ?? '',
        notes: notes.length,
        customerNotes: notes.filter(({side}) => side === 'customer').length,
        assumptionNotes: notes.filter(({evidence}) => evidence === 'assumption').length,
      }
    }),
    attributes: snapshot.attributes.map(({id, layer, kind, availability, engagementImpact, confidence}) => ({
      id,
      layer: layer ?? null,
      kind: kind ?? null,
      availability: availability ?? null,
      impacts: engagementImpact.length,
      confidence: confidence ?? null,
    })),
    demographicCompleteness: snapshot.layers['demographic']?.completeness ?? null,
    segments: segments.map(segment => segmentOf(snapshot, segment, matches.sizes.get(segment.id) ?? 0)),
    customers: {
      universe: snapshot.universe.length,
      unassigned: matches.unassigned.length,
      overlaps: matches.pairs.filter(({both}) => both > 0),
    },
    criteria: snapshot.criteria.map(({id, kind, axis, knockout, maskedFor}) => ({
      id,
      kind,
      axis: axis ?? (kind === 'competitive_strength' ? 'strength' : 'attractiveness'),
      knockout: Boolean(knockout),
      maskedFor,
    })),
    judging: judgingOf(snapshot),
    discussions: snapshot.discussions.map(({segmentId, criterionId}) => ({
      segmentId,
      criterionId: criterionId ?? null,
    })),
    decisions: snapshot.decisions.map(({kind, subjectId, segmentId, subjectIds}) => ({
      kind: kind ?? 'other',
      subjectIds: [subjectId, segmentId, ...subjectIds].flatMap(id => id ?? []),
    })),
    waivers: snapshot.waivers.map(({id, checkId, subjectIds, reason}) => ({
      id: id ?? checkId,
      checkId,
      subjectIds,
      reason: reason ?? '',
    })),
    tiers: snapshot.tiers.map(({id, rank, rule}) => ({id, position: rank, rule: rule ?? ''})),
    contents: snapshot.contents.map(({id, madeFor}) => ({id, madeFor: madeFor ?? null})),
    cells: snapshot.plan.map(cell => ({
      id: cell.id,
      segmentId: cell.segmentId,
      channel: cell.channel,
      contentId: cell.contentId ?? null,
      timing: cell.timing ?? '',
      from: cell.from ?? null,
      to: cell.to ?? null,
      ownerDepartmentId: cell.ownerDepartmentId ?? null,
      adapted: cell.adapted ?? false,
      exit: cell.exit ?? false,
    })),
    contentHash: snapshot.contentHash ?? null,
    signOffs: snapshot.signoffs,
    notLookedAt: [],
    objections: snapshot.objections,
    version: {
      signedOn: snapshot.signedDate ?? null,
      reviewOn: snapshot.review?.dueDate ?? null,
      exports: snapshot.exports.length,
    },
  }
}

const withVoice = new Set(['facilitator', 'cofacilitator', 'member'])

function departmentsOf({departments, participants, notes}: WorkshopSnapshot): CheckView['departments'] {
  const ids = new Set([...departments.map(({id}) => id), ...participants.map(({departmentId}) => departmentId)])
  return [...ids].map(id => {
    const voices = participants.filter(
      ({departmentId, role, revoked}) => departmentId === id && withVoice.has(role ?? 'member') && !revoked,
    )
    return {
      id,
      voices: voices.length,
      voters: voices.filter(({votes}) => votes ?? true).length,
      customerNotes: notes.filter(({departmentId, side}) => departmentId === id && side === 'customer').length,
      signs: voices.length > 0,
      approver: participants.some(({signsFor}) => signsFor === id),
    }
  })
}

function segmentOf(
  snapshot: WorkshopSnapshot,
  segment: WorkshopSnapshot['segments'][number],
  size: number,
): SegmentView {
  const {id, buyingBehaviour} = segment
  return {
    id,
    needStatement: segment.needStatement ?? '',
    clusterIds: segment.clusterIds,
    attributeIds: segment.attributeIds,
    rule: segment.attributeIds.length > 0 ? 'valid' : 'none',
    buyingBehaviour: {
      driver: buyingBehaviour?.driver ?? null,
      solution: buyingBehaviour?.solution ?? null,
      collaboration: buyingBehaviour?.collaboration ?? null,
    },
    salesLogic: segment.salesLogic ?? null,
    size,
    contribution: snapshot.values[id]?.contribution ?? null,
    preferredChannels: segment.preferredChannels,
    consentShare: segment.consentShare ?? null,
    ownerDepartmentId: segment.ownerDepartmentId ?? null,
    offer: segment.offer ?? '',
    tierIds: snapshot.tiers.flatMap(tier => tier.segmentIds.filter(member => member === id).map(() => tier.id)),
    deselection: deselectionOf(snapshot.deselections.find(({segmentId}) => segmentId === id)),
  }
}

function deselectionOf(deselection: WorkshopSnapshot['deselections'][number] | undefined): DeselectionView | null {
  if (!deselection) return null
  const written = deselection.reason ?? ''
  const reason = deselectReasons.find(word => word === written) ?? (written === '' ? null : 'other')
  return {
    reason,
    reasonText: deselection.reasonText ?? (reason === 'other' && written !== 'other' ? written : ''),
    exitTreatment: deselection.exitTreatment ?? '',
    revisitTrigger: deselection.revisitTrigger ?? '',
    // A snapshot does not say who looks after it.
    owned: true,
  }
}

function judgingOf({participants, criteria, scores, weightBallots}: WorkshopSnapshot): CheckView['judging'] {
  const departmentOf = new Map(participants.map(({id, departmentId}) => [id, departmentId]))
  const isMasked = (departmentId: string, criterionId: string): boolean =>
    criteria.some(({id, maskedFor}) => id === criterionId && maskedFor.includes(departmentId))
  const answers = scores.flatMap(({segmentId, criterionId, participantId, score, evidence}) => {
    const departmentId = departmentOf.get(participantId)
    if (departmentId === undefined || isMasked(departmentId, criterionId)) return []
    return [{segmentId, criterionId, departmentId, score: score ?? null, evidence: evidence ?? null}]
  })
  const ballots = weightBallots.flatMap(({participantId, points}) => {
    const departmentId = departmentOf.get(participantId)
    return departmentId === undefined ? [] : [{departmentId, points: new Map(Object.entries(points))}]
  })
  const weighed = criteria.filter(({knockout}) => !knockout).map(({id}) => id)
  return {
    state: 'closed',
    cells: judgedCells(answers),
    weights: [...departmentShares(weighed, ballots, isMasked)].map(([departmentId, shares]) => ({
      departmentId,
      shares: [...shares].map(([criterionId, share]) => ({criterionId, share})),
    })),
  }
}
