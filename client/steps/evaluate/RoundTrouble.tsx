import type {RefusalText} from '../../i18n/useRefusalText.ts'
import {Notice} from '../../ui/Notice.tsx'

/** What the server refused, and what to do about it. */
export function RoundTrouble({of}: {readonly of: RefusalText | null}) {
  if (of === null) return null
  return (
    <Notice kind="warn" live="assertive" title={of.what}>
      {of.advice}
    </Notice>
  )
}
