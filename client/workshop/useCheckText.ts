import type {Finding} from '../../shared/domain/checks/finding.ts'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {useBoard} from '../session/hooks.ts'
import {checkText} from './checkText.ts'

/** What a check says, in the reader's language. */
export function useCheckText(finding: Finding): string {
  const reader = {text: useText(), format: useFormat(), words: useWords()}
  return useBoard(board => checkText(finding, board, reader))
}
