import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change} from '../change.ts'
import {criterionKinds} from '../entities/criterion.ts'
import type {Axis, CriterionKind} from '../entities/criterion.ts'
import type {CriterionId} from '../entities/ids.ts'
import {byRank, ranksBetween} from '../../std/rank.ts'
import {coreAnchors} from '../templates/anchors.ts'
import type {TemplateLanguage} from '../templates/anchors.ts'

type DefaultKind = Exclude<CriterionKind, 'custom'>

/** The four criteria the method starts with. They keep an empty name: each reader sees it in their language. */
const defaultCriterionKinds = criterionKinds.filter((kind): kind is DefaultKind => kind !== 'custom')

const axisOf = {
  profitability: 'attractiveness',
  growth: 'attractiveness',
  cost_to_serve: 'attractiveness',
  competitive_strength: 'strength',
} as const satisfies Record<DefaultKind, Axis>

/** Puts those of the four on the board that are not there yet, explained in the workshop's language. (CRIT-1) */
export function addDefaultCriteria(
  board: Board,
  input: {ids: Readonly<Record<DefaultKind, CriterionId>>; language: TemplateLanguage},
): Decision {
  const present = [...board.criteria.values()].toSorted(byRank)
  const missing = defaultCriterionKinds.filter(kind => !present.some(criterion => criterion.kind === kind))
  const ranks = ranksBetween(present.at(-1)?.rank ?? null, null, missing.length)
  return change(
    ...missing.map((kind, index): Change => {
      const anchors = coreAnchors[input.language][kind]
      const fields = {name: '', kind, axis: axisOf[kind], ...anchors, rank: ranks[index] ?? 'V'}
      return {do: 'create', kind: 'criteria', id: input.ids[kind], fields}
    }),
  )
}
