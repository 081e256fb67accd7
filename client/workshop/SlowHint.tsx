import {useText} from '../i18n/useText.ts'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'
import {StateHint} from '../ui/StateHint.tsx'

/** Stands beside "Saved" while the network lets no live connection through. (NET-2) */
export function SlowHint({short = false}: {readonly short?: boolean}) {
  const t = useText()
  const way = useSelected(useSession().way, is => is)
  if (way === 'socket') return null
  return (
    <StateHint icon="slow" title={t('slow.title')} note={t('slow.note')} label={t('slow.both')} short={short}>
      {t('slow.about')}
    </StateHint>
  )
}
