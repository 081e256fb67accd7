import {templateDocument} from '../../shared/contract/templates.ts'
import type {TemplateDocument} from '../../shared/contract/templates.ts'
import type {TemplateId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Statement, Store} from '../store/store.ts'
import {tokenHash} from './tokens.ts'

export type KeptTemplate = {readonly id: TemplateId; readonly savedAt: string; readonly template: TemplateDocument}

/**
 * The templates of one browser, the newest first.
 *
 * There are no accounts. A list for the whole installation would show one company's objectives and criteria to
 * whoever finds the address, and a link to a template would be one more secret to lose; so a template belongs to
 * the browser that saved it, as a seat does, and goes to somebody else as a file that its owner hands over. (TPL-5)
 */
export async function templatesOf(store: Store, secret: string | null): Promise<readonly KeptTemplate[]> {
  if (secret === null) return []
  const rows = await store.read<{template_id: string; json: string; saved_at: string}>({
    sql:
      'SELECT template_id, json, saved_at FROM templates WHERE browser_hash = ? ' +
      'ORDER BY saved_at DESC, template_id LIMIT 100',
    parameters: [tokenHash(secret)],
  })
  return rows.flatMap(row => {
    const read = templateDocument.safeParse(JSON.parse(row.json))
    return read.success ? [{id: asId<'template'>(row.template_id), savedAt: row.saved_at, template: read.data}] : []
  })
}

export function keepTemplate(kept: KeptTemplate, secret: string): Statement {
  const {id, savedAt, template} = kept
  return {
    sql: 'INSERT INTO templates (template_id, browser_hash, json, saved_at, used_at) VALUES (?, ?, ?, ?, ?)',
    params: [id, tokenHash(secret), JSON.stringify(template), savedAt, savedAt],
    expectRows: 1,
  }
}

export function templateUsed(id: TemplateId, at: string): Statement {
  return {sql: 'UPDATE templates SET used_at = ? WHERE template_id = ?', params: [at, id]}
}

/** Nothing happens where the template is another browser's: the same answer as for one that is not there. (JOIN-2) */
export function dropTemplate(id: string, secret: string): Statement {
  return {sql: 'DELETE FROM templates WHERE template_id = ? AND browser_hash = ?', params: [id, tokenHash(secret)]}
}

/** With a browser's last seat its cookie goes, and with it whatever only this browser could find. (AWAY-4) */
export function dropTemplatesOf(secret: string): Statement {
  return {sql: 'DELETE FROM templates WHERE browser_hash = ?', params: [tokenHash(secret)]}
}

/** Nobody has begun with it for a year: its browser has most likely forgotten us. */
export function dropUnused(now: Date): Statement {
  const yearAgo = new Date(now.getTime() - 365 * 24 * 60 * 60 * 1000).toISOString()
  return {sql: 'DELETE FROM templates WHERE used_at < ?', params: [yearAgo]}
}
