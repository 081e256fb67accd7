import {useText} from '../../i18n/useText.ts'
import {useBoard} from '../../session/hooks.ts'

/** What the facilitator may say next. */
export function SegmentsBar() {
  const t = useText()
  const count = useBoard(board => board.segments.size)
  return <span>{t(count === 0 ? 'segments.promptFirst' : 'segments.prompt')}</span>
}
