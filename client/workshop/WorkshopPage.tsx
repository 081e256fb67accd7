import {useEffect} from 'react'
import {ClosedForRepair} from '../home/ClosedForRepair.tsx'
import {NotHere} from '../home/NotHere.tsx'
import {useSpoken} from '../i18n/languageContext.ts'
import type {Session} from '../session/session.ts'
import {SessionContext} from '../session/SessionContext.ts'
import {useLeaveGuard} from '../session/useLeaveGuard.ts'
import {useOpening} from '../session/useOpening.ts'
import {useUndoKeys} from '../session/useUndoKeys.ts'
import {LockedWork} from './LockedWork.tsx'
import {Opening} from './Opening.tsx'
import {WorkshopFrame} from './WorkshopFrame.tsx'

/** The workshop, from the first byte to the open room. */
export function WorkshopPage({boardId}: {readonly boardId: string}) {
  const opening = useOpening(boardId)
  const {suggest} = useSpoken()
  const language = opening.is === 'open' ? opening.language : null
  useEffect(() => {
    if (language) suggest(language)
  }, [language, suggest])
  if (opening.is === 'opening') return <Opening slow={opening.slow} />
  if (opening.is === 'shut' && opening.code === 'board.quarantined') return <ClosedForRepair boardId={boardId} />
  if (opening.is === 'shut')
    return <NotHere code={opening.code} boardId={boardId} locked={<LockedWork boardId={boardId} />} />
  return <OpenWorkshop session={opening.session} />
}

function OpenWorkshop({session}: {readonly session: Session}) {
  useLeaveGuard(session.unsent)
  useUndoKeys(session.undo)
  return (
    <SessionContext value={session}>
      <WorkshopFrame />
    </SessionContext>
  )
}
