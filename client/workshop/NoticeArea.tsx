import {useEffect, useRef, useState} from 'react'
import {isFrom} from '../../shared/domain/phase.ts'
import {isTextKey} from '../../shared/i18n/text.ts'
import {useSpoken} from '../i18n/languageContext.ts'
import {useRefusalText} from '../i18n/useRefusalText.ts'
import {useMayWrite, usePhase} from '../session/hooks.ts'
import type {GroupName} from '../session/groupName.ts'
import type {Notice, Posted} from '../session/notices.ts'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'
import {Button} from '../ui/Button.tsx'
import {ToastRegion} from '../ui/ToastRegion.tsx'
import type {Toast} from '../ui/ToastRegion.tsx'
import {LateDialog} from './LateDialog.tsx'
import {MovedDialog} from './MovedDialog.tsx'
import {PutBackDialog} from './PutBackDialog.tsx'
import {useStandingWords} from './useStandingWords.ts'

const staysMs = 8000
/** Long enough for a room to notice, and to say that it was not meant so. (NEED-3) */
const mergeStaysMs = 30_000

/**
 * Short news at the edge: done (undo?), refused (why, what to do), changed by somebody since (put it back?), moved on
 * by somebody, sent from before. What asks for more than a word opens as a dialog.
 */
export function NoticeArea() {
  const {text: t, texts} = useSpoken()
  const say = useRefusalText()
  const {notices, undo} = useSession()
  const frozen = isFrom(usePhase(), 'agree')
  const mayGroup = useMayWrite()('notes', 'place')
  const all = useSelected(notices.all, posted => posted)
  useFading(all, notices.close)
  const words = useStandingWords()
  const late = all.find(({notice}) => notice.is === 'late')
  const both = all.find(({notice}) => notice.is === 'movedByBoth')
  const [aside, setAside] = useState<readonly number[]>([])
  const putBack = all.find(({id, notice}) => notice.is === 'putBack' && !aside.includes(id))

  const takeBack = (undoId: Parameters<typeof undo.takeBack>[0], close: () => void) => (
    <Button
      kind="quiet"
      onPress={() => {
        close()
        undo.takeBack(undoId, false)
      }}
    >
      {t('common.undo')}
    </Button>
  )
  const toast = ({id, notice}: Posted): readonly Toast[] => {
    const close = () => notices.close(id)
    switch (notice.is) {
      case 'done': {
        const {label, undoId} = notice
        // what was put forward for signature is frozen: nothing before it can be undone any more
        const action = undoId !== null && !frozen && takeBack(undoId, close)
        return [{id: String(id), kind: 'done', text: label, action: action || undefined}]
      }
      case 'refused': {
        const {what, advice} = say(notice)
        return [{id: String(id), kind: 'warn', text: `${what} ${advice}`}]
      }
      case 'changedSince': {
        const {by, to} = notice
        const text = to
          ? words.said('undo.movedBy', 'undo.movedBySomebody', by, to)
          : by === null
            ? t('undo.somebody')
            : t('undo.person', {name: by})
        const action = (
          <>
            <Button
              kind="quiet"
              onPress={() => {
                close()
                undo.takeBack(notice.undoId, true)
              }}
            >
              {t(to ? 'undo.moveBack' : 'undo.putBack')}
            </Button>
            <Button kind="quiet" onPress={close}>
              {t('undo.leave')}
            </Button>
          </>
        )
        return [{id: String(id), kind: 'info', text, action}]
      }
      case 'phaseMoved': {
        const key = `phase.${notice.to}`
        const text =
          notice.to === 'signed' ? t('notice.signed') : t('notice.phase', {phase: isTextKey(texts, key) ? t(key) : ''})
        return [{id: String(id), kind: 'info', text}]
      }
      case 'movedAway':
        return [
          {
            id: String(id),
            kind: 'info',
            text: words.said('moved.away', 'moved.awaySomebody', notice.by, notice.to),
          },
        ]
      case 'merged': {
        const {by, undoId} = notice
        const nameOf = ({title, number}: GroupName) => title || t('needs.untitled', {number})
        const groups = {from: nameOf(notice.from), into: nameOf(notice.into)}
        const text = by === null ? t('merged.bySomebody', groups) : t('merged.by', {name: by, ...groups})
        const action = mayGroup && takeBack(undoId, close)
        return [{id: String(id), kind: 'info', text, action: action || undefined}]
      }
      case 'restored':
        return [{id: String(id), kind: 'done', text: t('restored.sent', {count: notice.count})}]
      case 'putBack': {
        if (!aside.includes(id)) return []
        const action = (
          <Button kind="quiet" onPress={() => setAside(aside.filter(other => other !== id))}>
            {t('putBack.show')}
          </Button>
        )
        return [{id: String(id), kind: 'info', text: t('putBack.title'), action, stays: true}]
      }
      case 'late':
      case 'movedByBoth':
        return []
    }
  }
  return (
    <>
      <ToastRegion
        label={t('notice.label')}
        toasts={all.flatMap(toast)}
        closeLabel={t('common.close')}
        onClose={id => notices.close(Number(id))}
      />
      {late?.notice.is === 'late' && <LateDialog texts={late.notice.texts} onClose={() => notices.close(late.id)} />}
      {both?.notice.is === 'movedByBoth' && (
        <MovedDialog cards={both.notice.cards} onClose={() => notices.close(both.id)} />
      )}
      {putBack?.notice.is === 'putBack' && !late && !both && (
        <PutBackDialog
          key={putBack.id}
          notice={putBack.notice}
          onClose={() => notices.close(putBack.id)}
          onAside={() => setAside([...aside, putBack.id])}
        />
      )}
    </>
  )
}

/** What asks nothing goes by itself after a while, each piece of news after its own. */
function useFading(all: readonly Posted[], close: (id: number) => void): void {
  const timers = useRef(new Map<number, ReturnType<typeof setTimeout>>())
  useEffect(() => {
    for (const {id, notice} of all) {
      const afterMs = fadesAfter(notice)
      if (afterMs !== null && !timers.current.has(id))
        timers.current.set(
          id,
          setTimeout(() => close(id), afterMs),
        )
    }
  }, [all, close])
  useEffect(() => {
    const running = timers.current
    return () => {
      for (const timer of running.values()) clearTimeout(timer)
      running.clear()
    }
  }, [])
}

function fadesAfter({is}: Notice): number | null {
  if (is === 'merged') return mergeStaysMs
  return is === 'done' || is === 'refused' || is === 'phaseMoved' ? staysMs : null
}
