import {useEffect, useRef, useState} from 'react'
import {decisionsFile} from '../../../shared/contract/decisionLog.ts'
import type {DecisionEntry, LogFileForm} from '../../../shared/contract/decisionLog.ts'
import {logDetails, logKindWord, logSubjectName, logSubjects} from '../../../shared/i18n/logWords.ts'
import {shortHash} from '../../../shared/model/contentHash.ts'
import {useSpoken} from '../../i18n/languageContext.ts'
import {useRefusalText} from '../../i18n/useRefusalText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {addressOf} from '../../session/api.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {ButtonLink} from '../../ui/ButtonLink.tsx'
import {EmptyState} from '../../ui/EmptyState.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {Timeline} from '../../ui/TimelineRow.tsx'
import {DecisionFilters} from './DecisionFilters.tsx'
import {DecisionRow} from './DecisionRow.tsx'
import styles from './decisions.module.css'
import {fitsFilters, noFilters} from './filters.ts'
import {LogBroken} from './LogBroken.tsx'
import {useDecisionLog} from './useDecisionLog.ts'

/** The decision log: who decided what, when and why; to filter, to print and to take away. (LOG-7) */
export function DecisionsPage({
  onClose,
  onJump,
}: {
  readonly onClose: () => void
  readonly onJump: (id: string, kind: string) => void
}) {
  const {text: t, texts, format, language} = useSpoken()
  const {departmentName, personName} = useWords()
  const refusalText = useRefusalText()
  const {state, entries, head, again} = useDecisionLog()
  const board = useBoard(now => now)
  const participants = useRecord(record => record.participants)
  const departmentIds = useRecord(record => record.departments.map(({id}) => id), shallow)
  const boardId = useRecord(record => record.boardId)
  const [filters, setFilters] = useState(noFilters)
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever came here by keyboard reads on from its title.
  useEffect(() => heading.current?.focus(), [])

  const departments = new Set<string>(departmentIds)
  const people = new Map<string, (typeof participants)[number]>(participants.map(one => [one.id, one]))
  const subjectsOf = (entry: DecisionEntry) => [
    // A department is no place on the board that one could go to.
    ...entry.subjectIds.filter(id => departments.has(id)).map(id => ({id, name: departmentName(id), isThere: false})),
    ...logSubjects(entry, id => logSubjectName(t, board, id)).filter(({name}) => name !== ''),
  ]
  const words = (entry: DecisionEntry) => {
    const person = people.get(entry.by)
    const said = [logKindWord(t, texts, entry.kind), logDetails(t, texts, entry, format.dateTime), entry.text]
    const who = person ? [personName(person), departmentName(person.departmentId)] : []
    return [...said, ...who, ...subjectsOf(entry).map(({name}) => name)].join(' ')
  }
  const shown = entries.filter(entry => fitsFilters(entry, filters, words)).toReversed()
  const segments = [...new Set(entries.flatMap(({subjectIds}) => subjectIds))].flatMap(id => {
    const segment = [...board.segments.values()].find(one => one.id === id)
    return segment ? [{id, name: segment.name}] : []
  })
  const file = (as: LogFileForm) => `${addressOf(decisionsFile.path, {id: boardId})}?as=${as}&language=${language}`
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t('log.title')}
          </h1>
          <p>{t('log.intro')}</p>
        </div>
        <div className={styles.actions} data-print="hide">
          <ButtonLink href={file('csv')} download={`${boardId}-decisions.csv`}>
            {t('log.csv')}
          </ButtonLink>
          <ButtonLink href={file('json')} download={`${boardId}-decisions.json`}>
            {t('log.json')}
          </ButtonLink>
          <ButtonLink href={file('head')} download={`${boardId}-decisions-head.json`}>
            {t('log.headFile')}
          </ButtonLink>
          <Button onPress={() => globalThis.print()}>{t('log.print')}</Button>
          <Button onPress={onClose}>{t('log.close')}</Button>
        </div>
      </header>
      <LogBroken />
      {typeof state === 'object' && (
        <Notice kind="warn">
          <p>
            {t('log.failed')} {refusalText(state).advice}
          </p>
          <Button onPress={again}>{t('log.again')}</Button>
        </Notice>
      )}
      {state === 'loading' && <p className={styles.quiet}>{t('log.loading')}</p>}
      {state === 'ready' && (
        <>
          <DecisionFilters entries={entries} filters={filters} segments={segments} onChange={setFilters} />
          <output className={styles.quiet}>
            {t('log.count', {
              count: entries.length,
              shown: format.number(shown.length),
              all: format.number(entries.length),
            })}
          </output>
        </>
      )}
      {state === 'ready' && shown.length === 0 && (
        <NothingShown filtered={filters !== noFilters} onClear={setFilters} />
      )}
      {shown.length > 0 && (
        <Timeline label={t('log.title')} look="full">
          {shown.map(entry => (
            <DecisionRow
              key={entry.number}
              entry={entry}
              who={people.get(entry.by) ?? null}
              subjects={subjectsOf(entry)}
              onJump={id => onJump(id, entry.kind)}
            />
          ))}
        </Timeline>
      )}
      {head !== null && (
        <p className={styles.quiet}>
          {t('log.head', {number: format.number(head.entries), hash: shortHash(head.hash)})}
        </p>
      )}
    </article>
  )
}

function NothingShown({
  filtered,
  onClear,
}: {
  readonly filtered: boolean
  readonly onClear: (filters: typeof noFilters) => void
}) {
  const {text: t} = useSpoken()
  if (!filtered) return <EmptyState title={t('log.empty')}>{t('log.emptyHint')}</EmptyState>
  return (
    <EmptyState
      title={t('log.nothingFits')}
      actions={<Button onPress={() => onClear(noFilters)}>{t('log.clear')}</Button>}
    />
  )
}
