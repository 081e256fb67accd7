import {resolveObjection, withdrawDissent} from '../../../shared/contract/decisions.ts'
import type {Objection} from '../../../shared/record/objection.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useMe} from '../../session/hooks.ts'
import {useSending} from '../../session/useSending.ts'
import {ReasonDialog} from './ReasonDialog.tsx'

/** What is said of an objection with a sentence alone. */
export type ReasonedAnswer = 'resolve' | 'dissent' | 'withdraw'

export const reasonedWords = {
  resolve: 'agree.resolve',
  dissent: 'objection.asDissent',
  withdraw: 'objection.withdraw',
} as const satisfies Record<ReasonedAnswer, string>

const askedFor = {
  resolve: 'agree.resolution',
  dissent: 'objection.asDissentWhy',
  withdraw: 'objection.withdrawWhy',
} as const satisfies Record<ReasonedAnswer, string>

/** Resolves it, records it as dissent, or takes the dissent back. (SIGN-2, SIGN-12, SIGN-14) */
export function AnswerDialog({
  objection,
  answer,
  onClose,
}: {
  readonly objection: Objection
  readonly answer: ReasonedAnswer
  readonly onClose: () => void
}) {
  const t = useText()
  const call = useApi()
  const me = useMe()
  const {departmentName} = useWords()
  const {busy, send} = useSending(onClose)
  const department = departmentName(objection.departmentId)
  const isTheirs = objection.departmentId === me.departmentId
  const intros = {
    resolve: () => undefined,
    dissent: () => t('objection.asDissentIntro', {department}),
    withdraw: () => t(isTheirs ? 'objection.withdrawIntro' : 'objection.withdrawForThem', {department}),
  }
  const ask = (words: string) => {
    const params = {objectionId: objection.id}
    if (answer === 'withdraw') return call(withdrawDissent, {params, body: {reason: words}})
    const isDissent = answer === 'dissent' ? {isDissent: true as const} : {}
    return call(resolveObjection, {params, body: {resolution: words, ...isDissent}})
  }
  return (
    <ReasonDialog
      title={t(reasonedWords[answer])}
      intro={intros[answer]()}
      label={t(askedFor[answer])}
      doIt={t(answer === 'resolve' ? 'agree.save' : reasonedWords[answer])}
      busy={busy}
      onDo={words => void send(() => ask(words))}
      onClose={onClose}
    >
      <p>{t('log.quote', {text: objection.text})}</p>
    </ReasonDialog>
  )
}
