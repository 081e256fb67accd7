import {useText} from '../i18n/useText.ts'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'
import {StateHint} from '../ui/StateHint.tsx'

/** Stands beside "Saved" while the network lets no live connection through; without any, that is what is said. (NET-2) */
export function SlowHint({short = false}: {readonly short?: boolean}) {
  const t = useText()
  const {way, link} = useSession()
  const isLane = useSelected(way, carries => carries === 'lane')
  const isOnline = useSelected(link, ({is}) => is === 'online')
  return (
    <StateHint
      icon="slow"
      title={t('slow.title')}
      note={t('slow.note')}
      label={t('slow.both')}
      shown={isLane && isOnline}
      short={short}
    >
      {t('slow.about')}
    </StateHint>
  )
}
