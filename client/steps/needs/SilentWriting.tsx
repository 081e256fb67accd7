import {useState} from 'react'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useMe, useNewId, useRecord} from '../../session/hooks.ts'
import {EmptyState} from '../../ui/EmptyState.tsx'
import {Remark} from '../../ui/Remark.tsx'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {NoteComposer} from './NoteComposer.tsx'
import {OwnNotes} from './OwnNotes.tsx'
import {RoomSoFar} from './RoomSoFar.tsx'
import styles from './needs.module.css'

/** Everybody writes for themselves; of the others one sees how many, never what. (NOTE-1) */
export function SilentWriting() {
  const t = useText()
  const {votes} = useMe()
  const mine = useRecord(record => record.mine.notes)
  const onBoard = useBoard(board => board.notes.size)
  const newId = useNewId()
  // what stands in the composer is the only note that is not in the list below it
  const [writing, setWriting] = useState<{id: string; asked: boolean}>(() => ({id: newId<'note'>(), asked: false}))
  return (
    <>
      <StepQuestion question={t('needs.question')}>{t('needs.lead')}</StepQuestion>
      {onBoard > 0 && <p className={styles.again}>{t('needs.again', {count: onBoard})}</p>}
      <div className={styles.write}>
        <div>
          {votes ? (
            <>
              <NoteComposer
                key={writing.id}
                id={writing.id}
                note={mine.find(({id}) => id === writing.id)}
                focusOnOpen={writing.asked}
                onDone={() => setWriting({id: newId<'note'>(), asked: true})}
              />
              <OwnNotes notes={mine.filter(({id}) => id !== writing.id)} onEdit={id => setWriting({id, asked: true})} />
            </>
          ) : (
            <EmptyState title={t('needs.watching')}>{t('needs.watchingWhy')}</EmptyState>
          )}
        </div>
        <div>
          <RoomSoFar />
          <div className={styles.privacy}>
            <Remark>{t('needs.privacy')}</Remark>
          </div>
        </div>
      </div>
    </>
  )
}
