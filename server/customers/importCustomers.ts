import {createHash} from 'node:crypto'
import type {Worker} from 'node:worker_threads'
import type {ImportChoices, ImportPreview, ImportSummary} from '../../shared/definition/importPreview.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Result} from '../../shared/std/result.ts'
import {startWorker} from '../startWorker.ts'
import {importLimits} from './limits.ts'
import type {RejectedFields} from './rawTable.ts'

export type ImportJob = {readonly bytes: Uint8Array; readonly choices: ImportChoices} & (
  | {readonly wants: 'preview'}
  | {readonly wants: 'rejected'}
  | {readonly wants: 'stage'; readonly folder: string; readonly importId: string}
)
export type ImportAnswer = Result<
  | {readonly wants: 'preview' | 'stage'; readonly preview: ImportPreview}
  | {readonly wants: 'rejected'; readonly rejected: readonly RejectedFields[]}
>
/** `read`: the bytes are understood, what is left is storing them. */
export type ImportNews = {readonly is: 'read'} | {readonly is: 'done'; readonly answer: ImportAnswer}

/** What the importing person sees before anything is stored. Refusals: `import.*`. */
export async function previewImport(bytes: Uint8Array, choices: ImportChoices = {}): Promise<Result<ImportPreview>> {
  return previewIn(await runJob({wants: 'preview', bytes, choices}))
}

/** Every row that is left out: line, reason and the fields as they stood. */
export async function rejectedRows(
  bytes: Uint8Array,
  choices: ImportChoices = {},
): Promise<Result<readonly RejectedFields[]>> {
  const answer = await runJob({wants: 'rejected', bytes, choices})
  return answer.ok ? ok(answer.value.wants === 'rejected' ? answer.value.rejected : []) : answer
}

/**
 * Stores the customers as `folder/<importId>.parquet` and says what the board keeps of the file.
 *
 * Stops with `import.duplicateIds` while ids stand on several lines and nobody chose which line counts.
 */
export async function commitImport(
  bytes: Uint8Array,
  choices: ImportChoices,
  target: {readonly folder: string; readonly importId: string; readonly asOf: string},
): Promise<Result<ImportSummary>> {
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const {folder, importId, asOf} = target
  const staged = previewIn(await runJob({wants: 'stage', bytes, choices, folder, importId}))
  if (!staged.ok) return staged
  const {rows, rejected, encoding, delimiter, decimal, columns, idColumn, valueColumn, valueMeans} = staged.value
  const kept = columns.filter(({dropped}) => !dropped)
  return ok({
    importId,
    digest,
    asOf,
    rows,
    rejected: rejected.count,
    encoding,
    delimiter,
    decimal,
    columns: kept.map(({source, key, valueType, layer, missing, distinct, options}) => ({
      source,
      key,
      valueType,
      layer,
      missing,
      distinct,
      options,
    })),
    idColumn,
    valueColumn,
    valueMeans,
  })
}

function previewIn(answer: ImportAnswer): Result<ImportPreview> {
  if (!answer.ok) return answer
  if (answer.value.wants === 'rejected') throw new Error('the import answered another question')
  return ok(answer.value.preview)
}

const readWithinMs = 10_000
const storeWithinMs = 60_000
const memoryMb = 256

/** A file from outside is read in a thread that can be ended: too slow or too large stops the import, not the server. */
function runJob(job: ImportJob): Promise<ImportAnswer> {
  if (job.bytes.length > importLimits.bytes) {
    return Promise.resolve(refusal('import.tooBig', {bytes: job.bytes.length, max: importLimits.bytes}))
  }
  const worker = startWorker('customers', 'import.worker', {
    workerData: job,
    resourceLimits: {maxOldGenerationSizeMb: memoryMb},
  })
  return answerOf(worker)
}

function answerOf(worker: Worker): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const end = (): void => void worker.terminate()
    const tooSlow = (): void => {
      resolve(refusal('import.tooSlow'))
      end()
    }
    let deadline = setTimeout(tooSlow, readWithinMs)
    worker.on('message', (news: ImportNews) => {
      clearTimeout(deadline)
      if (news.is === 'read') {
        deadline = setTimeout(tooSlow, storeWithinMs)
        return
      }
      resolve(news.answer)
      end()
    })
    worker.on('error', (error: Error & {readonly code?: string}) => {
      clearTimeout(deadline)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refusal('import.tooMuchMemory'))
      else reject(error)
    })
    worker.on('exit', () => {
      clearTimeout(deadline)
      reject(new Error('the import ended without an answer'))
    })
  })
}
