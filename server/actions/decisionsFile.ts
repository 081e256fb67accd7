import {departmentWordIn} from './departmentWord.ts'
import type {LogFileForm} from '../../shared/contract/decisionLog.ts'
import type {Language} from '../../shared/contract/schemas.ts'
import {da} from '../../shared/i18n/da.ts'
import {en} from '../../shared/i18n/en.ts'
import {logDetails, logKindWord, logSubjectName, logSubjects} from '../../shared/i18n/logWords.ts'
import {sv} from '../../shared/i18n/sv.ts'
import {createText} from '../../shared/i18n/text.ts'
import type {SignedHead} from '../../shared/record/signedHead.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {decisionsCsv} from '../exports/decisionsCsv.ts'
import type {Seat} from './act.ts'
import {entriesOf, logFileOf, seenLog} from './readDecisions.ts'
import type {SeenLog} from './readDecisions.ts'

export type LogDownload = {
  readonly fileName: string
  readonly mediaType: string
  readonly text: string
  /** Where the log stood. */
  readonly signed: SignedHead
}

const texts = {en, sv, da} as const

/** The whole log to take away: for people as a table, for checking with its hashes; or where it stands. (LOG-4, LOG-9) */
export async function decisionsFile(
  deps: Deps,
  seat: Seat,
  as: LogFileForm,
  language: Language,
): Promise<Result<LogDownload>> {
  const log = await seenLog(deps, seat)
  if (!log.ok) return log
  const {signed} = log.value
  const name = `${seat.boardId}-decisions`
  const mediaType = 'application/json; charset=utf-8'
  if (as === 'head') return ok({fileName: `${name}-head.json`, mediaType, text: jsonText(signed), signed})
  if (as === 'json') return ok({fileName: `${name}.json`, mediaType, text: jsonText(logFileOf(log.value)), signed})
  const text = csvOf(log.value, language)
  return ok({fileName: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', text, signed})
}

const jsonText = (value: object): string => `${JSON.stringify(value, null, 1)}\n`

function csvOf(log: SeenLog, language: Language): string {
  const words = texts[language]
  const t = createText(language, words)
  const {board, record} = log
  const people = new Map<string, string>(record.participants.map(({id, name}) => [id, name]))
  const own = new Map<string, string>(record.departments.map(({id, name}) => [id, name]))
  const department = (id: string) => own.get(id) || departmentWordIn(words, id)
  const nameOf = (id: string) => logSubjectName(t, board, id) ?? (own.has(id) ? department(id) : null)
  const rows = entriesOf(log).map(entry => {
    const {number, at, by, departmentId, kind, text, hash} = entry
    const about = [...logSubjects(entry, nameOf).map(({name}) => name), logDetails(t, words, entry)]
    return {
      number,
      at,
      who: by === 'server' ? t('log.itself') : (people.get(by) ?? ''),
      department: departmentId === null ? '' : department(departmentId),
      kind: logKindWord(t, words, kind),
      about: about.filter(part => part !== '').join('; '),
      reason: text,
      hash,
    }
  })
  return decisionsCsv(rows, column => t(`log.column.${column}`))
}
