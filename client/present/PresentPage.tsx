import {useEffect, useMemo} from 'react'
import {onScreen} from '../../shared/record/onScreen.ts'
import {NotHere} from '../home/NotHere.tsx'
import {useSpoken} from '../i18n/languageContext.ts'
import type {Session} from '../session/session.ts'
import {SessionContext} from '../session/SessionContext.ts'
import {shownFrom} from '../session/shownFrom.ts'
import {useSelected} from '../session/useSelected.ts'
import {useOpening} from '../session/useOpening.ts'
import {applyTheme, shownTheme} from '../ui/theme.ts'
import {PictureLookContext} from '../ui/pictures/pictureLook.ts'
import {Opening} from '../workshop/Opening.tsx'
import {Screen} from './Screen.tsx'

/** The workshop on the wall, to look at only; it follows the workshop by itself. (REV-6) */
export function PresentPage({boardId}: {readonly boardId: string}) {
  const opening = useOpening(boardId)
  const {suggest} = useSpoken()
  const language = opening.is === 'open' ? opening.language : null
  useEffect(() => {
    // Everybody reads the wall: it speaks as the workshop does, whatever the machine at the projector speaks.
    if (language) suggest(language, [])
  }, [language, suggest])
  useEffect(() => {
    const before = shownTheme(document)
    applyTheme(document, 'projector')
    return () => applyTheme(document, before)
  }, [])
  if (opening.is === 'opening') return <Opening slow={opening.slow} />
  if (opening.is === 'shut') return <NotHere code={opening.code} />
  return <OnTheWall session={opening.session} />
}

/** Everything below reads the record as it may hang on a wall: what is not in it cannot be shown by mistake. */
function OnTheWall({session}: {readonly session: Session}) {
  const link = useSelected(session.link, state => state)
  const shown = useMemo(
    () => ({
      ...session,
      record: shownFrom(session.record, session.board, (record, board) =>
        onScreen(record, [...board.criteria.values()]),
      ),
    }),
    [session],
  )
  // What was closed does not stay on the wall as it stood then. (REV-8)
  if (link.is === 'ended' && (link.why === 'revoked' || link.why === 'notYours'))
    return <NotHere code="screen.closed" />
  return (
    <SessionContext value={shown}>
      <PictureLookContext value="projector">
        <Screen />
      </PictureLookContext>
    </SessionContext>
  )
}
