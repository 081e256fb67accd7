import {useSyncExternalStore} from 'react'

/** phone: below 720 px, one column. tablet: below 1180 px, narrow rail. wide: everything beside each other. */
export type Viewport = 'phone' | 'tablet' | 'wide'

const phone = '(max-width: 719px)'
const tablet = '(max-width: 1179px)'

export function useViewport(): Viewport {
  return useSyncExternalStore(listen, read, () => 'wide')
}

function read(): Viewport {
  if (globalThis.matchMedia(phone).matches) return 'phone'
  return globalThis.matchMedia(tablet).matches ? 'tablet' : 'wide'
}

function listen(changed: () => void): () => void {
  const queries = [phone, tablet].map(query => globalThis.matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
