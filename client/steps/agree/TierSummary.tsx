import {byRank} from '../../../shared/std/rank.ts'
import type {Board} from '../../../shared/domain/board.ts'
import {ObjectionMarks} from '../../board/ObjectionMarks.tsx'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import styles from './agree.module.css'

type Lane = {readonly id: string; readonly segments: readonly {readonly id: string; readonly name: string}[]}

/** Lanes as short lists: what stands where, with customers. */
export function TierSummary() {
  const t = useText()
  const format = useFormat()
  const {tierName} = useWords()
  const tiers = useBoard(board => board.tiers)
  const lanes = useBoard(lanesOf, sameLanes)
  const sizes = useRecord(record => record.profile)
  const sizeOf = (id: string) => sizes?.segments.find(segment => segment.id === id)?.assigned
  const title = (id: string) => {
    const tier = [...tiers.values()].find(candidate => candidate.id === id)
    return tier ? tierName(tier) : t(id === 'deselected' ? 'tier.deselected' : 'tier.unplaced')
  }
  return (
    <section className={styles.lanes} aria-label={t('agree.lanes')}>
      {lanes.map(lane => (
        <div key={lane.id} className={lane.id === 'deselected' ? styles.laneOut : styles.lane}>
          <h2 className={styles.laneName}>{title(lane.id)}</h2>
          {lane.segments.length === 0 && <p className={styles.quiet}>{t('agree.laneEmpty')}</p>}
          <ul>
            {lane.segments.map(({id, name}) => {
              const size = sizeOf(id)
              return (
                <li key={id} className={styles.laneLine}>
                  <span>
                    {name}
                    <ObjectionMarks id={id} />
                  </span>
                  <span className={styles.figure}>{size === undefined ? '' : format.number(size)}</span>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </section>
  )
}

function lanesOf(board: Board): readonly Lane[] {
  const live = [...board.segments.values()].filter(segment => segment.mergedInto === null)
  const inLane = (id: string) =>
    live
      .filter(({placement}) => (placement.in === 'tier' ? placement.tierId === id : placement.in === id))
      .map(({id: key, name, placement}) => ({id: key, name, rank: placement.rank}))
      .toSorted(byRank)
      .map(({id: key, name}) => ({id: key, name}))
  const tiers = [...board.tiers.values()].toSorted(byRank).map(({id}) => ({id: id as string, segments: inLane(id)}))
  const unplaced = {id: 'unplaced', segments: inLane('unplaced')}
  return [
    ...tiers,
    ...(unplaced.segments.length > 0 ? [unplaced] : []),
    {id: 'deselected', segments: inLane('deselected')},
  ]
}

function sameLanes(a: readonly Lane[], b: readonly Lane[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
