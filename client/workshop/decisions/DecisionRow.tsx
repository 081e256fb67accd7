import type {DecisionEntry} from '../../../shared/contract/decisionLog.ts'
import {logDetails, logKindWord} from '../../../shared/i18n/logWords.ts'
import {useSpoken} from '../../i18n/languageContext.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {TimelineRow} from '../../ui/TimelineRow.tsx'
import styles from './decisions.module.css'

/** One entry: what was decided about what, why, by whom, when. */
export function DecisionRow({
  entry,
  who,
  subjects,
  onJump,
}: {
  readonly entry: DecisionEntry
  /** Null for what Enig itself did. */
  readonly who: {readonly name: string; readonly departmentId: string} | null
  readonly subjects: readonly {readonly id: string; readonly name: string; readonly isThere: boolean}[]
  readonly onJump: (id: string) => void
}) {
  const {text: t, texts, format} = useSpoken()
  const {departmentName, departmentMark} = useWords()
  const details = logDetails(t, texts, entry, format.dateTime)
  const name = who && departmentName(who.departmentId)
  return (
    <TimelineRow
      time={format.dateTime(entry.at)}
      dateTime={entry.at}
      title={logKindWord(t, texts, entry.kind)}
      by={
        <span className={styles.by}>
          {who && <DepartmentMark {...departmentMark(who.departmentId)} size={16} />}
          <span>
            {who === null ? t('log.itself') : who.name ? t('log.who', {name: who.name, department: name ?? ''}) : name}
          </span>
          <span>{t('log.number', {number: format.number(entry.number)})}</span>
        </span>
      }
    >
      {(subjects.length > 0 || details !== '') && (
        <p className={styles.about}>
          {subjects.map(({id, name: subject, isThere}) =>
            isThere ? (
              <Button
                key={id}
                kind="quiet"
                size="small"
                aria-label={t('log.jump', {name: subject})}
                onPress={() => onJump(id)}
              >
                {subject}
              </Button>
            ) : (
              <span key={id}>{subject}</span>
            ),
          )}
          {details !== '' && <span>{details}</span>}
        </p>
      )}
      {entry.text !== '' && <p className={styles.reason}>{t('log.quote', {text: entry.text})}</p>}
    </TimelineRow>
  )
}
