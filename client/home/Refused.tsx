import type {Refusal} from '../../shared/std/result.ts'
import {useRefusalText} from '../i18n/useRefusalText.ts'
import {Notice} from '../ui/Notice.tsx'

/** What happened and what to do, where a form was refused. */
export function Refused({refusal}: {readonly refusal: Pick<Refusal, 'code' | 'params'> | null}) {
  const say = useRefusalText()
  if (!refusal) return null
  const {what, advice} = say(refusal)
  return (
    <Notice kind="block" title={what} live="assertive">
      {advice}
    </Notice>
  )
}
