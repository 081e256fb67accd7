import {useEffect, useLayoutEffect, useRef} from 'react'
import type {RefObject} from 'react'
import {caretAfter} from './caretAfter.ts'

type Field = HTMLTextAreaElement | HTMLInputElement

/** Keeps the caret between the same letters while others type elsewhere in the same text. */
export function useKeptCaret(input: RefObject<Field | null>, value: string): {readonly typed: (text: string) => void} {
  // The caret and the text in which it stands: they are only worth something together.
  const last = useRef({text: value, start: 0, end: 0})
  useEffect(() => {
    const moved = () => {
      const element = input.current
      if (element !== null && document.activeElement === element) last.current = caretIn(element, element.value)
    }
    document.addEventListener('selectionchange', moved)
    return () => document.removeEventListener('selectionchange', moved)
  }, [input])
  useLayoutEffect(() => {
    const element = input.current
    const {text, start, end} = last.current
    if (text === value) return
    last.current = {text: value, start: caretAfter(text, value, start), end: caretAfter(text, value, end)}
    if (element === null || document.activeElement !== element) return
    element.setSelectionRange(last.current.start, last.current.end)
  }, [input, value])
  return {
    typed: text => {
      // At once, not when the browser reports it: somebody else's letters may come in between.
      if (input.current) last.current = caretIn(input.current, text)
    },
  }
}

function caretIn(element: Field, text: string) {
  return {text, start: element.selectionStart ?? text.length, end: element.selectionEnd ?? text.length}
}
