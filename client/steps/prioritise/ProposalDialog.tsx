import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useDispatch} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import styles from './dialogs.module.css'
import words from './prioritise.module.css'
import {proposalOf} from './proposal.ts'
import type {Ledger} from './useLedger.ts'

/** What the ranking proposes, shown before anything moves; one press places it, and can be undone. */
export function ProposalDialog({ledger, onClose}: {readonly ledger: Ledger; readonly onClose: () => void}) {
  const t = useText()
  const format = useFormat()
  const dispatch = useDispatch()
  const {lanes, evaluation, segmentOf} = ledger
  const tiers = lanes.flatMap(lane => (lane.is === 'tier' ? [lane.tier] : []))
  const open = lanes.find(({is}) => is === 'unplaced')?.segments ?? []
  const {placements, left} = proposalOf(
    evaluation,
    tiers,
    open.map(({id}) => id),
  )
  const place = () => {
    dispatch(
      'placeSegments',
      {placements: placements.map(({id, tierId}) => ({id, tierId}))},
      {
        label: t('prioritise.placed', {count: placements.length}),
      },
    )
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={shown => {
        if (!shown) onClose()
      }}
      title={t('prioritise.proposalTitle')}
      intro={t('prioritise.proposalIntro', {low: format.number(11 / 3, 1), high: format.number(19 / 3, 1)})}
      actions={
        <>
          <Button kind="primary" disabled={placements.length === 0} onPress={place}>
            {t('prioritise.placeLikeThis')}
          </Button>
          <Button onPress={onClose}>{t('prioritise.cancel')}</Button>
        </>
      }
    >
      <div className={styles.proposal}>
        {lanes.map(lane => {
          if (lane.is !== 'tier') return null
          const own = placements.filter(({tierId}) => tierId === lane.id)
          return (
            <section key={lane.id}>
              <h3>{lane.name}</h3>
              {own.length === 0 && <p className={words.quiet}>{t('prioritise.laneEmpty')}</p>}
              <ul>
                {own.map(({id, score}) => (
                  <li key={id}>
                    <span>{segmentOf(id)?.name}</span>
                    <b>{format.number(score, 1)}</b>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
        {left.length > 0 && (
          <section>
            <h3>{t('tier.unplaced')}</h3>
            <p className={words.quiet}>{t('prioritise.leftWhy')}</p>
            <ul>
              {left.map(id => (
                <li key={id}>
                  <span>{segmentOf(id)?.name}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  )
}
