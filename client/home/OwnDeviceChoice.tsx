import {useState} from 'react'
import {useText} from '../i18n/useText.ts'
import {browserDevice} from '../session/device/browserDevice.ts'
import type {DeviceSeat} from '../session/device/vault.ts'
import {Checkbox} from '../ui/Checkbox.tsx'

/** May this browser keep what its person has not sent? Off unless they say so; where it cannot, why. (AWAY-3) */
export function OwnDeviceChoice({own, onChange}: {readonly own: boolean; readonly onChange: (own: boolean) => void}) {
  const t = useText()
  const [device] = useState(browserDevice)
  const unable = device.is === 'unable'
  return (
    <Checkbox
      checked={own}
      disabled={unable}
      onChange={onChange}
      hint={t(unable ? `device.${device.why}` : 'device.keepHint')}
    >
      {t('device.keep')}
    </Checkbox>
  )
}

/** From the first moment of the seat on; a browser that refuses keeps nothing, as its owner will see in the menu. */
export async function trustThisDevice({boardId, participantId}: DeviceSeat): Promise<void> {
  const device = browserDevice()
  if (device.is === 'able') await device.vault.trust({boardId, participantId}).catch(() => undefined)
}
