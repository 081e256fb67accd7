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

/** Phases, reasons, settings and figures of an entry, in the reader's words. */
export function logDetails(t: Text, texts: Texts, {details}: Entry): string {
  return details.flatMap(detail => detailWords(t, texts, detail) ?? []).join(', ')
}

/** Null where there is no word for it: a check is said with its parts elsewhere. */
function detailWords(t: Text, texts: Texts, detail: string): string | null {
  const [name = '', value] = detail.split('=')
  if (value !== undefined) {
    const [key, word] = [`log.${name}`, `log.value.${value}`]
    const said = isTextKey(texts, word) ? t(word) : value
    return isTextKey(texts, key) ? t(key, {value: said}) : said
  }
  if (detail.startsWith('check.')) return null
  return isTextKey(texts, detail) ? t(detail) : detail
}

/** What an entry is about: by the name that it has now, else by the one it had then. */
export function logSubjects({subjectIds, subjectNames}: Entry, nameOf: (id: string) => string | null) {
  return subjectIds.flatMap((id, index) => {
    const name = nameOf(id) || subjectNames[index]
    return name ? [{id, name, isThere: nameOf(id) !== null}] : []
  })
}
