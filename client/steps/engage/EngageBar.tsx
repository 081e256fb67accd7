import {useBoard} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'

/** What the facilitator may say next, and how far the plan has come. */
export function EngageBar() {
  const t = useText()
  const activities = useBoard(board => board.cells.size)
  return (
    <>
      <span>{t('engage.prompt')}</span>
      <span>{t('engage.activities', {count: activities})}</span>
    </>
  )
}
