import type {Check} from './check.ts'
import {isBlank} from './check.ts'
import type {CellView, CheckView, SegmentView} from './checkView.ts'
import type {Found} from './finding.ts'
import {about, foundAbout, share} from './finding.ts'
import {pairs, sameSet} from './pairs.ts'
import {cellsOf, placedSegments} from './placed.ts'

export const engageChecks = {
  'segment.no_owner': view => placed(view, ({ownerDepartmentId}) => ownerDepartmentId === null),

  'segment.no_offer': view => placed(view, ({offer}) => isBlank(offer)),

  'segment.no_channel': view => placed(view, (_, cells) => cells.length === 0),

  /** PLAN-1: whoever owns it, in any segment. */
  'plan.reused_unchanged': view =>
    view.cells.flatMap(cell => {
      const {contentId, channel, adapted} = cell
      if (adapted || contentId === null || !isMadeInPerson(view, contentId)) return []
      if (channel !== 'virtual' && channel !== 'digital') return []
      return [{subjects: [cell.id], params: {content: about('content', contentId), channel: {is: 'channel', channel}}}]
    }),

  'plan.sales_only': view =>
    placed(view, (_, cells) => cells.length > 0 && cells.every(({ownerDepartmentId}) => ownerDepartmentId === 'sales')),

  'plan.incomplete_cell': view =>
    view.cells
      .filter(({contentId, timing}) => contentId === null || isBlank(timing))
      .map(({id, segmentId}) => ({subjects: [id], params: {segment: about('segment', segmentId)}})),

  'plan.no_move': view => placed(view, (_, cells) => cells.length > 0 && !cells.some(cell => movesUp(view, cell))),

  'plan.not_tailored': view =>
    pairs(placedSegments(view)).flatMap(([a, b]) => {
      const one = cellsOf(view, a.id).map(signature)
      const other = cellsOf(view, b.id).map(signature)
      return one.length > 0 && sameSet(one, other)
        ? [{subjects: [a.id, b.id], params: {a: about('segment', a.id), b: about('segment', b.id)}}]
        : []
    }),

  'plan.consent': view =>
    view.segments.flatMap(({id, consentShare}) => {
      const isDigital = cellsOf(view, id).some(({channel}) => channel === 'digital')
      return isDigital && consentShare !== null && consentShare < view.settings.consentMin
        ? [foundAbout('segment', id, {share: share(consentShare)})]
        : []
    }),

  /** A segment without any activity is told so by `segment.no_channel`. */
  'plan.preference': view =>
    view.segments
      .filter(({deselection, preferredChannels}) => deselection === null && preferredChannels.length > 0)
      .filter(({id, preferredChannels}) => {
        const cells = cellsOf(view, id)
        return cells.length > 0 && !cells.some(({channel}) => preferredChannels.includes(channel))
      })
      .map(({id}) => foundAbout('segment', id)),

  'plan.deselected_active': view =>
    view.cells
      .filter(({exit, segmentId}) => !exit && isDeselected(view, segmentId))
      .map(({id, segmentId}) => ({subjects: [id], params: {segment: about('segment', segmentId)}})),
} as const satisfies Record<string, Check>

function placed(
  view: CheckView,
  applies: (segment: SegmentView, cells: readonly CellView[]) => boolean,
): readonly Found[] {
  return placedSegments(view)
    .filter(segment => applies(segment, cellsOf(view, segment.id)))
    .map(({id}) => foundAbout('segment', id))
}

function isDeselected(view: CheckView, segmentId: string): boolean {
  return view.segments.some(({id, deselection}) => id === segmentId && deselection !== null)
}

/** Made for meetings in person: it says so, or is used in one. */
function isMadeInPerson(view: CheckView, contentId: string): boolean {
  return (
    view.contents.some(({id, madeFor}) => id === contentId && madeFor === 'in_person') ||
    view.cells.some(cell => cell.channel === 'in_person' && cell.contentId === contentId)
  )
}

function movesUp({objective: {ladder}}: CheckView, {from, to}: CellView): boolean {
  if (from === null || to === null) return false
  const start = ladder.indexOf(from)
  return start >= 0 && ladder.indexOf(to) > start
}

function signature({channel, contentId, timing}: CellView): string {
  return JSON.stringify([channel, contentId, timing.trim()])
}
