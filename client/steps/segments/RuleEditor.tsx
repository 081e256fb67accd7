import {useMemo} from 'react'
import {sayRule} from '../../../shared/definition/words.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useSpoken} from '../../i18n/languageContext.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {AddToRule} from './rule/AddToRule.tsx'
import {Conditions} from './rule/Conditions.tsx'
import {RuleContext} from './rule/ruleContext.ts'
import {useRule} from './rule/useRule.ts'
import styles from './rule/rule.module.css'

/** The rule that finds a segment's customers, as rows that can be read aloud; the counts follow every change. */
export function RuleEditor({id}: {readonly id: SegmentId}) {
  const t = useText()
  const {number, compare} = useFormat()
  const {language} = useSpoken()
  const dispatch = useDispatch()
  const open = useMayWrite()('conditions', null)
  const rule = useRule(id)
  const unsorted = useBoard(board => [...board.attributes.values()], shallow)
  const context = useMemo(() => {
    const attributes = unsorted.toSorted((a, b) => compare(a.name || a.key, b.name || b.key))
    return {segmentId: id, open, rule, attributes}
  }, [unsorted, compare, id, open, rule])
  const removeLoose = () => {
    for (const conditionId of rule.loose) dispatch('removeCondition', {id: conditionId})
  }
  return (
    <section className={styles.rule} aria-labelledby="rule">
      <div className={styles.head}>
        <h2 id="rule" className={styles.sub}>
          {t('segments.rule.head')}
        </h2>
        {rule.rows !== null && rule.counts.size > 0 && (
          <>
            <small>{t('segments.rule.oneByOne', {rows: number(rule.rows)})}</small>
            <small>{t('segments.rule.leftAfter')}</small>
          </>
        )}
      </div>
      {rule.spelled.is === 'none' && <p className={styles.empty}>{t('segments.rule.none')}</p>}
      <RuleContext value={context}>
        <Conditions parentId={null} depth={0} />
        {open && <AddToRule parentId={null} />}
      </RuleContext>
      {rule.loose.length > 0 && (
        <Notice
          kind="block"
          look="line"
          actions={
            open && (
              <Button kind="quiet" onPress={removeLoose}>
                {t('segments.rule.removeLoose')}
              </Button>
            )
          }
        >
          {t('segments.rule.loose', {count: rule.loose.length})}
        </Notice>
      )}
      {rule.faults.size > 0 && <p className={styles.quiet}>{t('segments.rule.notUsable')}</p>}
      {rule.spelled.is === 'rule' && (
        <Disclosure summary={t('segments.rule.inWords')} level={3}>
          <p className={styles.said}>
            {sayRule(rule.spelled.rule, rule.catalogue, language === 'qps' ? 'en' : language)}
          </p>
        </Disclosure>
      )}
    </section>
  )
}
