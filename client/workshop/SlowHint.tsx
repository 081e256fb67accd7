import {useText} from '../i18n/useText.ts'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'
import {StateHint} from '../ui/StateHint.tsx'

/** Stands beside "Saved" while the network lets no live connection through. (NET-2) */
export function SlowHint({short = false}: {readonly short?: boolean}) {
  const t = useText()
  const isSlow = useSelected(useSession().way, way => way === 'lane')
  return (
    <StateHint
      icon="slow"
      title={t('slow.title')}
      note={t('slow.note')}
      label={t('slow.both')}
      shown={isSlow}
      short={short}
    >
      {t('slow.about')}
    </StateHint>
  )
}
