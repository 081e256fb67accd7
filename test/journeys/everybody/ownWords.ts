import type {BrowserContext} from 'playwright-core'
import {languages} from '../../../shared/contract/schemas.ts'
import {templateIn} from '../../../shared/domain/templates/catalogue.ts'
import type {TemplateName} from '../../../shared/domain/templates/catalogue.ts'
import {en} from '../../../shared/i18n/en.ts'
import {PlainTab} from '../../server/rooms/plainTab.ts'
import {caller} from '../rooms/caller.ts'

/** Everything that people wrote in this workshop: on the board, in the record and in their customer file. */
export async function ownWords(context: BrowserContext, origin: string, boardId: string): Promise<ReadonlySet<string>> {
  const call = caller(context, origin)
  const {epoch} = await call('GET', `/boards/${boardId}`)
  const {record} = await call('GET', `/boards/${boardId}/record`)
  const cookies = await context.cookies()
  const cookie = cookies.map(({name, value}) => `${name}=${value}`).join('; ')
  const tab = new PlainTab(origin, boardId, Number(epoch), cookie)
  await tab.synced
  const board = [...tab.doc.share.keys()].map(root => tab.doc.getMap(root).toJSON())
  // a column may be called like a word of the method
  const columns = Object.values(tab.doc.getMap('attributes').toJSON()).map(({key}) => String(key))
  tab.close()
  const written = [...stringsIn(board), ...stringsIn(record)].map(text => text.trim())
  return new Set([...written.filter(isSomebodysOwn), ...columns])
}

/** What a template says: it speaks the language of the workshop, not of the reader. */
export function templateWords(name: TemplateName): readonly string[] {
  return languages.flatMap(language => stringsIn(templateIn(name, language))).filter(isSomebodysOwn)
}

/** Words of the method are kept as words of ours; a reader must get them in his language. */
const methodWords = new Set(Object.keys(en).map(key => key.replace(/_(one|other)$/, '').replace(/^.*\./, '')))

function isSomebodysOwn(text: string): boolean {
  return text.length > 1 && !methodWords.has(text)
}

function stringsIn(thing: unknown): readonly string[] {
  if (typeof thing === 'string') return [thing]
  if (Array.isArray(thing)) return thing.flatMap(stringsIn)
  if (typeof thing !== 'object' || thing === null) return []
  return Object.values(thing).flatMap(stringsIn)
}
