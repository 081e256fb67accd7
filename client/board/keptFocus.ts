import type {FocusEvent} from 'react'
import {useEffect, useRef} from 'react'
import type {LaneOrder} from './slots.ts'

/**
 * A card that moves to another lane is another element there: its focus moves with it, whoever moved it, and
 * nothing scrolls or takes the focus from somewhere else.
 */
export function useKeptFocus(lanes: readonly LaneOrder[]) {
  const ref = useRef<HTMLDivElement>(null)
  const last = useRef<string | null>(null)
  const shown = useRef<readonly LaneOrder[] | null>(null)
  useEffect(() => {
    if (shown.current === lanes) return
    shown.current = lanes
    if (last.current !== null) focusHandle(ref.current, last.current)
  }, [lanes])
  return {
    boardRef: ref,
    noteFocus: (event: FocusEvent) => {
      const {target} = event
      last.current = (target instanceof Element && target.closest('[data-item]')?.getAttribute('data-item')) || null
      return last.current
    },
    keepFocus: (id: string) => {
      last.current = id
      requestAnimationFrame(() => focusHandle(ref.current, id))
    },
  }
}

/** Only when nothing else has the focus. */
function focusHandle(board: HTMLElement | null, id: string): void {
  const {activeElement} = document
  if (activeElement !== null && activeElement !== document.body) return
  board?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(id)}"]`)?.focus({preventScroll: true})
}
