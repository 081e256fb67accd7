import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useLeads, useMe, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Notice} from '../../ui/Notice.tsx'
import {LateChanges} from './LateChanges.tsx'

/** What came when the content was frozen already: said to whoever wrote it and to those who lead. (SIGN-8) */
export function LateEditsNote() {
  const t = useText()
  const me = useMe()
  const leading = useLeads()
  const {personName} = useWords()
  const number = useRecord(record => record.candidate?.number ?? null)
  const people = useRecord(record => record.participants)
  const late = useRecord(
    ({lateEdits}) => lateEdits.filter(({candidate, by}) => candidate === number && (leading || by === me.id)),
    shallow,
  )
  if (number === null || late.length === 0) return null
  const authors = [...new Set(late.map(({by}) => by))]
  return (
    <Notice kind="warn" title={t('late.title')}>
      <ul>
        {authors.map(by => {
          const count = late.filter(each => each.by === by).reduce((sum, {edits}) => sum + edits, 0)
          const person = people.find(({id}) => id === by)
          return (
            <li key={by}>
              {by === me.id
                ? t('late.yours', {count, number})
                : t('late.notIn', {count, number, name: person ? personName(person) : ''})}
              <LateChanges changes={late.filter(each => each.by === by).flatMap(({changes = []}) => changes)} />
            </li>
          )
        })}
      </ul>
      <p>{t('late.why')}</p>
    </Notice>
  )
}
