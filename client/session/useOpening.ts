import {useEffect, useState} from 'react'
import {browserSurroundings} from './browserSurroundings.ts'
import {openSession} from './openSession.ts'
import type {Opening} from './openSession.ts'

/** Opens the workshop for as long as the component is there. */
export function useOpening(boardId: string): Opening {
  const [opening, setOpening] = useState<Opening>({is: 'opening', slow: false})
  useEffect(() => {
    const opened = openSession(boardId, browserSurroundings())
    const unwatch = opened.state.subscribe(() => setOpening(opened.state.get()))
    return () => {
      unwatch()
      opened.close()
    }
  }, [boardId])
  return opening
}
