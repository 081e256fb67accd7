import {useEffect, useRef, useState} from 'react'
import {useSession} from '../../session/SessionContext.ts'

const pauseMs = 600

/**
 * One line that is written to the board when its writer pauses or leaves it, not with every key.
 *
 * While it is being typed the writer's own words stand; otherwise what the board says.
 */
export function useDraft(value: string, write: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const {typing} = useSession()
  const isUnwritten = draft !== null && draft.trim() !== value
  useEffect(() => (isUnwritten ? typing.begin() : undefined), [isUnwritten, typing])
  const latest = useRef({draft, value, write})
  useEffect(() => {
    latest.current = {draft, value, write}
  })
  useEffect(() => {
    if (draft === null || draft.trim() === value) return undefined
    const pause = setTimeout(() => latest.current.write(draft.trim()), pauseMs)
    return () => clearTimeout(pause)
  }, [draft, value])
  useEffect(
    () => () => {
      const left = latest.current
      if (left.draft !== null && left.draft.trim() !== left.value) left.write(left.draft.trim())
    },
    [],
  )
  const finish = () => {
    if (draft !== null && draft.trim() !== value) write(draft.trim())
    setDraft(null)
  }
  return {text: draft ?? value, change: setDraft, finish}
}
