import {useText} from '../i18n/useText.ts'
import {useSession} from '../session/SessionContext.ts'
import {CopyButton} from './CopyButton.tsx'

/** What has not reached the server, as text to take along. */
export function CopyUnsaved() {
  const t = useText()
  const {unsavedTexts} = useSession()
  const text = unsavedTexts()
    .map(late => late.text)
    .filter(Boolean)
    .join('\n\n')
  return text === '' ? null : <CopyButton text={text} label={t('ended.copy')} />
}
