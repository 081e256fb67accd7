import {parentPort, workerData} from 'node:worker_threads'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Result} from '../../shared/std/result.ts'
import type {ImportPreview} from '../../shared/definition/importPreview.ts'
import type {ImportJob, ImportNews} from './importCustomers.ts'
import {readCustomerFile} from './readCustomerFile.ts'
import {stageCustomers} from './stageCustomers.ts'

// What our own main thread put there.
const job = workerData as ImportJob

function tell(news: ImportNews): void {
  // A port of Node has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(news)
}

async function work(): Promise<Result<ImportPreview>> {
  const file = readCustomerFile(job.bytes, job.choices)
  if (!file.ok || !job.stage) return file.ok ? ok(file.value.preview) : file
  const {preview, table} = file.value
  const {count, ids} = preview.duplicateIds
  if (count > 0) return refusal('import.duplicateIds', {count, first: ids[0]?.id ?? ''})
  if (preview.rows === 0) return refusal('import.noRows', {rejected: preview.rejected.count})
  tell({is: 'read'})
  await stageCustomers(table, job.stage.folder, job.stage.importId)
  return ok(preview)
}

tell({is: 'done', result: await work()})
