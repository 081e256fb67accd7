import {useState} from 'react'
import {startDraft} from '../../../shared/contract/nextRound.ts'
import type {Refusal} from '../../../shared/std/result.ts'
import {useText} from '../../i18n/useText.ts'
import {useApi, useBoard, useRecord} from '../../session/hooks.ts'
import {useNotify} from '../../session/useNotify.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'

/** The way from an agreed version into the next round: asked once more, because it moves everybody. */
export function StartDraft({kind}: {readonly kind: 'plain' | 'primary'}) {
  const t = useText()
  const call = useApi()
  const notify = useNotify()
  const number = useRecord(record => record.versions.at(-1)?.number ?? null)
  const again = useBoard(
    ({segments}) =>
      [...segments.values()].filter(({placement, mergedInto}) => placement.in === 'deselected' && mergedInto === null)
        .length,
  )
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  if (number === null) return null
  const start = async () => {
    setBusy(true)
    const answer = await call(startDraft, {body: {from: number}})
    setBusy(false)
    setAsking(false)
    if (!answer.ok) notify.refused(answer satisfies Refusal)
  }
  return (
    <>
      <Button kind={kind} onPress={() => setAsking(true)}>
        {t('draft.start', {number})}
      </Button>
      {asking && (
        <Dialog
          open
          onOpenChange={() => setAsking(false)}
          role="alertdialog"
          title={t('draft.startTitle', {number})}
          intro={t('draft.startIntro', {number})}
          actions={
            <>
              <Button kind="primary" busy={busy} onPress={() => void start()}>
                {t('draft.startIt')}
              </Button>
              <Button onPress={() => setAsking(false)}>{t('common.cancel')}</Button>
            </>
          }
        >
          <p>{t('draft.anew')}</p>
          {again > 0 && <p>{t('draft.again', {count: again})}</p>}
        </Dialog>
      )}
    </>
  )
}
