import {useEffect, useRef} from 'react'

type Point = {readonly x: number; readonly y: number}

/** Where the pointer is in the window, whatever has scrolled meanwhile. */
export function usePointer(watching: boolean) {
  const at = useRef<Point | null>(null)
  useEffect(() => {
    if (!watching) return undefined
    const note = (event: Event) => {
      at.current = pointOf(event) ?? at.current
    }
    const passive = {passive: true, capture: true}
    globalThis.addEventListener('mousemove', note, passive)
    globalThis.addEventListener('touchmove', note, passive)
    return () => {
      at.current = null
      globalThis.removeEventListener('mousemove', note, passive)
      globalThis.removeEventListener('touchmove', note, passive)
    }
  }, [watching])
  return at
}

/** Null for a key. */
export function pointOf(event: Event): Point | null {
  if (event instanceof MouseEvent) return {x: event.clientX, y: event.clientY}
  const touch = 'touches' in event ? (event as TouchEvent).touches[0] : undefined
  return touch ? {x: touch.clientX, y: touch.clientY} : null
}
