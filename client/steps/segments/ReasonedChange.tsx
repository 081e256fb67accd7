import {useState} from 'react'
import type {ReactNode} from 'react'
import {decide} from '../../../shared/contract/decisions.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {DecisionKind} from '../../../shared/record/state.ts'
import {useText} from '../../i18n/useText.ts'
import {useApi} from '../../session/hooks.ts'
import {useNotify} from '../../session/useNotify.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './segments.module.css'

/** What was changed on the board, as the log says it. */
export type Changed = {
  readonly kind: DecisionKind
  readonly subjectIds: readonly SegmentId[]
  readonly label: string
}

/** Asks why before whole segments are changed; the reason stands in the log behind what was done. (LOG-6) */
export function ReasonedChange({
  title,
  intro,
  doIt,
  ready,
  change,
  onClose,
  children,
}: {
  readonly title: string
  readonly intro: string
  readonly doIt: string
  /** Whether everything but the reason is there. */
  readonly ready: boolean
  /** Changes the board; null when that was refused, which has then been said. */
  readonly change: () => Changed | null
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const t = useText()
  const api = useApi()
  const notify = useNotify()
  const [reason, setReason] = useState('')
  const complete = ready && reason.trim() !== ''
  const changeIt = async () => {
    const changed = complete ? change() : null
    if (!changed) return
    onClose()
    const {kind, subjectIds, label} = changed
    const logged = await api(decide, {body: {kind, subjectIds: [...subjectIds], text: `${label} ${reason.trim()}`}})
    if (!logged.ok) notify.refused(logged)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      intro={intro}
      actions={
        <>
          <Button kind="primary" disabled={!complete} onPress={() => void changeIt()}>
            {doIt}
          </Button>
          <Button onPress={onClose}>{t('segments.cancel')}</Button>
        </>
      }
    >
      <div className={styles.stack}>
        {children}
        <TextArea label={t('segments.why')} rows={2} maxLength={1000} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  )
}
