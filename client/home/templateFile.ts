import {templateBytesMax, templateDocument} from '../../shared/contract/templates.ts'
import type {TemplateDocument} from '../../shared/contract/templates.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'

/** Reads a template file as the server will, so that one that does not fit is named before anything is sent. (TPL-6) */
export async function readTemplateFile(file: Blob): Promise<Result<TemplateDocument>> {
  if (file.size > templateBytesMax) return refusal('template.tooBig', {max: templateBytesMax / 1024})
  const text = await file.text()
  const read = templateDocument.safeParse(jsonIn(text))
  if (read.success) return ok(read.data)
  const path = (read.error.issues[0]?.path ?? []).map(String).filter(name => /^[A-Za-z0-9]{1,40}$/.test(name))
  return refusal('template.malformed', {field: path.length > 0 ? path.join('.') : 'file'})
}

/** `spring-review.template.json` */
export function templateFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .toLocaleLowerCase()
  return `${plain === '' ? 'enig' : plain}.template.json`
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
