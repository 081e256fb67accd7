import type {ModelContent} from '../../shared/model/content.ts'
import type {AgreedModel} from '../../shared/model/document.ts'
import {scoreDecisions, tellsScores, waitsForReveal} from '../../shared/record/earlierScores.ts'
import type {Participant} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'

/**
 * Of what is hidden also the digests go: one of nine answers can be guessed from its digest, and so can the cell that a
 * waiver names. Of lists that are shortened all go, as their places are no longer those of the whole.
 */
const hiddenLeaf =
  /^\/(content\/((scores|waivers|decisions)(\/|$)|criteria\/\d+\/weight$|segments\/\d+\/(score|coverage)$)|outcome\/openChecks(\/|$))/

/**
 * Also without what was waived, decided or left open because of scores: it names what differed. What is not about them
 * stays. Marked as a copy; the whole is the same as ever, under the same hash, and readable again from the reveal on.
 */
export type WithheldModel<Model extends AgreedModel> = Model & {
  readonly withheldUntilReveal: readonly ['scores', 'weights']
}

/** Is this a version, or was it a candidate, of before the draft for whose scores this reader waits? (VER-10) */
export function isWithheld(record: RecordState, person: Participant, number: number): boolean {
  return number <= (record.draft?.from ?? 0) && waitsForReveal(record, person)
}

export function contentWithoutScores(content: ModelContent): ModelContent {
  return {
    ...content,
    scores: [],
    criteria: content.criteria.map(({weight: _weight, ...criterion}) => criterion),
    segments: content.segments.map(({score: _score, coverage: _coverage, ...segment}) => segment),
    waivers: content.waivers.filter(({check}) => !tellsScores(check)),
    decisions: content.decisions.filter(({kind}) => !scoreDecisions.has(kind)),
  }
}

export function modelWithoutScores<Model extends AgreedModel>(model: Model): WithheldModel<Model> {
  const leaves = Object.entries(model.signature.leaves).filter(([path]) => !hiddenLeaf.test(path))
  return {
    ...model,
    content: contentWithoutScores(model.content),
    outcome: {...model.outcome, openChecks: model.outcome.openChecks.filter(({check}) => !tellsScores(check))},
    signature: {...model.signature, leaves: Object.fromEntries(leaves)},
    withheldUntilReveal: ['scores', 'weights'],
  }
}
