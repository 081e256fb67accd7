import {useSyncExternalStore} from 'react'

/** Where in the product this page is. Tokens stand in the fragment, so that no server log ever sees them. */
export type Route =
  | {readonly is: 'home'}
  | {readonly is: 'start'}
  | {readonly is: 'example'; readonly standing: 'prioritise' | 'signed'}
  | {readonly is: 'join'; readonly boardId: string; readonly token: string}
  | {readonly is: 'resume'; readonly boardId: string; readonly token: string}
  | {readonly is: 'board'; readonly boardId: string}
  /** With a token: the machine at the projector, which has no seat yet. */
  | {readonly is: 'present'; readonly boardId: string; readonly token: string}
  /** `back` is the invitation from which somebody came. */
  | {readonly is: 'check'; readonly back: string | null}
  | {readonly is: 'unknown'}

export function routeOf(address: {readonly pathname: string; readonly search: string; readonly hash: string}): Route {
  const {pathname, search} = address
  const token = decoded(address.hash.slice(1))
  if (pathname === '/') {
    if (search === '?start') return {is: 'start'}
    if (search === '?example') return {is: 'example', standing: 'prioritise'}
    if (search === '?signed') return {is: 'example', standing: 'signed'}
    return {is: 'home'}
  }
  if (pathname === '/check') {
    const from = address.hash.slice(1)
    return {is: 'check', back: /^\/j\/[\w-]+#[\w%.~-]+$/.test(from) ? from : null}
  }
  const [, door, boardId, ...rest] = pathname.split('/')
  if (boardId === undefined || boardId === '' || rest.join('') !== '') return {is: 'unknown'}
  if (door === 'j') return {is: 'join', boardId, token}
  if (door === 'r') return {is: 'resume', boardId, token}
  if (door === 'b') return {is: 'board', boardId}
  if (door === 'present') return {is: 'present', boardId, token}
  return {is: 'unknown'}
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const moved = 'enig:moved'

/** Goes to another page of the product without loading it anew. */
export function goTo(path: string): void {
  history.pushState(null, '', path)
  arrived()
}

/** Through a door that has done its work: the way back leads past it, not to an empty form or a used link. */
export function goOn(path: string): void {
  history.replaceState(null, '', path)
  arrived()
}

function arrived(): void {
  dispatchEvent(new Event(moved))
  scrollTo(0, 0)
  // Whoever reads by ear or keyboard begins at the new page, not where the old one was left.
  requestAnimationFrame(() => document.querySelector('main')?.focus())
}

/** The present address as one string, so that a component renders again when it changes. */
export function useAddress(): string {
  return useSyncExternalStore(
    changed => {
      addEventListener('popstate', changed)
      addEventListener('hashchange', changed)
      addEventListener(moved, changed)
      return () => {
        removeEventListener('popstate', changed)
        removeEventListener('hashchange', changed)
        removeEventListener(moved, changed)
      }
    },
    () => location.pathname + location.search + location.hash,
  )
}
