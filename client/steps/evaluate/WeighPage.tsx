import {useState} from 'react'
import type {AskedCriterion} from '../../../shared/record/round.ts'
import {isByOrder} from '../../../shared/record/weighing.ts'
import {useText} from '../../i18n/useText.ts'
import {RadioRow} from '../../ui/RadioRow.tsx'
import styles from './ballot.module.css'
import {OrderCriteria} from './OrderCriteria.tsx'
import {SwingPoints} from './SwingPoints.tsx'
import type {OwnBallot} from './useBallot.ts'

/** What matters most: by points, or by order for whom points say too much. Looking at the other way changes nothing. (CRIT-8) */
export function WeighPage({criteria, own}: {readonly criteria: readonly AskedCriterion[]; readonly own: OwnBallot}) {
  const t = useText()
  const {weights} = own.ballot
  const counts = weights.length === 0 ? null : isByOrder(weights) ? 'order' : 'points'
  const [way, setWay] = useState<'points' | 'order'>(counts ?? 'points')
  return (
    <>
      <p className={styles.position}>{t('evaluate.weightsPage')}</p>
      <h2 className={styles.segment}>{t('evaluate.weightsQuestion')}</h2>
      <div className={styles.way}>
        <RadioRow
          label={t('weigh.how')}
          hideLabel
          look="boxed"
          value={way}
          choices={[
            {id: 'points', label: t('weigh.byPoints')},
            {id: 'order', label: t('weigh.byOrder')},
          ]}
          onChange={setWay}
        />
      </div>
      {way === 'points' ? (
        <SwingPoints criteria={criteria} own={own} />
      ) : (
        <OrderCriteria criteria={criteria} own={own} />
      )}
      {counts !== null && counts !== way && (
        <p className={styles.quiet}>{t(counts === 'order' ? 'weigh.orderCounts' : 'weigh.pointsCount')}</p>
      )}
    </>
  )
}
