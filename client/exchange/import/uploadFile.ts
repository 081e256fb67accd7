import {uploadCustomers} from '../../../shared/contract/imports.ts'
import type {ImportPreview} from '../../../shared/definition/importPreview.ts'
import {refusal} from '../../../shared/std/result.ts'
import type {Result} from '../../../shared/std/result.ts'
import {addressOf} from '../../session/api.ts'

export type Uploaded = {readonly importId: string; readonly preview: ImportPreview}

/**
 * Sends a customer file as it is and answers with what was understood.
 *
 * Not by `fetch`: of the two only XMLHttpRequest says how much has left.
 */
export function uploadFile(input: {
  readonly boardId: string
  readonly file: Blob
  readonly name: string
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}): Promise<Result<Uploaded>> {
  const {boardId, file, name, onProgress, signal} = input
  return new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.open(uploadCustomers.method, addressOf(uploadCustomers.path, {id: boardId}))
    request.setRequestHeader('x-enig', '1')
    request.setRequestHeader('x-file-name', encodeURIComponent(name))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({loaded, total}) => onProgress(total === 0 ? 0 : loaded / total))
    request.addEventListener('load', () => resolve(answerOf(request)))
    request.addEventListener('error', () => resolve(refusal('network.unreachable')))
    request.addEventListener('abort', () => resolve(refusal('network.stopped')))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function answerOf(request: XMLHttpRequest): Result<Uploaded> {
  const answer = json(request.responseText)
  if (request.status !== uploadCustomers.status) return refused(answer)
  const reply = uploadCustomers.reply.safeParse(answer)
  return reply.success ? {ok: true, value: reply.data} : refusal('network.unexpected')
}

function refused(answer: unknown): Result<Uploaded> {
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return refusal('network.unexpected')
  return refusal(String(answer.code))
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
