import {useEffect, useLayoutEffect, useRef} from 'react'
import type {RefObject} from 'react'
import {caretAfter} from './caretAfter.ts'

/** Keeps the caret between the same letters while others type elsewhere in the same text. */
export function useKeptCaret(
  input: RefObject<HTMLTextAreaElement | HTMLInputElement | null>,
  value: string,
): {readonly typed: (text: string) => void} {
  const shown = useRef(value)
  const own = useRef<string | null>(null)
  const caret = useRef<readonly [number, number]>([0, 0])
  useEffect(() => {
    const remember = () => {
      const element = input.current
      if (element === null || document.activeElement !== element) return
      caret.current = [element.selectionStart ?? 0, element.selectionEnd ?? 0]
    }
    document.addEventListener('selectionchange', remember)
    return () => document.removeEventListener('selectionchange', remember)
  }, [input])
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = value
    const byOthers = value !== before && value !== own.current
    own.current = null
    const element = input.current
    if (!byOthers || element === null || document.activeElement !== element) return
    const [start, end] = caret.current
    element.setSelectionRange(caretAfter(before, value, start), caretAfter(before, value, end))
  }, [input, value])
  return {
    typed: text => {
      own.current = text
    },
  }
}
