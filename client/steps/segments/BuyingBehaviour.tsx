import {buyingDrivers, collaborations, salesLogics, solutions} from '../../../shared/domain/entities/segment.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {impliedSalesLogic} from '../../../shared/domain/salesLogic.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite} from '../../session/hooks.ts'
import {RadioRow} from '../../ui/RadioRow.tsx'
import styles from './segments.module.css'

/** How they buy, and the sales logic that follows; where the answers leave it open, the group chooses. (SEG-5) */
export function BuyingBehaviour({id}: {readonly id: SegmentId}) {
  const t = useText()
  const dispatch = useDispatch()
  const mayWrite = useMayWrite()
  const segment = useBoard(board => board.segments.get(id))
  if (!segment) return null
  const {driver, solution, collaboration, salesLogic} = segment
  const implied = impliedSalesLogic(solution, collaboration)
  const open = (field: string) => mayWrite('segments', field)
  return (
    <section>
      <h2 className={styles.sub}>{t('segments.buying')}</h2>
      <div className={styles.buying}>
        <RadioRow
          label={t('segments.driverOf')}
          beside
          disabled={!open('driver')}
          value={driver}
          choices={buyingDrivers.map(word => ({id: word, label: t(`driver.${word}`)}))}
          onChange={word => dispatch('describeBuying', {id, set: {driver: word}})}
        />
        <RadioRow
          label={t('segments.solution')}
          beside
          disabled={!open('solution')}
          value={solution}
          choices={solutions.map(word => ({id: word, label: t(`solution.${word}`)}))}
          onChange={word => dispatch('describeBuying', {id, set: {solution: word}})}
        />
        <RadioRow
          label={t('segments.collaboration')}
          beside
          disabled={!open('collaboration')}
          value={collaboration}
          choices={collaborations.map(word => ({id: word, label: t(`collaboration.${word}`)}))}
          onChange={word => dispatch('describeBuying', {id, set: {collaboration: word}})}
        />
        {implied !== null && implied === salesLogic ? (
          <p className={styles.follows}>
            <span>{t('segments.salesLogic')}</span>
            <b>{t('segments.follows', {logic: t(`salesLogic.${implied}`)})}</b>
          </p>
        ) : (
          <RadioRow
            label={t('segments.salesLogic')}
            beside
            hint={implied === null ? undefined : t('segments.followsOther', {logic: t(`salesLogic.${implied}`)})}
            disabled={!open('salesLogic')}
            value={salesLogic}
            choices={salesLogics.map(word => ({id: word, label: t(`salesLogic.${word}`)}))}
            onChange={value => dispatch('changeField', {kind: 'segments', id, field: 'salesLogic', value})}
          />
        )}
      </div>
    </section>
  )
}
