import {useState} from 'react'
import type {Refusal} from '../../shared/std/result.ts'
import {Refused} from '../home/Refused.tsx'
import {goTo} from '../home/route.ts'
import {useText} from '../i18n/useText.ts'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'
import {Button} from '../ui/Button.tsx'
import {Checkbox} from '../ui/Checkbox.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {Notice} from '../ui/Notice.tsx'
import {CopyUnsaved} from './CopyUnsaved.tsx'
import styles from './workshop.module.css'

/** What this browser keeps for its person, and the way out of it; asks first when something has not been sent. */
export function DeviceDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const {device, leave, unsent} = useSession()
  const state = useSelected(device.state, now => now)
  const waiting = useSelected(unsent, count => count)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const keep = async (wanted: boolean) => {
    const kept = await device.keep(wanted)
    setRefusal(kept.ok ? null : kept)
  }
  const go = async () => {
    if (waiting > 0 && !asked) return setAsked(true)
    setBusy(true)
    const left = await leave()
    setBusy(false)
    if (left.ok) goTo('/')
    else setRefusal(left)
  }
  return (
    <Dialog open onOpenChange={onClose} title={t('device.title')} closeLabel={t('common.close')}>
      <Refused refusal={refusal} />
      <div className={styles.device}>
        <Checkbox
          checked={state.is === 'on' || state.is === 'opening'}
          disabled={state.is === 'unable'}
          onChange={wanted => void keep(wanted)}
          hint={t(state.is === 'unable' ? `device.${state.why}` : 'device.keepHint')}
        >
          {t('device.keep')}
        </Checkbox>
        <p className={styles.apart}>{t('device.leaveWhat')}</p>
        {asked && waiting > 0 ? (
          <Notice
            kind="warn"
            title={t('device.leaveUnsent', {count: waiting})}
            live="assertive"
            actions={
              <>
                <CopyUnsaved />
                <Button busy={busy} busyText={t('common.saving')} onPress={() => void go()}>
                  {t('device.leaveAnyway')}
                </Button>
                <Button onPress={onClose}>{t('device.stay')}</Button>
              </>
            }
          />
        ) : (
          <Button busy={busy} busyText={t('common.saving')} onPress={() => void go()}>
            {t('device.leave')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
