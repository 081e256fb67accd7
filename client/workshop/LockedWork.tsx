import {useEffect, useState} from 'react'
import {useText} from '../i18n/useText.ts'
import {browserDevice} from '../session/device/browserDevice.ts'
import {Button} from '../ui/Button.tsx'
import {Notice} from '../ui/Notice.tsx'

/** Unsent work of a seat that this browser no longer holds: it stays locked, and can be erased. (AWAY-3) */
export function LockedWork({boardId}: {readonly boardId: string}) {
  const t = useText()
  const [device] = useState(browserDevice)
  const [state, setState] = useState<'none' | 'locked' | 'erased'>('none')
  useEffect(() => {
    let gone = false
    const look = async () => {
      const locked = device.is === 'able' && (await device.vault.holds(boardId).catch(() => false))
      if (locked && !gone) setState('locked')
    }
    void look()
    return () => {
      gone = true
    }
  }, [device, boardId])
  if (state === 'none' || device.is === 'unable') return null
  const erase = async () => {
    await device.vault.wipe(boardId)
    setState('erased')
  }
  return (
    <Notice
      kind="info"
      live="polite"
      title={t(state === 'locked' ? 'device.locked' : 'device.erased')}
      actions={state === 'locked' && <Button onPress={() => void erase()}>{t('device.erase')}</Button>}
    />
  )
}
