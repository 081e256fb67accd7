import type {CriterionId} from '../../../shared/domain/entities/ids.ts'
import type {AskedCriterion} from '../../../shared/record/round.ts'
import {isByOrder} from '../../../shared/record/weighing.ts'
import {DragBoard, DragHandle, DragLane, MoveButton} from '../../board/drag.tsx'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {useViewport} from '../../ui/useViewport.ts'
import {DropSlot} from '../fields/DropSlot.tsx'
import {sharesFrom} from './ballotPages.ts'
import styles from './ballot.module.css'
import {moved, orderFrom, ranksOf, tiedWithAbove} from './criterionOrder.ts'
import type {Ordered} from './criterionOrder.ts'
import type {OwnBallot} from './useBallot.ts'
import {useCriterionWords} from './useCriterionWords.ts'

const laneId = 'criteria'

/** The criteria in order: the step from 1 to 9 that matters most stands first; two may matter the same. (CRIT-8) */
export function OrderCriteria({
  criteria,
  own,
}: {
  readonly criteria: readonly AskedCriterion[]
  readonly own: OwnBallot
}) {
  const t = useText()
  const format = useFormat()
  const {name, anchors} = useCriterionWords()
  const onPhone = useViewport() === 'phone'
  const order = orderFrom(
    own.ballot.weights,
    criteria.map(({id}) => id),
  )
  const ranks = ranksOf(order)
  const isKept = isByOrder(own.ballot.weights)
  const shares = isKept ? sharesFrom(ranks) : null
  const find = (id: string | undefined) => criteria.find(criterion => criterion.id === id)
  const nameOf = (id: string | undefined) => {
    const criterion = find(id)
    return criterion ? name(criterion) : ''
  }
  const slot = (id: string) => <DropSlot>{nameOf(id)}</DropSlot>
  const keep = (next: Ordered) => own.change(ballot => ({...ballot, weights: ranksOf(next), done: false}))
  return (
    <>
      <p className={styles.need}>{t('weigh.orderHow')}</p>
      <DragBoard
        lanes={[{id: laneId, name: t('weigh.order'), itemIds: order.map(({id}) => id)}]}
        nameOf={nameOf}
        ticket={nameOf}
        onMove={landing => {
          keep(moved(order, landing))
          return 'done'
        }}
      >
        <DragLane id={laneId} head={null} label={t('weigh.order')} slot={slot}>
          {itemId => {
            const at = order.findIndex(({id}) => id === itemId)
            const criterion = find(itemId)
            if (!criterion) return null
            return (
              <Place
                rank={ranks[at]?.rank ?? at + 1}
                label={name(criterion)}
                anchors={anchors(criterion)}
                share={shares ? format.share(shares.get(criterion.id) ?? 0) : null}
                above={at === 0 ? null : nameOf(order[at - 1]?.id)}
                tied={order[at]?.tied ?? false}
                onPhone={onPhone}
                onTie={tied => keep(tiedWithAbove(order, criterion.id satisfies CriterionId, tied))}
              />
            )
          }}
        </DragLane>
      </DragBoard>
      {!isKept && (
        <Button size={onPhone ? 'tall' : 'normal'} wide={onPhone} onPress={() => keep(order)}>
          {t('weigh.keepOrder')}
        </Button>
      )}
    </>
  )
}

function Place({
  rank,
  label,
  anchors,
  share,
  above,
  tied,
  onPhone,
  onTie,
}: {
  readonly rank: number
  readonly label: string
  readonly anchors: readonly string[] | undefined
  /** Null while the order is not in the ballot yet. */
  readonly share: string | null
  readonly above: string | null
  readonly tied: boolean
  readonly onPhone: boolean
  readonly onTie: (tied: boolean) => void
}) {
  const t = useText()
  const [low, , high] = anchors ?? []
  return (
    <div className={styles.place} data-tied={tied || undefined}>
      <DragHandle />
      <b>{rank}</b>
      <div>
        <b>{label}</b>
        {low && high && <small>{t('evaluate.swingFrom', {low, high})}</small>}
        {above !== null && (
          <Checkbox checked={tied} onChange={onTie}>
            {t('weigh.same', {above})}
          </Checkbox>
        )}
      </div>
      <output>{share ?? '–'}</output>
      <MoveButton look={onPhone ? 'words' : 'icon'} />
    </div>
  )
}
