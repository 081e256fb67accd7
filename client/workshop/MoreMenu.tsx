import {languages} from '../../shared/contract/schemas.ts'
import type {Language} from '../../shared/contract/schemas.ts'
import {phaseTable} from '../../shared/record/phaseTable.ts'
import {useSpoken} from '../i18n/languageContext.ts'
import {useLeads, useMe, usePhase, useUndo} from '../session/hooks.ts'
import {useSession} from '../session/SessionContext.ts'
import {Menu} from '../ui/Menu.tsx'
import type {MenuChoice} from '../ui/Menu.tsx'
import type {OpenDialog} from './openDialog.ts'

const dialogs = [
  'people',
  'decisions',
  'rename',
  'back',
  'thisDevice',
  'saveTemplate',
] as const satisfies readonly OpenDialog[]
type Dialog = (typeof dialogs)[number]

type MoreChoice = Dialog | 'present' | 'undo' | 'redo' | Language | 'share' | 'activity' | 'theme'

/** What is needed now and then; on the phone also what stands in the bar elsewhere (`more`). */
export function MoreMenu({
  onDialog,
  more = [],
  onMore,
}: {
  readonly onDialog: (dialog: OpenDialog) => void
  readonly more?: readonly MenuChoice<'share' | 'activity' | 'theme'>[]
  readonly onMore?: (id: 'share' | 'activity' | 'theme') => void
}) {
  const {text: t, language, choose} = useSpoken()
  const leading = useLeads()
  const facilitates = useMe().role === 'facilitator'
  const {undo, redo} = useUndo()
  const {boardId} = useSession()
  const {back} = phaseTable[usePhase()]
  const choices: readonly MenuChoice<MoreChoice>[] = [
    ...more,
    {id: 'people', label: t('top.people'), icon: 'people'},
    {id: 'decisions', label: t('log.open'), icon: 'table'},
    ...(leading ? [{id: 'present', label: t('present.open'), icon: 'screen'} as const] : []),
    ...(leading ? [{id: 'rename', label: t('top.rename'), icon: 'pencil'} as const] : []),
    ...(leading && back !== 'refuse'
      ? [{id: 'back', label: t('strip.back', {phase: t(`phase.${back}`)}), icon: 'arrowLeft'} as const]
      : []),
    ...(facilitates ? [{id: 'saveTemplate', label: t('template.save'), icon: 'table'} as const] : []),
    {id: 'undo', label: t('common.undo'), icon: 'undo', divided: true},
    {id: 'redo', label: t('common.redo'), icon: 'redo'},
    ...languages.map((id, index) => ({
      id,
      label: t(`language.${id}`),
      current: id === language,
      divided: index === 0,
    })),
    {id: 'thisDevice', label: t('device.title'), icon: 'screen', divided: true},
  ]
  const act = (id: MoreChoice) => {
    if (isDialog(id)) onDialog(id)
    else if (id === 'present') open(`/present/${boardId}`, '_blank', 'noopener')
    else if (id === 'undo') undo()
    else if (id === 'redo') redo()
    else if (id === 'share' || id === 'activity' || id === 'theme') onMore?.(id)
    else choose(id)
  }
  return (
    <Menu
      label={t('top.more')}
      trigger="icon"
      icon="more"
      title={t('top.more')}
      choices={choices}
      keepLabel={t('common.close')}
      onChoose={act}
    />
  )
}

function isDialog(id: MoreChoice): id is Dialog {
  return dialogs.some(dialog => dialog === id)
}
