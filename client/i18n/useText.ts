import type {Text} from '../../shared/i18n/text.ts'
import {useSpoken} from './languageContext.ts'

/** `t('area.key', {name})` in the reader's language. */
export function useText(): Text {
  return useSpoken().text
}
