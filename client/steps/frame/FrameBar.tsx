import {useText} from '../../i18n/useText.ts'
import {useBoard} from '../../session/hooks.ts'

/** What the facilitator may say next. */
export function FrameBar() {
  const t = useText()
  const written = useBoard(board => board.meta.objective.trim() !== '')
  return <span>{t(written ? 'frame.promptCheck' : 'frame.prompt')}</span>
}
