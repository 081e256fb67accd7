import type {RefObject} from 'react'
import {useLayoutEffect, useState} from 'react'

/** The width of an element in px, so that a picture is drawn at its real size and its text stays readable. */
export function useWidth(element: RefObject<HTMLElement | null>, before: number): number {
  const [width, setWidth] = useState(before)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const measure = () => {
      if (box.clientWidth > 0) setWidth(box.clientWidth)
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    return () => watch.disconnect()
  }, [element])
  return width
}
