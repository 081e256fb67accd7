import {isFrom} from '../../../shared/domain/phase.ts'
import {coreCriteria} from '../../../shared/domain/templates/coreCriteria.ts'
import type {PreparedCriterion} from '../../../shared/record/prepared.ts'
import {byRank, ranksBetween} from '../../../shared/std/rank.ts'
import {shallow} from '../../session/shallow.ts'
import {useBoard, useNewId, useRecord} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {CriterionRow} from './CriterionRow.tsx'
import {NamesSetting} from './NamesSetting.tsx'
import {usePreparing} from './usePreparing.ts'
import styles from './frame.module.css'

const mustHaves = ['reachable', 'identifiable', 'offerFits'] as const
/** Below the middle of the scale a segment fails a must-have. */
const passMark = 5
const blank = {anchor1: '', anchor5: '', anchor9: '', notAsked: []} as const

/**
 * What the segments will be judged by, prepared by who leads the workshop and folded away for the room: first what
 * matters to the customers, only then what matters to us. (PHASE-4)
 */
export function ScoringSetup() {
  const t = useText()
  const newId = useNewId()
  const {keep} = usePreparing()
  const {language, phase, roundsOpened} = useRecord(
    record => ({language: record.language, phase: record.phase, roundsOpened: record.rounds.length > 0}),
    shallow,
  )
  const open = !isFrom(phase, 'evaluate') && !roundsOpened
  const prepared = useRecord(record => record.prepared)
  const masks = useRecord(record => record.masks)
  const onBoard = useBoard(board => [...board.criteria.values()].toSorted(byRank), shallow)
  const criteria = [
    ...onBoard.map(criterion => {
      const notAsked = masks.find(({criterionId}) => criterionId === criterion.id)?.departmentIds ?? []
      return {...criterion, notAsked, open: false}
    }),
    ...prepared.toSorted(byRank).map(criterion => ({...criterion, open})),
  ]
  const kinds = new Set(criteria.map(({kind}) => kind))
  const missing = coreCriteria(language).filter(({kind}) => !kinds.has(kind))
  const add = (...added: readonly Omit<PreparedCriterion, 'id' | 'rank'>[]) => {
    const ranks = ranksBetween(criteria.at(-1)?.rank ?? null, null, added.length)
    return keep(...added.map((each, at) => ({...each, id: newId<'criterion'>(), rank: ranks[at] ?? 'V'})))
  }
  const addDefaults = () => add(...missing.map(each => ({...each, notAsked: []})))
  const addOwn = (name: string, knockout: {below: number} | null) =>
    add({...blank, name, knockout, kind: 'custom', axis: 'attractiveness'})
  const missingMustHaves = mustHaves.filter(word => !criteria.some(({name}) => name === t(`frame.mustHave.${word}`)))
  return (
    <div className={styles.scoring}>
      <Disclosure level={2} summary={t('frame.scoring', {count: criteria.length})}>
        <p className={styles.quiet}>{t('frame.scoringLead')}</p>
        {(roundsOpened || onBoard.length > 0) && (
          <Notice kind="info" look="line">
            {t(roundsOpened ? 'frame.scoringClosed' : 'frame.scoringOnBoard')}
          </Notice>
        )}
        <NamesSetting />
        <ul className={styles.criteria}>
          {criteria.map(({open: isOpen, ...criterion}) => (
            <CriterionRow key={criterion.id} criterion={criterion} open={isOpen} />
          ))}
        </ul>
        {criteria.length === 0 && <p>{t('frame.noCriteria')}</p>}
        {open && (
          <div className={styles.adds}>
            {missing.length > 0 && (
              <Button kind={criteria.length === 0 ? 'primary' : 'plain'} icon="plus" onPress={() => void addDefaults()}>
                {t('frame.addDefaults')}
              </Button>
            )}
            <Button icon="plus" onPress={() => void addOwn(t('frame.newCriterion'), null)}>
              {t('frame.addCriterion')}
            </Button>
            {missingMustHaves.map(word => (
              <Button
                key={word}
                kind="quiet"
                onPress={() => void addOwn(t(`frame.mustHave.${word}`), {below: passMark})}
              >
                {t('frame.addMustHave', {name: t(`frame.mustHave.${word}`)})}
              </Button>
            ))}
          </div>
        )}
      </Disclosure>
    </div>
  )
}
