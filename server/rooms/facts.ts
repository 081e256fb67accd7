import type {SegmentDecision} from '../../shared/domain/segmentDecision.ts'
import type {Logged, PublicEvent} from '../../shared/record/events.ts'
import type {Work} from './hub.ts'
import type {Accepted} from './judgeTurn.ts'
import type {RestorePoint} from './removalSpells.ts'

type Fact = Logged<PublicEvent>

/** What a turn of uploads says for the record: who decides by writing on the board stands in the log with it. (LOG-6) */
export function factsOfTurn(accepted: readonly Accepted[], points: readonly RestorePoint[], at: string) {
  return [
    ...points.map(({removal}): Fact => ({at, by: removal.by, event: {is: 'recordsRemoved', removal}})),
    ...accepted.flatMap(({from, decided}) => decidedFacts(decided, from.participantId, at)),
  ]
}

/** The same for a decision that the server puts down, with what it writes on the board. */
export function factsOfWork({events = [], by}: Work, decided: readonly SegmentDecision[], at: string): readonly Fact[] {
  return [...events.map((event): Fact => ({at, by, event})), ...decidedFacts(decided, by, at)]
}

function decidedFacts(decided: readonly SegmentDecision[], by: Fact['by'], at: string): readonly Fact[] {
  return decided.map(each => ({at, by, event: {is: 'segmentDecided', decided: each}}))
}
