import {useText} from '../i18n/useText.ts'
import {useRecord} from '../session/hooks.ts'

/** Which candidate or version this is; an example says so. */
export function useDraftNote(): string | undefined {
  const t = useText()
  return useRecord(({phase, candidate, versions, draft, example}) => {
    const version = versions.at(-1)
    if ((phase === 'signed' || phase === 'review') && version) return t('top.version', {number: version.number})
    if (phase === 'agree' && candidate) return t('top.candidate', {number: candidate.number})
    if (draft) return t('draft.note', {number: (versions.at(-1)?.number ?? 0) + 1, from: draft.from})
    return example ? t('top.example') : undefined
  })
}
