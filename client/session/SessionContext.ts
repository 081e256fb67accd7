import {createContext, useContext} from 'react'
import type {Session} from './session.ts'

/** The loaded workshop; null on pages outside of one. */
export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no workshop around this component')
  return session
}
