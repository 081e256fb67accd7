import type {CellView, CheckView, SegmentView} from './checkView.ts'

/** Segments that stand in a tier: those the group engages with. */
export function placedSegments(view: CheckView): readonly SegmentView[] {
  return view.segments.filter(({tierIds, deselection}) => tierIds.length > 0 && deselection === null)
}

export function cellsOf(view: CheckView, segmentId: string): readonly CellView[] {
  return view.cells.filter(cell => cell.segmentId === segmentId)
}
