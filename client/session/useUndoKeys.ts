import {useEffect} from 'react'
import type {Undo} from './undo.ts'

/** Ctrl or Cmd with Z undoes, with Shift redoes; inside a text field the field's own undo goes first. */
export function useUndoKeys(undo: Undo): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return
      if (event.defaultPrevented || isTextField(event.target)) return
      event.preventDefault()
      if (event.shiftKey) undo.redo()
      else undo.undo()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [undo])
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type)
}
