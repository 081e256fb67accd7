import type {RefObject} from 'react'
import {useEffect, useState} from 'react'

/** Whether the content is larger than the element, so that it scrolls. */
export function useOverflows(element: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const scroller = element.current
    if (!scroller) return
    const measure = () =>
      setOverflows(scroller.scrollWidth > scroller.clientWidth + 1 || scroller.scrollHeight > scroller.clientHeight + 1)
    const watch = new ResizeObserver(measure)
    watch.observe(scroller)
    for (const child of scroller.children) watch.observe(child)
    return () => watch.disconnect()
  }, [element])
  return overflows
}
