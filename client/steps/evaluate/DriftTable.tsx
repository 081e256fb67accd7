import {useEffect, useMemo, useState} from 'react'
import {readModel} from '../../../shared/contract/models.ts'
import type {ModelContent} from '../../../shared/model/content.ts'
import type {AgreedModel} from '../../../shared/model/document.ts'
import {driftSince} from '../../../shared/model/drift.ts'
import type {DriftedCell} from '../../../shared/model/drift.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useBoard, useRecord} from '../../session/hooks.ts'
import {DataTable} from '../../ui/Table.tsx'
import {NotCompared} from '../fields/NotCompared.tsx'
import styles from './results.module.css'

/**
 * This round beside what was agreed last time, per answer and per department. It is fetched when new answers have been
 * shown and not before: what was said last year shall not lead anybody's hand. (SCORE-10)
 */
export function DriftTable({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, criterionName} = useWords()
  const draft = useRecord(record => record.draft)
  const agreedAt = useRecord(
    record => record.versions.find(({number}) => number === record.draft?.from)?.agreedAt ?? null,
  )
  const segments = useBoard(board => board.segments)
  const {content: then, failed, again} = useVersion(draft?.from ?? null)
  const drift = useMemo(() => then && driftSince(then, evaluation), [then, evaluation])
  if (failed) return <NotCompared onAgain={again} />
  if (!draft || !drift || agreedAt === null) return null
  const compared = drift.criteria.filter(({meaning}) => meaning === 'same')
  const others = drift.criteria.filter(({meaning}) => meaning !== 'same')
  const change = (by: number) =>
    by === 0
      ? t('drift.same')
      : by > 0
        ? t('drift.up', {n: format.number(by)})
        : t('drift.down', {n: format.number(-by)})
  const words = (cell: DriftedCell | undefined) => {
    if (!cell || cell.now === null) return null
    if (cell.change === null) return `${format.number(cell.now)} (${t('drift.notAsked')})`
    const own = cell.departments.flatMap(({departmentId, change: by}) =>
      by === null || by === 0
        ? []
        : [t('drift.department', {department: departmentName(departmentId), change: change(by)})],
    )
    return (
      <>
        {`${format.number(cell.now)} (${change(cell.change)})`}
        {own.length > 0 && <small className={styles.driftBy}>{own.join(', ')}</small>}
      </>
    )
  }
  const {overall} = evaluation
  const [w, before] = [overall?.kendallW ?? null, draft.measures?.kendallW ?? null]
  const [alpha, alphaBefore] = [overall?.alpha ?? null, draft.measures?.alpha ?? null]
  return (
    <section className={styles.drift} aria-labelledby="drift">
      <h2 id="drift">{t('drift.title', {number: draft.from})}</h2>
      <p>{t('drift.lead', {date: format.date(agreedAt)})}</p>
      <p>
        {w !== null && before !== null
          ? t('drift.overall', {now: format.number(w, 2), before: format.number(before, 2)})
          : alpha !== null && alphaBefore !== null
            ? t('overall.drift', {now: format.number(alpha, 2), before: format.number(alphaBefore, 2)})
            : t('drift.noOverall')}
      </p>
      {compared.length > 0 && (
        <DataTable
          caption={t('drift.table', {number: draft.from})}
          hideCaption
          dense
          unknown={t('drift.notNow')}
          columns={[
            {id: 'segment', label: t('drift.segment')},
            ...compared.map(criterion => ({id: criterion.id, label: criterionName(criterion)})),
          ]}
          rows={evaluation.segments.map(({segmentId}) => ({
            id: segmentId,
            cells: [
              segments.get(segmentId)?.name ?? '',
              ...compared.map(({id}) =>
                words(drift.cells.find(cell => cell.segmentId === segmentId && cell.criterionId === id)),
              ),
            ],
          }))}
        />
      )}
      {others.map(criterion => (
        <p key={criterion.id} className={styles.driftBy}>
          {t(criterion.meaning === 'new' ? 'drift.newCriterion' : 'drift.redefined', {
            criterion: criterionName(criterion),
          })}
        </p>
      ))}
    </section>
  )
}

function useVersion(number: number | null): {
  readonly content: ModelContent | null
  readonly failed: boolean
  readonly again: () => void
} {
  const call = useApi()
  const boardId = useRecord(record => record.boardId)
  const [content, setContent] = useState<ModelContent | null>(null)
  const [tries, setTries] = useState(0)
  const [failed, setFailed] = useState<number | null>(null)
  useEffect(() => {
    if (number === null) return undefined
    let gone = false
    void call(readModel, {params: {modelId: `${boardId}.${number}`}}).then(answer => {
      if (gone) return undefined
      // The edge: the document that our own server published.
      if (answer.ok) setContent((answer.value as AgreedModel).content)
      else setFailed(tries)
      return undefined
    })
    return () => {
      gone = true
    }
  }, [call, boardId, number, tries])
  return {content, failed: failed === tries, again: () => setTries(tries + 1)}
}
