import {useEffect, useState} from 'react'
import {door} from '../../shared/contract/boards.ts'
import type {Language} from '../../shared/contract/schemas.ts'
import {useSpoken} from '../i18n/languageContext.ts'
import {useApi} from '../session/hooks.ts'
import {retryOf} from '../session/retryOf.ts'

export type DoorSeen = {
  readonly title: string
  readonly language: Language
  readonly departments: readonly {readonly id: string; readonly name: string; readonly taken: number}[]
  readonly roster: readonly {readonly id: string; readonly name: string; readonly departmentId: string}[]
}

export type DoorState =
  | {readonly is: 'knocking'}
  | {readonly is: 'open'; readonly door: DoorSeen}
  | {readonly is: 'shut'; readonly code: string}

/** What somebody with the link sees before joining, in the language that suits them. */
export function useDoor(boardId: string, token: string): DoorState {
  const call = useApi()
  const {suggest} = useSpoken()
  const [state, setState] = useState<DoorState>({is: 'knocking'})
  useEffect(() => {
    const stop = new AbortController()
    let again: ReturnType<typeof setTimeout> | undefined
    const knock = async () => {
      const answer = await call(door, {params: {id: boardId}, headers: {'x-join-token': token}, signal: stop.signal})
      if (stop.signal.aborted) return
      if (answer.ok) {
        suggest(answer.value.language)
        setState({is: 'open', door: answer.value})
        return
      }
      if (retryOf(answer.code) === 'later') again = setTimeout(() => void knock(), 2000)
      setState({is: 'shut', code: answer.code})
    }
    void knock()
    return () => {
      stop.abort()
      clearTimeout(again)
    }
  }, [call, suggest, boardId, token])
  return state
}
