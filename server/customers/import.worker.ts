import {parentPort, workerData} from 'node:worker_threads'
import {ok, refusal} from '../../shared/std/result.ts'
import type {ImportAnswer, ImportJob, ImportNews} from './importCustomers.ts'
import {readCustomerFile} from './readCustomerFile.ts'
import {stageCustomers} from './stageCustomers.ts'

// What our own main thread put there.
const job = workerData as ImportJob

function tell(news: ImportNews): void {
  // A port of Node has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(news)
}

async function work(): Promise<ImportAnswer> {
  const file = readCustomerFile(job.bytes, job.choices)
  if (!file.ok) return file
  const {preview, table, rejected} = file.value
  if (job.wants === 'rejected') return ok({wants: job.wants, rejected})
  if (job.wants === 'preview') return ok({wants: job.wants, preview})
  const {count, ids} = preview.duplicateIds
  if (count > 0) return refusal('import.duplicateIds', {count, first: ids[0]?.id ?? ''})
  if (preview.rows === 0) return refusal('import.noRows', {rejected: preview.rejected.count})
  tell({is: 'read'})
  await stageCustomers(table, job.folder, job.importId)
  return ok({wants: job.wants, preview})
}

tell({is: 'done', answer: await work()})
