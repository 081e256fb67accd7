import {useCallback} from 'react'
import {isTextKey} from '../../shared/i18n/text.ts'
import type {Text, TextParams, Texts} from '../../shared/i18n/text.ts'
import {useSpoken} from './languageContext.ts'

export type RefusalText = {
  /** What happened. */
  readonly what: string
  /** What is safe and what to do. */
  readonly advice: string
}

/** The sentence and the advice for a code, in the reader's language. */
export function useRefusalText(): (refusal: {readonly code: string; readonly params?: TextParams}) => RefusalText {
  const {text, texts} = useSpoken()
  return useCallback(({code, params}) => refusalText(text, texts, code, params), [text, texts])
}

function refusalText(text: Text, texts: Texts, code: string, params?: TextParams): RefusalText {
  const what = `error.${code}`
  const advice = `advice.${code}`
  const known = isTextKey(texts, what) && isTextKey(texts, advice)
  return known
    ? {what: text(what, params), advice: text(advice, params)}
    : {what: text('error.unknown', {code}), advice: text('advice.unknown')}
}
