import {byRank, rankBetween} from '../../../shared/std/rank.ts'
import {shallow} from '../../session/shallow.ts'
import {useBoard, useDispatch, useMayWrite, useNewId, useRecord} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {CriterionRow} from './CriterionRow.tsx'
import {NamesSetting} from './NamesSetting.tsx'
import styles from './frame.module.css'

const mustHaves = ['reachable', 'identifiable', 'offerFits'] as const
/** Below the middle of the scale a segment fails a must-have. */
const passMark = 5

/**
 * What the segments will be judged by, prepared by who leads the workshop and folded away for the room: first what
 * matters to the customers, only then what matters to us. (PHASE-4)
 */
export function ScoringSetup() {
  const t = useText()
  const dispatch = useDispatch()
  const newId = useNewId()
  const open = useMayWrite()('criteria', null)
  const language = useRecord(record => record.language)
  const criteria = useBoard(board => [...board.criteria.values()].toSorted(byRank), shallow)
  const kinds = new Set(criteria.map(({kind}) => kind))
  const someMissing = (['profitability', 'growth', 'cost_to_serve', 'competitive_strength'] as const).some(
    kind => !kinds.has(kind),
  )
  const addDefaults = () => {
    const id = () => newId<'criterion'>()
    const ids = {profitability: id(), growth: id(), cost_to_serve: id(), competitive_strength: id()}
    dispatch('addDefaultCriteria', {ids, language})
  }
  const add = (name: string, knockout: {below: number} | null) => {
    const rank = rankBetween(criteria.at(-1)?.rank ?? null, null)
    const fields = {name, kind: 'custom', axis: 'attractiveness', anchor1: '', anchor5: '', anchor9: '', knockout, rank}
    dispatch('addRecord', {kind: 'criteria', id: newId<'criterion'>(), fields})
  }
  const missingMustHaves = mustHaves.filter(word => !criteria.some(({name}) => name === t(`frame.mustHave.${word}`)))
  return (
    <div className={styles.scoring}>
      <Disclosure level={2} summary={t('frame.scoring', {count: criteria.length})}>
        <p className={styles.quiet}>{t('frame.scoringLead')}</p>
        {!open && (
          <Notice kind="info" look="line">
            {t('frame.scoringClosed')}
          </Notice>
        )}
        <NamesSetting />
        <ul className={styles.criteria}>
          {criteria.map(({id}) => (
            <CriterionRow key={id} id={id} open={open} />
          ))}
        </ul>
        {criteria.length === 0 && <p>{t('frame.noCriteria')}</p>}
        {open && (
          <div className={styles.adds}>
            {someMissing && (
              <Button kind={criteria.length === 0 ? 'primary' : 'plain'} icon="plus" onPress={addDefaults}>
                {t('frame.addDefaults')}
              </Button>
            )}
            <Button icon="plus" onPress={() => add(t('frame.newCriterion'), null)}>
              {t('frame.addCriterion')}
            </Button>
            {missingMustHaves.map(word => (
              <Button key={word} kind="quiet" onPress={() => add(t(`frame.mustHave.${word}`), {below: passMark})}>
                {t('frame.addMustHave', {name: t(`frame.mustHave.${word}`)})}
              </Button>
            ))}
          </div>
        )}
      </Disclosure>
    </div>
  )
}
