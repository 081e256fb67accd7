import {useRef, useState} from 'react'
import {commitCustomers, discardImport, remapCustomers} from '../../../shared/contract/imports.ts'
import type {ImportMapping} from '../../../shared/contract/imports.ts'
import type {ImportPreview} from '../../../shared/definition/importPreview.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useRefusalText} from '../../i18n/useRefusalText.ts'
import {useText} from '../../i18n/useText.ts'
import {useApi, useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {ProgressBar} from '../../ui/ProgressBar.tsx'
import {ChooseFile} from './ChooseFile.tsx'
import {ImportReview} from './ImportReview.tsx'
import {isCurrency} from './isCurrency.ts'
import {uploadFile} from './uploadFile.ts'

type Stage =
  | {readonly is: 'choose'}
  | {readonly is: 'sending'; readonly share: number}
  | {readonly is: 'review'; readonly importId: string; readonly preview: ImportPreview; readonly busy: boolean}

/** A customer file comes in: sent, looked at, read differently where needed, and only then used. */
export function CustomerImport({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const {number, date} = useFormat()
  const refusalText = useRefusalText()
  const api = useApi()
  const boardId = useRecord(record => record.boardId)
  const present = useRecord(record => record.customers)
  const currency = useRecord(record => record.settings.currency)
  const [stage, setStage] = useState<Stage>({is: 'choose'})
  const [mapping, setMapping] = useState<ImportMapping>({})
  const [failed, setFailed] = useState<{readonly code: string} | null>(null)
  const sending = useRef<AbortController | null>(null)
  const importId = stage.is === 'review' ? stage.importId : null

  const send = async (file: Blob, name: string, asOf: string) => {
    const stop = new AbortController()
    sending.current = stop
    setFailed(null)
    setStage({is: 'sending', share: 0})
    const onProgress = (share: number) => setStage({is: 'sending', share})
    const sent = await uploadFile({boardId, file, name, onProgress, signal: stop.signal})
    sending.current = null
    if (!sent.ok) {
      if (sent.code !== 'network.stopped') setFailed(sent)
      return setStage({is: 'choose'})
    }
    setMapping({asOf, currency})
    setStage({is: 'review', ...sent.value, busy: false})
  }
  const read = async (next: ImportMapping) => {
    if (stage.is !== 'review') return
    setMapping(next)
    setFailed(null)
    setStage({...stage, busy: true})
    // a currency that is still being written stands in nobody's way
    const body = isCurrency(next.currency) ? next : {...next, currency: ''}
    const answer = await api(remapCustomers, {params: {importId: stage.importId}, body})
    if (!answer.ok) setFailed(answer)
    setStage({...stage, busy: false, preview: answer.ok ? answer.value.preview : stage.preview})
  }
  const commit = async () => {
    if (stage.is !== 'review') return
    setFailed(null)
    setStage({...stage, busy: true})
    // the day and the currency are part of how the file is read: they go with the last word on it
    const params = {importId: stage.importId}
    const understood = await api(remapCustomers, {params, body: mapping})
    const taken = understood.ok ? await api(commitCustomers, {params, body: {}}) : understood
    if (taken.ok) return onClose()
    setFailed(taken)
    setStage({...stage, busy: false})
  }
  const leave = () => {
    sending.current?.abort()
    if (importId !== null) void api(discardImport, {params: {importId}})
    onClose()
  }
  const undecided = stage.is === 'review' && stage.preview.duplicateIds.count > 0 && mapping.duplicates === undefined
  const said = failed && refusalText(failed)
  return (
    <Dialog
      open
      onOpenChange={leave}
      role="alertdialog"
      width="wide"
      title={t(present ? 'customers.replaceTitle' : 'customers.importTitle')}
      intro={
        present
          ? t('customers.replaceIntro', {rows: number(present.rows), date: date(present.asOf)})
          : t('customers.importIntro')
      }
      actions={
        <>
          {stage.is === 'review' && (
            <Button
              kind="primary"
              busy={stage.busy}
              busyText={t('customers.working')}
              disabled={undecided || stage.preview.rows === 0 || !isCurrency(mapping.currency)}
              onPress={() => void commit()}
            >
              {t(present ? 'customers.replace' : 'customers.use', {rows: number(stage.preview.rows)})}
            </Button>
          )}
          <Button onPress={leave}>{t('customers.cancel')}</Button>
        </>
      }
    >
      {said && (
        <Notice kind="warn" live="polite" title={said.what}>
          {said.advice}
        </Notice>
      )}
      {stage.is === 'choose' && <ChooseFile onFile={(file, name, asOf) => void send(file, name, asOf)} />}
      {stage.is === 'sending' && (
        <ProgressBar
          label={t(stage.share < 1 ? 'customers.sending' : 'customers.reading')}
          share={stage.share < 1 ? stage.share : undefined}
        />
      )}
      {stage.is === 'review' && (
        <ImportReview
          importId={stage.importId}
          preview={stage.preview}
          mapping={mapping}
          busy={stage.busy}
          onRead={next => void read(next)}
          onNote={setMapping}
        />
      )}
    </Dialog>
  )
}
