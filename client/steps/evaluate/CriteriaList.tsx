import {useState} from 'react'
import type {Criterion} from '../../../shared/domain/entities/criterion.ts'
import {byRank} from '../../../shared/std/rank.ts'
import {checkMark} from '../../board/checkMark.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useMayWrite, useNewId, useDispatch, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {Remark} from '../../ui/Remark.tsx'
import {CriterionDialog} from './CriterionDialog.tsx'
import styles from './evaluate.module.css'
import {useCriterionWords} from './useCriterionWords.ts'

/** What the segments are judged on: meaning of 1, 5 and 9, must-haves, and who is not asked. */
export function CriteriaList() {
  const t = useText()
  const format = useFormat()
  const {departmentName} = useWords()
  const {name, anchors} = useCriterionWords()
  const mayWrite = useMayWrite()
  const newId = useNewId()
  const dispatch = useDispatch()
  const criteria = useBoard(board => [...board.criteria.values()].toSorted(byRank), shallow)
  const masks = useRecord(record => record.masks)
  const language = useRecord(record => record.language)
  const [editing, setEditing] = useState<Criterion | 'new' | null>(null)
  const open = mayWrite('criteria', null)
  const addDefaults = () =>
    dispatch('addDefaultCriteria', {
      language,
      ids: {
        profitability: newId<'criterion'>(),
        growth: newId<'criterion'>(),
        cost_to_serve: newId<'criterion'>(),
        competitive_strength: newId<'criterion'>(),
      },
    })
  return (
    <section aria-labelledby="criteria" {...checkMark('criteria.core_missing')}>
      <h2 id="criteria">{t('evaluate.criteria')}</h2>
      <p className={styles.quiet}>{t('evaluate.criteriaLead')}</p>
      {criteria.length === 0 && <p className={styles.quiet}>{t('evaluate.noCriteria')}</p>}
      <ul className={styles.criteria}>
        {criteria.map(criterion => {
          const notAsked = masks.find(mask => mask.criterionId === criterion.id)?.departmentIds ?? []
          return (
            <li key={criterion.id} data-record={criterion.id}>
              <header>
                <h3>{name(criterion)}</h3>
                <span className={styles.quiet}>{t(`axis.${criterion.axis}`)}</span>
                {open && (
                  <Button
                    kind="quiet"
                    size="small"
                    aria-label={t('evaluate.changeCriterion', {criterion: name(criterion)})}
                    onPress={() => setEditing(criterion)}
                  >
                    {t('evaluate.change')}
                  </Button>
                )}
              </header>
              <p className={styles.anchors}>
                {anchors(criterion)?.map(anchor => <span key={anchor}>{anchor}</span>) ?? t('evaluate.noAnchors')}
              </p>
              {criterion.knockout && <p>{t('evaluate.mustHave', {below: format.number(criterion.knockout.below)})}</p>}
              {notAsked.length > 0 && (
                <p>{t('evaluate.notAsked', {departments: format.list(notAsked.map(departmentName))})}</p>
              )}
            </li>
          )
        })}
      </ul>
      {open && (
        <p className={styles.buttons}>
          {criteria.length === 0 && <Button onPress={addDefaults}>{t('evaluate.addDefaults')}</Button>}
          <Button icon="plus" onPress={() => setEditing('new')}>
            {t('evaluate.addCriterion')}
          </Button>
        </p>
      )}
      <Remark>{t('evaluate.weightsExplained')}</Remark>
      {editing && <CriterionDialog criterion={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </section>
  )
}
