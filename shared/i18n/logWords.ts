import type {Board} from '../domain/board.ts'
import type {Text, Texts} from './text.ts'
import {isTextKey} from './text.ts'

type Entry = {
  readonly kind: string
  readonly subjectIds: readonly string[]
  readonly subjectNames: readonly string[]
  readonly details: readonly string[]
}

/** What kind of entry of the decision log this is, in the reader's words. */
export function logKindWord(t: Text, texts: Texts, kind: string): string {
  const key = `log.kind.${kind}`
  return isTextKey(texts, key) ? t(key) : t('log.kind.unknown', {kind})
}

/** Phases, reasons, settings, times and figures of an entry, in the reader's words; times as they are kept, else. */
export function logDetails(
  t: Text,
  texts: Texts,
  {kind, details}: Entry,
  sayTime: (at: string) => string = at => at,
): string {
  const words = details.map(detail => detailWords(t, texts, detail, sayTime))
  return words.join(kind === 'phaseMoved' ? ' → ' : ', ')
}

/** What stands on the board under this id, as it is called there; null for what is not there (any more). */
export function logSubjectName(t: Text, board: Board, id: string): string | null {
  const {segments, criteria, clusters, tiers, attributes, contents} = board
  const named = held(segments, id) ?? held(tiers, id) ?? held(attributes, id)
  if (named) return named.name
  const criterion = held(criteria, id)
  if (criterion) return criterion.name || t(`criterion.${criterion.kind}`)
  return held(clusters, id)?.title ?? held(contents, id)?.title ?? null
}

function held<Item>(records: ReadonlyMap<string, Item>, id: string): Item | undefined {
  return records.get(id)
}

const isTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

function detailWords(t: Text, texts: Texts, detail: string, sayTime: (at: string) => string): string {
  const [name = '', value] = detail.split('=')
  if (value !== undefined && name.startsWith('revisit.')) {
    const [, figure, comparison] = name.split('.')
    const [what, how] = [`revisitFigure.${figure}`, `revisitComparison.${comparison}`]
    if (isTextKey(texts, what) && isTextKey(texts, how))
      return t('revisit.says', {figure: t(what), comparison: t(how), value})
  }
  if (value !== undefined) {
    const [key, word] = [`log.${name}`, `log.value.${value}`]
    const said = isTextKey(texts, word) ? t(word) : isTime.test(value) ? sayTime(value) : value
    return isTextKey(texts, key) ? t(key, {value: said}) : said
  }
  // the sentence of a check has gaps that only the finding could fill
  const key = detail.replace(/^check\./, 'checkName.')
  return isTextKey(texts, key) ? t(key) : detail
}

/** What an entry is about: by the name that it has now, else by the one it had then. */
export function logSubjects({subjectIds, subjectNames}: Entry, nameOf: (id: string) => string | null) {
  return subjectIds.flatMap((id, index) => {
    const name = nameOf(id) || subjectNames[index]
    return name ? [{id, name, isThere: nameOf(id) !== null}] : []
  })
}
