import {defaultTiers} from '../../../shared/domain/entities/tier.ts'
import {useText} from '../../i18n/useText.ts'
import styles from './firstPlacing.module.css'
import type {NamedLane} from './useLedger.ts'

/** The lanes before anything stands in them, each with an example of what it may mean for its customers. */
export function EmptyLanes({lanes}: {readonly lanes: readonly NamedLane[]}) {
  const t = useText()
  return (
    <div>
      {lanes
        .filter(({is}) => is !== 'unplaced')
        .map(lane => {
          const example = lane.is === 'tier' ? defaultTiers.find(name => name === lane.tier.name) : undefined
          return (
            <section key={lane.id} className={lane.is === 'deselected' ? styles.laneOut : styles.laneEmpty}>
              <h2>{lane.name}</h2>
              <p className={styles.exampleSlot}>
                {lane.is === 'deselected'
                  ? t('prioritise.example.deselected')
                  : example
                    ? t('prioritise.exampleOf', {example: t(`prioritise.example.${example}`)})
                    : t('prioritise.laneEmpty')}
              </p>
            </section>
          )
        })}
    </div>
  )
}
