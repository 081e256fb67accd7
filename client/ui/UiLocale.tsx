import type {ReactNode} from 'react'
import {I18nProvider} from 'react-aria-components'

/** Hidden texts, numbers and dates of the primitives follow the reader's language. */
export function UiLocale({
  locale,
  children,
}: {
  readonly locale: 'en-GB' | 'sv-SE' | 'da-DK'
  readonly children: ReactNode
}) {
  return <I18nProvider locale={locale}>{children}</I18nProvider>
}
