import type {AgreedVersion} from '../../../shared/record/state.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useRecord} from '../../session/hooks.ts'
import {Notice} from '../../ui/Notice.tsx'

/** A version that some department has not signed says so for good, with the reason and who gave it. (VER-9) */
export function AgreedWithout({version}: {readonly version: AgreedVersion}) {
  const t = useText()
  const format = useFormat()
  const {departmentName, personName} = useWords()
  const {without, agreedAt} = version
  const recorder = useRecord(({participants}) => participants.find(({id}) => id === without?.by))
  if (!without) return null
  return (
    <Notice kind="warn" title={t('agree.without', {departments: format.list(without.departments.map(departmentName))})}>
      <p>{t('log.quote', {text: without.statement})}</p>
      <p>{t('agree.withoutBy', {name: recorder ? personName(recorder) : '', time: format.dateTime(agreedAt)})}</p>
    </Notice>
  )
}
