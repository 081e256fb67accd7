import {useMemo} from 'react'
import type {Severity} from '../../../shared/domain/checks/catalogue.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {Segment} from '../../../shared/domain/entities/segment.ts'
import type {Lane} from '../../../shared/domain/lanes.ts'
import {lanesOf} from '../../../shared/domain/lanes.ts'
import type {EvaluatedSegment, Evaluation} from '../../../shared/record/evaluation.ts'
import {useAmountsHidden} from '../../board/useAmountsHidden.ts'
import {useEvaluation} from '../../board/useEvaluation.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useFindings, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import type {LedgerFigures} from '../../board/ledgerFigures.ts'
import {ledgerFigures} from '../../board/ledgerFigures.ts'

export type NamedLane = Lane & {readonly name: string; readonly itemIds: readonly SegmentId[]}
type OpenChecks = {readonly count: number; readonly worst: Severity}

export type Ledger = {
  readonly lanes: readonly NamedLane[]
  readonly segments: readonly Segment[]
  readonly figures: LedgerFigures
  /** Amounts are kept from the reader's department. (CRIT-5) */
  readonly amountsHidden: boolean
  readonly evaluation: Evaluation
  readonly scoreOf: (id: string) => EvaluatedSegment | undefined
  readonly segmentOf: (id: string) => Segment | undefined
  readonly checksOf: (id: string) => OpenChecks | null
  /** Rows are one line high: from about a dozen segments. */
  readonly compact: boolean
}

const compactFrom = 12
const severities: readonly Severity[] = ['block', 'warn', 'info']

/** Lanes, figures, scores and checks of all segments: what the ledger and the phone's lanes show. */
export function useLedger(): Ledger {
  const t = useText()
  const {tierName} = useWords()
  // Board maps keep their identity while nothing in them changes.
  const parts = useBoard(({segments, tiers}) => ({segments, tiers}), shallow)
  const board = useBoard(whole => whole)
  const profile = useRecord(record => record.profile)
  const evaluation = useEvaluation()
  const findings = useFindings()
  const amountsHidden = useAmountsHidden()
  const lanes = useMemo(
    () =>
      lanesOf({...board, ...parts}).map((lane): NamedLane => ({
        ...lane,
        name: lane.is === 'tier' ? tierName(lane.tier) : t(`tier.${lane.is}`),
        itemIds: lane.segments.map(({id}) => id),
      })),
    // oxlint-disable-next-line react/exhaustive-deps -- only segments and tiers matter to lanes
    [parts, t, tierName],
  )
  const segments = useMemo(() => lanes.flatMap(lane => lane.segments), [lanes])
  const figures = useMemo(() => ledgerFigures(profile, segments), [profile, segments])
  const checks = useMemo(() => {
    const open = new Map<string, OpenChecks>()
    for (const {waived, subjects, severity} of findings) {
      if (waived !== null) continue
      for (const id of subjects) {
        const known = open.get(id)
        const worst = known && severities.indexOf(known.worst) < severities.indexOf(severity) ? known.worst : severity
        open.set(id, {count: (known?.count ?? 0) + 1, worst})
      }
    }
    return open
  }, [findings])
  return {
    lanes,
    segments,
    figures,
    amountsHidden,
    evaluation,
    scoreOf: id => evaluation.segments.find(({segmentId}) => segmentId === id),
    segmentOf: id => segments.find(segment => segment.id === id),
    checksOf: id => checks.get(id) ?? null,
    compact: segments.length >= compactFrom,
  }
}
