import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {useLeads, usePeople, useRecord} from '../session/hooks.ts'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'
import {browserStorage} from '../session/browserStorage.ts'
import {unnamed} from '../session/presence.ts'
import {Button} from '../ui/Button.tsx'
import {DocumentTitle, Presence, SavedState} from '../ui/TopBar.tsx'
import type {PresentDepartment} from '../ui/TopBar.tsx'
import {applyTheme, shownTheme} from '../ui/theme.ts'
import {ThemeToggle} from '../ui/ThemeToggle.tsx'
import {MoreMenu} from './MoreMenu.tsx'
import {SlowHint} from './SlowHint.tsx'
import {storeTheme} from './themeChoice.ts'
import {useDraftNote} from './useDraftNote.ts'
import {useSavedWords} from './useSavedWords.ts'
import type {OpenDialog} from './openDialog.ts'

/** Title, who is here, what is saved, and the way to let others in. */
export function WorkshopTop({onDialog}: {readonly onDialog: (dialog: OpenDialog) => void}) {
  const t = useText()
  const title = useRecord(record => record.title)
  const leading = useLeads()
  const saved = useSavedWords()
  const departments = usePresentDepartments()
  const isSlow = useSelected(useSession().way, way => way === 'lane')
  return (
    <>
      <DocumentTitle title={title} note={useDraftNote()} />
      {/* The word about the connection needs their room; whoever is here stands first. */}
      <Presence label={t('top.here')} departments={departments} most={isSlow ? 2 : 4} />
      <SavedState state={saved.state} title={saved.title} note={saved.note} />
      <SlowHint />
      <Button onPress={() => onDialog('share')}>{t(leading ? 'top.share' : 'top.device')}</Button>
      <MoreMenu onDialog={onDialog} />
      <ThemeToggle label={t('common.theme')} onToggle={turnTheme} />
    </>
  )
}

export function turnTheme(): void {
  const next = shownTheme(document) === 'dark' ? 'light' : 'dark'
  storeTheme(browserStorage(), next)
  applyTheme(document, next)
}

/** Departments in which somebody sits, each person as initials; as a number those whose names one may not see. */
function usePresentDepartments(): readonly PresentDepartment[] {
  const t = useText()
  const format = useFormat()
  const {departmentName, departmentMark} = useWords()
  return usePeople()
    .filter(({people}) => people.length > 0)
    .map(({departmentId, people}) => {
      const label = departmentName(departmentId)
      const named = people.filter(({name}) => name !== '')
      const others = unnamed(people)
      const number = format.number(others.count)
      return {
        id: departmentId,
        ...departmentMark(departmentId),
        label,
        // Who is here stands before who is away.
        people: [
          ...named
            .toSorted((a, b) => Number(b.here) - Number(a.here))
            .map(({id, initials, name, here, me, invented}) => ({
              id,
              initials,
              away: !here,
              name: me
                ? t('people.you', {name})
                : invented
                  ? t('people.invented', {name})
                  : here
                    ? name
                    : t('people.away', {name}),
            })),
          ...(others.count === 0
            ? []
            : [
                {
                  id: 'unnamed',
                  initials: named.length > 0 ? `+${number}` : number,
                  away: others.here === 0,
                  name: t('people.countHere', {
                    people: t('people.count', {count: others.count}),
                    here: format.number(others.here),
                  }),
                },
              ]),
        ],
      }
    })
}
