import {useState} from 'react'
import {sameSet} from '../../../shared/domain/checks/pairs.ts'
import {againstRanking} from '../../../shared/domain/maths/againstRanking.ts'
import {decisionsOfDraft} from '../../../shared/record/lookedAgain.ts'
import type {DecisionKind} from '../../../shared/record/state.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useFindings, useLeads, useMayWrite, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {Icon} from '../../ui/Icon.tsx'
import {LogDecisionDialog} from '../fields/LogDecisionDialog.tsx'
import styles from './prioritise.module.css'
import type {Ledger} from './useLedger.ts'

type Difference = {
  readonly key: string
  readonly kind: DecisionKind
  readonly subjectIds: readonly string[]
  readonly text: string
  /** What was decided about it, once it was. */
  readonly decided: string | null
}

/** Where the order on the board differs from what was scored: each wants a line in the decision log. */
export function Differences({ledger}: {readonly ledger: Ledger}) {
  const t = useText()
  const leads = useLeads()
  const mayWrite = useMayWrite()
  const differences = useDifferences(ledger)
  const [logging, setLogging] = useState<Difference | null>(null)
  if (differences.length === 0) return null
  const open = leads && mayWrite('segments', 'placement')
  return (
    <section className={styles.differences} aria-labelledby="differences">
      <h2 id="differences">{t('prioritise.differences')}</h2>
      <ul>
        {differences.map(difference => (
          <li key={difference.key}>
            <Icon name={difference.decided === null ? 'info' : 'check'} size={14} />
            <div>
              <p>{difference.text}</p>
              {difference.decided !== null && (
                <p className={styles.quiet}>{t('prioritise.decided', {text: difference.decided})}</p>
              )}
            </div>
            {difference.decided === null &&
              (open ? (
                <Button size="small" onPress={() => setLogging(difference)}>
                  {t('prioritise.logWhy')}
                </Button>
              ) : (
                <span className={styles.quiet}>{t('prioritise.facilitatorLogs')}</span>
              ))}
          </li>
        ))}
      </ul>
      {logging && (
        <LogDecisionDialog
          kind={logging.kind}
          subjectIds={logging.subjectIds}
          about={logging.text}
          onClose={() => setLogging(null)}
        />
      )}
    </section>
  )
}

function useDifferences({lanes, evaluation, segmentOf, scoreOf}: Ledger): readonly Difference[] {
  const t = useText()
  const format = useFormat()
  const findings = useFindings()
  const decisions = useRecord(decisionsOfDraft, shallow)
  const nameOf = (id: string): string => segmentOf(id)?.name ?? ''
  const decidedAbout = (kind: DecisionKind, ids: readonly string[]): string | null =>
    decisions.findLast(decision => decision.kind === kind && ids.every(id => decision.subjectIds.includes(id)))?.text ??
    null

  const against = againstRanking(
    new Map(evaluation.segments.flatMap(({segmentId, place}) => (place === null ? [] : [[segmentId, place] as const]))),
    lanes.filter(({is}) => is !== 'unplaced').map(({segments}) => segments.map(({id}) => id)),
  ).map(({above, below}): Difference => {
    const passed = findings.find(
      ({id, subjects}) => id === 'priority.against_ranking' && sameSet(subjects, [above, below]),
    )
    const score = (id: string) => format.number(scoreOf(id)?.score ?? 0, 1)
    return {
      key: `against ${above} ${below}`,
      kind: 'against_ranking',
      subjectIds: [above, below],
      text: t('prioritise.against', {a: nameOf(above), aScore: score(above), b: nameOf(below), bScore: score(below)}),
      decided: decidedAbout('against_ranking', [above, below]) ?? passed?.waived?.reason ?? null,
    }
  })
  const found = findings.flatMap(({id, subjects, params, waived}): readonly Difference[] => {
    if (waived !== null) return []
    if (id === 'priority.sales_marketing_differ') {
      const {a, b} = params
      const ids = [a, b].flatMap(param => (param?.is === 'segment' ? [param.id] : []))
      const text = t('prioritise.salesMarketing', {a: nameOf(ids[0] ?? ''), b: nameOf(ids[1] ?? '')})
      return [{key: id, kind: 'priority_alignment', subjectIds: ids, text, decided: null}]
    }
    if (id === 'priority.unprofitable_top') {
      const text = t('prioritise.unprofitable', {segment: nameOf(subjects[0] ?? '')})
      return [{key: `${id} ${subjects[0]}`, kind: 'unprofitable_top', subjectIds: subjects, text, decided: null}]
    }
    if (id === 'priority.no_deselection' && lanes.every(({is, segments}) => is !== 'unplaced' || segments.length === 0))
      return [{key: id, kind: 'no_deselection', subjectIds: [], text: t('prioritise.noDeselection'), decided: null}]
    return []
  })
  return [...found, ...against]
}
