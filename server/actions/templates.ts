import {templateBytesMax, templateDocument} from '../../shared/contract/templates.ts'
import type {TemplateDocument} from '../../shared/contract/templates.ts'
import type {TemplateId} from '../../shared/domain/entities/ids.ts'
import {templateFrom} from '../../shared/record/templateFrom.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {asId} from '../../shared/std/ids.ts'
import type {KeptTemplate} from '../access/templates.ts'
import {dropTemplate, dropUnused, keepTemplate, templatesOf} from '../access/templates.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act} from './act.ts'

const mostOfOneBrowser = 30

export type TemplateLine = {
  readonly id: TemplateId
  readonly name: string
  readonly description: string
  readonly language: TemplateDocument['language']
  readonly savedAt: string
}

/** Saves the workshop's form for the browser that asks: what the facilitator set up, nothing that people gave. (TPL-3) */
export async function saveTemplate(
  deps: Deps,
  seat: Seat,
  words: {readonly name: string; readonly description: string},
  browserSecret: string,
): Promise<Result<{readonly template: TemplateLine}>> {
  return act(deps, seat, 'saveTemplate', async room => {
    if ((await templatesOf(deps.store, browserSecret)).length >= mostOfOneBrowser)
      return refusal('template.tooMany', {max: mostOfOneBrowser})
    const {record} = room
    const content = templateFrom(await room.board(), record)
    const template = {schema: 'urn:enig:template:1', ...words, language: record.language, content}
    const read = readTemplateFile(template)
    if (!read.ok) return read
    const kept = {id: asId<'template'>(deps.newId()), savedAt: room.now, template: read.value}
    const outcome = await deps.store.writeBatch([dropUnused(deps.now()), keepTemplate(kept, browserSecret)])
    return outcome === 'committed' ? ok({template: lineOf(kept)}) : refusal('board.busy')
  })
}

export async function myTemplates(deps: Deps, secret: string | null): Promise<readonly TemplateLine[]> {
  return (await templatesOf(deps.store, secret)).map(lineOf)
}

/** "Not there" and "another browser's" get the same answer. (JOIN-2) */
export async function templateOf(deps: Deps, secret: string | null, id: string): Promise<Result<KeptTemplate>> {
  const kept = (await templatesOf(deps.store, secret)).find(each => each.id === id)
  return kept ? ok(kept) : refusal('template.unknown')
}

export async function forgetTemplate(deps: Deps, secret: string | null, id: string): Promise<Result<Nothing>> {
  const kept = await templateOf(deps, secret, id)
  if (!kept.ok || secret === null) return kept.ok ? refusal('template.unknown') : kept
  await deps.store.writeBatch([dropTemplate(id, secret)])
  return ok({})
}

/** What somebody brought as a file: size first, then every key of it. Names the place, never what stood there. */
export function readTemplateFile(file: unknown): Result<TemplateDocument> {
  const text = JSON.stringify(file) ?? ''
  if (Buffer.byteLength(text) > templateBytesMax) return refusal('template.tooBig', {max: templateBytesMax / 1024})
  const read = templateDocument.safeParse(file)
  if (read.success) return ok(read.data)
  const path = (read.error.issues[0]?.path ?? []).map(String).filter(name => /^[A-Za-z0-9]{1,40}$/.test(name))
  return refusal('template.malformed', {field: path.length > 0 ? path.join('.') : 'file'})
}

function lineOf({id, savedAt, template: {name, description, language}}: KeptTemplate): TemplateLine {
  return {id, name, description, language, savedAt}
}
