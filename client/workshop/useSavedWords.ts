import {isFrom} from '../../shared/domain/phase.ts'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {usePhase} from '../session/hooks.ts'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'
import {useWaitsLong} from '../session/useWaitsLong.ts'

export type SavedWords = {
  readonly state: 'saved' | 'saving' | 'offline' | 'frozen'
  readonly title: string
  readonly note?: string
  /** For the phone's bar. */
  readonly brief: string
}

const longMs = 1500

/** Says "saved" only for what the server has confirmed, else how many changes wait. */
export function useSavedWords(): SavedWords {
  const words = useWordsForState()
  return {...words, brief: words.brief ?? words.title}
}

function useWordsForState(): Omit<SavedWords, 'brief'> & {readonly brief?: string} {
  const t = useText()
  const {time} = useFormat()
  const phase = usePhase()
  const session = useSession()
  const link = useSelected(session.link, state => state.is)
  const unsent = useSelected(session.unsent, count => count)
  const savedAt = useSelected(session.savedAt, at => at)
  const waitsLong = useWaitsLong(longMs)
  const waiting = unsent > 0 ? t('saved.waiting', {count: unsent}) : undefined
  if (link === 'offline') {
    const brief = unsent > 0 ? t('saved.offlineWaiting', {count: unsent}) : undefined
    return {state: 'offline', title: t('saved.offline'), note: waiting ?? t('saved.nothingWaits'), brief}
  }
  if (link === 'ended') return {state: 'offline', title: t('saved.ended'), note: waiting}
  if (link !== 'online') return {state: 'saving', title: t('saved.reconnecting'), note: waiting}
  const title = t(waitsLong ? 'saved.notYet' : 'saved.saving')
  if (waiting !== undefined) return {state: 'saving', title, note: waiting}
  const brief = t('saved.brief')
  if (savedAt === null) return {state: 'saved', title: t('saved.nothingNew'), note: t('saved.same'), brief}
  if (isFrom(phase, 'agree')) return {state: 'frozen', title: t('saved.frozen'), note: t('saved.nobodyEdits')}
  return {state: 'saved', title: t('saved.saved', {time: time(savedAt)}), note: t('saved.same'), brief}
}
