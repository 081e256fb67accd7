import type {Finding, FindingParam} from '../../shared/domain/checks/finding.ts'
import {useFormat} from './useFormat.ts'
import {useText} from './useText.ts'
import {useWords} from './useWords.ts'
import {useBoard} from '../session/hooks.ts'
import {checkText, needText} from './checkText.ts'
import type {NamedNeed} from './checkText.ts'

/** What a check says, in the reader's language. */
export function useCheckText(finding: Finding): string {
  const reader = {text: useText(), format: useFormat(), words: useWords()}
  return useBoard(board => checkText(finding, board, reader))
}

/** What the gate needs of one thing, in the reader's language. */
export function useNeedText(need: NamedNeed, thing: FindingParam): string {
  const reader = {text: useText(), format: useFormat(), words: useWords()}
  return useBoard(board => needText(need, thing, board, reader))
}
