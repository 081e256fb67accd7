import {revealWays} from '../../../shared/record/settings.ts'
import {useText} from '../../i18n/useText.ts'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {TextField} from '../../ui/TextField.tsx'
import type {RoundEnd} from './useRoundEnd.ts'

/** Who shows the answers, and until when there is time. (REV-9) */
export function RoundEndFields({end}: {readonly end: RoundEnd}) {
  const t = useText()
  const {way, choose, until, setUntil} = end
  const isTimed = way === 'deadline'
  return (
    <>
      <RadioRow
        label={t('roundEnd.label')}
        hint={t(`roundEnd.hint.${way}`)}
        look="chips"
        value={way}
        choices={revealWays.map(id => ({id, label: t(`roundEnd.${id}`)}))}
        onChange={choose}
      />
      <TextField
        label={t(isTimed ? 'roundEnd.at' : 'roundEnd.until')}
        hint={t(isTimed ? 'roundEnd.atHint' : 'roundEnd.untilHint')}
        type="datetime-local"
        required={isTimed}
        value={until}
        onChange={setUntil}
      />
    </>
  )
}
