import {useText} from '../i18n/useText.ts'
import {useLeads} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {SavedState} from '../ui/TopBar.tsx'
import {MoreMenu} from './MoreMenu.tsx'
import {SlowHint} from './SlowHint.tsx'
import {useSavedWords} from './useSavedWords.ts'
import type {OpenDialog} from './openDialog.ts'
import {turnTheme} from './WorkshopTop.tsx'

/** The right end of the phone's bar: saved or not, the checks with their number, everything else behind three dots. */
export function PhoneEnd({
  open,
  blocks,
  onChecks,
  onActivity,
  onDialog,
}: {
  readonly open: number
  readonly blocks: number
  readonly onChecks: () => void
  readonly onActivity: () => void
  readonly onDialog: (dialog: OpenDialog) => void
}) {
  const t = useText()
  const leading = useLeads()
  const saved = useSavedWords()
  return (
    <>
      <SavedState state={saved.state} title={saved.brief} short />
      <SlowHint short />
      <Button
        kind="quiet"
        icon={blocks > 0 ? 'stop' : 'info'}
        aria-label={t('panel.checksCount', {count: open})}
        onPress={onChecks}
      >
        {open}
      </Button>
      <MoreMenu
        onDialog={onDialog}
        more={[
          {id: 'share', label: t(leading ? 'top.share' : 'top.device'), icon: 'link'},
          {id: 'activity', label: t('panel.activity'), icon: 'clock'},
          {id: 'theme', label: t('common.theme'), icon: 'theme'},
        ]}
        onMore={id => {
          if (id === 'share') onDialog('share')
          else if (id === 'activity') onActivity()
          else turnTheme()
        }}
      />
    </>
  )
}
