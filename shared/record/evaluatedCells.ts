import type {CriterionId, DepartmentId, SegmentId} from '../domain/entities/ids.ts'
import type {CellAgreement} from '../domain/maths/cellLabel.ts'
import {cellLabel} from '../domain/maths/cellLabel.ts'
import {median} from '../domain/maths/median.ts'
import {changeBetween} from './changeBetween.ts'
import type {CellChange} from './changeBetween.ts'
import {cellKey} from './inForce.ts'
import type {CellAnswers, RevealedCell, Round} from './round.ts'
import type {Discussion, RecordState} from './state.ts'

type DepartmentVoice = CellAnswers & {
  /** Null where nobody of the department could or did judge. */
  readonly median: number | null
}

/** One question, segment x criterion, as it stands after all revealed rounds. */
export type EvaluatedCell = {
  readonly segmentId: SegmentId
  readonly criterionId: CriterionId
  /** The departments that were asked, in the workshop's order; masked ones are not among them. (CRIT-4) */
  readonly departments: readonly DepartmentVoice[]
  readonly agreement: CellAgreement
  readonly comments: RevealedCell['comments']
  /** Who gave what; null in a round without names. (REV-5) */
  readonly named: RevealedCell['named'] | null
  /** The round whose answers these are. */
  readonly round: number
  /** What the same departments said the time before; null when it was asked once. */
  readonly earlier: {
    readonly round: number
    readonly median: number | null
    readonly departments: readonly DepartmentVoice[]
    /** How much has moved since; null where that cannot be told. */
    readonly change: CellChange | null
  } | null
  /** What the group concluded about these answers; null while nobody has. */
  readonly conclusion: Discussion | null
  /** What it had concluded before they were scored again. */
  readonly earlierConclusion: Discussion | null
}

/** The cells in force, one for each question that any revealed round asked. */
export function evaluatedCells(
  record: Pick<RecordState, 'rounds' | 'discussions' | 'departments' | 'settings'>,
): readonly EvaluatedCell[] {
  const {rounds, discussions, departments, settings} = record
  const asked = new Map<string, {readonly round: Round; readonly cell: RevealedCell}[]>()
  for (const round of rounds.filter(each => each.state === 'revealed').toSorted((a, b) => a.number - b.number)) {
    for (const cell of round.result?.cells ?? []) {
      const key = cellKey(cell)
      asked.set(key, [...(asked.get(key) ?? []), {round, cell}])
    }
  }
  const order = departments.map(({id}) => id)
  return [...asked.values()].flatMap(askings => {
    const now = askings.at(-1)
    const before = askings.at(-2)
    if (!now) return []
    const {segmentId, criterionId, comments} = now.cell
    const voices = voicesOf(now.cell, order)
    const said = discussions.filter(each => each.segmentId === segmentId && each.criterionId === criterionId)
    return [
      {
        segmentId,
        criterionId,
        departments: voices,
        agreement: cellLabel(voices, settings.departmentGapMax),
        comments,
        named: now.cell.named ?? null,
        round: now.round.number,
        earlier: before
          ? {
              round: before.round.number,
              median: cellLabel(before.cell.departments, settings.departmentGapMax).median,
              departments: voicesOf(before.cell, order),
              change: changeBetween(before.cell.departments, now.cell.departments),
            }
          : null,
        conclusion: said.findLast(each => each.roundId === now.round.id) ?? null,
        earlierConclusion: said.findLast(each => each.roundId !== now.round.id) ?? null,
      },
    ]
  })
}

function voicesOf(cell: RevealedCell, order: readonly DepartmentId[]): readonly DepartmentVoice[] {
  return cell.departments
    .map(answers => ({...answers, median: median(answers.scores)}))
    .toSorted((a, b) => order.indexOf(a.departmentId) - order.indexOf(b.departmentId))
}
