import type {Touched} from '../../shared/board/changedPlaces.ts'
import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Removal} from '../../shared/record/removal.ts'
import type {Accepted} from './judgeTurn.ts'

const withinMs = 60_000
const worthAPoint = 10

/** From here one can go back to, with all that has been written since. */
export type RestorePoint = {readonly removal: Removal; readonly records: readonly Touched[]}

/** Removed, brought back by undo and removed once more is one record. */
type Spell = {readonly id: string; readonly lastMs: number; readonly records: ReadonlyMap<string, Touched>}

/**
 * Notes when somebody takes off more than ten records, at once or one after the other: then there is a point to which
 * those who lead bring them back. Who removes on and on within a minute adds to the same one. (T8)
 */
export class RemovalSpells {
  readonly #spells = new Map<ParticipantId, Spell>()

  /** Points to keep together with the turn that stands at `seq`. `ticks` only goes forward, in milliseconds. */
  after(
    accepted: readonly Accepted[],
    {at, ticks}: {readonly at: string; readonly ticks: number},
    seq: string,
  ): readonly RestorePoint[] {
    const grown = new Set<ParticipantId>()
    for (const {from, removed} of accepted) {
      if (removed.length === 0) continue
      const by = from.participantId
      const known = this.#spells.get(by)
      const goesOn = known && ticks - known.lastMs < withinMs ? known : null
      // Seats never stand twice in one turn under the same number.
      const id = goesOn?.id ?? `${seq}-${grown.size}`
      const added = removed.map(record => [`${record.kind}/${record.id}`, record] as const)
      this.#spells.set(by, {id, lastMs: ticks, records: new Map([...(goesOn?.records ?? []), ...added])})
      grown.add(by)
    }
    return [...grown].flatMap(by => {
      const spell = this.#spells.get(by)
      return spell && spell.records.size > worthAPoint ? pointOf(by, spell, at) : []
    })
  }
}

function pointOf(by: ParticipantId, {id, records}: Spell, at: string): RestorePoint {
  const counts = new Map<Touched['kind'], number>()
  for (const {kind} of records.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const said = [...counts].flatMap(([kind, count]) => (kind === 'meta' ? [] : {kind, count}))
  return {removal: {id, by, at, counts: said, restored: null}, records: [...records.values()]}
}
