import type {Format} from './format.ts'
import {useSpoken} from './languageContext.ts'

/** Numbers, dates and order in the reader's language. */
export function useFormat(): Format {
  return useSpoken().format
}
