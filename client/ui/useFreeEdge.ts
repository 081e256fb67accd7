import {useEffect, useState} from 'react'
import type {RefObject} from 'react'
import {useViewport} from './useViewport.ts'

export type Edge = 'top' | 'bottom'

/** On the phone news stands below the bar. */
const belowBar = 60
const gap = 8

/** Below the bar, unless somebody is writing there. `written` is the field that has the focus. */
export function freeEdge(news: {readonly height: number}, written: Pick<DOMRect, 'top' | 'bottom'> | null): Edge {
  if (!written) return 'top'
  return written.top < belowBar + news.height + gap && written.bottom > belowBar - gap ? 'bottom' : 'top'
}

/**
 * At which edge news covers nothing that is being written. On wide screens always below; on the phone, where a field
 * and its buttons take the lower half and sheets rise from below, under the bar.
 */
export function useFreeEdge(region: RefObject<HTMLElement | null>, isShown: boolean): Edge {
  const onPhone = useViewport() === 'phone'
  const [edge, setEdge] = useState<Edge>('top')
  useEffect(() => {
    if (!onPhone || !isShown) return undefined
    const look = () => {
      if (region.current) setEdge(freeEdge(region.current.getBoundingClientRect(), fieldInHand()))
    }
    look()
    document.addEventListener('focusin', look)
    document.addEventListener('scroll', look, {capture: true, passive: true})
    globalThis.visualViewport?.addEventListener('resize', look)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('scroll', look, {capture: true})
      globalThis.visualViewport?.removeEventListener('resize', look)
    }
  }, [onPhone, isShown, region])
  return onPhone ? edge : 'bottom'
}

function fieldInHand(): DOMRect | null {
  const {activeElement} = document
  return activeElement?.matches('input, textarea, select') ? activeElement.getBoundingClientRect() : null
}
