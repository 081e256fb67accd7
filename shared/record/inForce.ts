import type {CheckId} from '../domain/checks/catalogue.ts'
import type {DepartmentWeights, RevealedCell, Round, ScoreCell} from './round.ts'
import type {Discussion, RecordState, Waiver} from './state.ts'

/** A cell as the last revealed round that asked for it left it, and which round that was. */
export type CellInForce = {readonly round: Round; readonly cell: RevealedCell}

/** The answers that count now: a later round replaces what it asked again, and nothing else. (REV-3) */
export function cellsInForce(rounds: readonly Round[]): readonly CellInForce[] {
  const latest = new Map<string, CellInForce>()
  for (const round of revealed(rounds))
    for (const cell of round.result?.cells ?? []) latest.set(cellKey(cell), {round, cell})
  return [...latest.values()]
}

/**
 * What was concluded about the answers that count now. A conclusion belongs to the round whose answers it was about: once
 * a later round has asked the same question, it settles nothing any more. (SCORE-11)
 */
export function discussionsInForce({
  rounds,
  discussions,
}: Pick<RecordState, 'rounds' | 'discussions'>): readonly Discussion[] {
  const roundOf = new Map(cellsInForce(rounds).map(({round, cell}) => [cellKey(cell), round.id]))
  return discussions.filter(discussion => roundOf.get(cellKey(discussion)) === discussion.roundId)
}

/**
 * The exceptions that hold. One for a disagreement is about the answers that lay there, as a conclusion is: once a later
 * round has asked the same question, it stays in the log and lets nothing pass any more. (SCORE-14)
 */
export function waiversInForce({rounds, waivers}: Pick<RecordState, 'rounds' | 'waivers'>): readonly Waiver[] {
  const inForce = cellsInForce(rounds)
  return waivers.filter(({checkId, subjectIds, after}) => {
    const about: readonly string[] = checkId === disagreement ? subjectIds : []
    const asked = inForce.find(({cell}) => about.includes(cell.segmentId) && about.includes(cell.criterionId))
    return after >= (asked?.round.number ?? 0)
  })
}

const disagreement: CheckId = 'scores.disagreement'

/** The number of the last revealed round; 0 before the first. */
export function lastShown(rounds: readonly Round[]): number {
  return revealed(rounds).at(-1)?.number ?? 0
}

/** The weights of the last revealed round that asked for them; empty before the first. */
export function weightsInForce(rounds: readonly Round[]): readonly DepartmentWeights[] {
  return lastWeighing(rounds)?.result?.weights ?? []
}

/** The last revealed round that asked for weights. */
export function lastWeighing(rounds: readonly Round[]): Round | null {
  return revealed(rounds).findLast(asksWeights) ?? null
}

/** A whole round does, and one that asks for nothing else. (REV-11) */
export function asksWeights({only, onlyWeights}: Pick<Round, 'only' | 'onlyWeights'>): boolean {
  return only === null || onlyWeights === true
}

/** The round whose answers are being collected; at most one. */
export function openRoundOf(rounds: readonly Round[]): Round | null {
  return rounds.find(round => round.state === 'open') ?? null
}

/** When something happens to a round by itself; null = never. Whoever was asked once more is waited for. (REV-9) */
export function dueAt({deadline, askedUntil}: Pick<Round, 'deadline' | 'askedUntil'>): string | null {
  return askedUntil ?? deadline
}

/** One question of a round as a word, for looking it up. */
export function cellKey(cell: ScoreCell): string {
  return `${cell.segmentId} ${cell.criterionId}`
}

function revealed(rounds: readonly Round[]): readonly Round[] {
  return rounds.filter(round => round.state === 'revealed').toSorted((a, b) => a.number - b.number)
}
