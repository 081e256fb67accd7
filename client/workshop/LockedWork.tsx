import {useEffect, useState} from 'react'
import {useText} from '../i18n/useText.ts'
import {browserDevice} from '../session/device/browserDevice.ts'
import {Button} from '../ui/Button.tsx'
import {Notice} from '../ui/Notice.tsx'

const titles = {work: 'device.locked', something: 'device.lockedCopy', erased: 'device.erased'} as const

/** What is kept of a seat that this browser no longer holds: it stays locked, and can be erased. (AWAY-3) */
export function LockedWork({boardId}: {readonly boardId: string}) {
  const t = useText()
  const [device] = useState(browserDevice)
  const [state, setState] = useState<'nothing' | 'work' | 'something' | 'erased'>('nothing')
  useEffect(() => {
    let gone = false
    const look = async () => {
      if (device.is === 'unable') return
      const held = await device.vault.holds(boardId).catch(() => 'nothing' as const)
      if (!gone) setState(held)
    }
    void look()
    return () => {
      gone = true
    }
  }, [device, boardId])
  if (state === 'nothing' || device.is === 'unable') return null
  const erase = async () => {
    const erased = await device.vault.wipe(boardId).then(
      () => true,
      () => false,
    )
    // It still lies there: the offer stays.
    if (erased) setState('erased')
  }
  return (
    <Notice
      kind="info"
      live="polite"
      title={t(titles[state])}
      actions={state !== 'erased' && <Button onPress={() => void erase()}>{t('device.erase')}</Button>}
    />
  )
}
