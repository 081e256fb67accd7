import type {Context} from 'hono'
import {errorCodes, isErrorCode} from '../../shared/contract/errors.ts'
import type {Refusal} from '../../shared/std/result.ts'

/** `{code, params}` with the status that belongs to the code; the sentence is the client's. */
export function refuse(c: Context, refused: Pick<Refusal, 'code' | 'params'>): Response {
  const code = isErrorCode(refused.code) ? refused.code : 'server.fault'
  const {status, retry} = errorCodes[code]
  if (retry === 'later') c.header('retry-after', '2')
  return c.json({code, params: code === refused.code ? refused.params : {}}, status)
}
