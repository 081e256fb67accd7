import type {Note} from '../../../shared/domain/entities/note.ts'
import {noteEvidences} from '../../../shared/domain/entities/note.ts'
import type {ClusterId, DepartmentId} from '../../../shared/domain/entities/ids.ts'
import {aliasesOf, alsoWritten} from '../../../shared/domain/needGroups.ts'
import {notesIn} from '../../../shared/domain/notesByCluster.ts'
import {DragLane} from '../../board/drag.tsx'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useMayWrite} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {classNames} from '../../ui/classNames.ts'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {BoardText} from '../fields/BoardText.tsx'
import {BoardWords} from '../fields/BoardWords.tsx'
import {HeapMenu} from './HeapMenu.tsx'
import {looseLane, newLane} from './lanes.ts'
import {NoteCard} from './NoteCard.tsx'
import {DropSlot} from '../fields/DropSlot.tsx'
import styles from './needs.module.css'

/** A titled heap of notes: who wrote them, what these customers want, what it rests on. */
export function Heap({id, name}: {readonly id: ClusterId; readonly name: string}) {
  const t = useText()
  const open = useMayWrite()('clusters', 'title')
  const cluster = useBoard(board => board.clusters.get(id))
  const notes = useBoard(board => notesIn(board, id), shallow)
  if (!cluster) return null
  const slot = () => <DropSlot>{t('needs.slot', {heap: name})}</DropSlot>
  return (
    <DragLane
      id={id}
      label={t('needs.heap', {name, count: notes.length})}
      className={styles.heap}
      listClassName={styles.cards}
      itemClassName={styles.item}
      slot={slot}
      empty={open ? t('needs.heapEmpty') : t('needs.heapNone')}
      head={
        <div className={styles.heapHead} data-record={id}>
          <div className={styles.title}>
            <BoardWords
              kind="clusters"
              id={id}
              field="title"
              maxLength={120}
              label={t('needs.heapTitle', {name})}
              hideLabel
              placeholder={name}
              bare
            />
            {open && <HeapMenu id={id} name={name} notes={notes.length} />}
          </div>
          <Aliases id={id} />
          <div className={classNames(styles.statement, cluster.statement.trim() === '' && open && styles.wanted)}>
            <BoardText
              kind="clusters"
              id={id}
              field="statement"
              bare
              rows={2}
              label={t('needs.statement', {name})}
              hideLabel
              placeholder={t('needs.statementExample')}
            />
          </div>
          <AlsoWritten id={id} />
          <div className={styles.basis}>
            <Evidence notes={notes} />
            <Marks notes={notes} />
          </div>
        </div>
      }
    >
      {(noteId, {lifted}) => <NoteCard id={noteId} lifted={lifted} />}
    </DragLane>
  )
}

/** Notes that belong to no heap yet, or stand alone for good. */
export function LooseHeap({count}: {readonly count: number}) {
  const t = useText()
  const slot = () => <DropSlot>{t('needs.slotLoose')}</DropSlot>
  return (
    <DragLane
      id={looseLane}
      label={t('needs.heap', {name: t('needs.loose'), count})}
      className={classNames(styles.heap, styles.loose)}
      listClassName={styles.cards}
      itemClassName={styles.item}
      slot={slot}
      empty={t('needs.looseNone')}
      head={
        <div className={styles.heapHead}>
          <h2 className={styles.plainTitle}>
            {t('needs.loose')} <small>{t('needs.notes', {count})}</small>
          </h2>
          <p className={styles.quiet}>{t('needs.looseLead')}</p>
        </div>
      }
    >
      {(noteId, {lifted}) => <NoteCard id={noteId} lifted={lifted} />}
    </DragLane>
  )
}

/** The place where a note starts a new heap; the button starts an empty one. */
export function NewHeap({onStart}: {readonly onStart: () => void}) {
  const t = useText()
  const slot = () => <DropSlot>{t('needs.slotNew')}</DropSlot>
  return (
    <DragLane
      id={newLane}
      label={t('needs.newHeap')}
      className={classNames(styles.heap, styles.fresh)}
      listClassName={styles.cards}
      slot={slot}
      head={
        <div className={styles.heapHead}>
          <Button icon="plus" onPress={onStart}>
            {t('needs.newHeap')}
          </Button>
          <p className={styles.quiet}>{t('needs.newHeapLead')}</p>
        </div>
      }
    >
      {() => null}
    </DragLane>
  )
}

/** What it is called as well, since two were merged. (NEED-4) */
function Aliases({id}: {readonly id: ClusterId}) {
  const t = useText()
  const {list} = useFormat()
  const aliases = useBoard(board => aliasesOf(board, id), shallow)
  if (aliases.length === 0) return null
  return <p className={styles.aliases}>{t('needs.aliases', {titles: list(aliases)})}</p>
}

/** What somebody has written on a group that had gone into this one. (NEED-4) */
function AlsoWritten({id}: {readonly id: ClusterId}) {
  const t = useText()
  const statements = useBoard(board => alsoWritten(board, id), shallow)
  return statements.map(statement => (
    <p key={statement} className={styles.aliases}>
      {t('needs.alsoWritten', {statement})}
    </p>
  ))
}

function Marks({notes}: {readonly notes: readonly Note[]}) {
  const {departmentName, departmentMark} = useWords()
  const ids = [
    ...new Set(notes.flatMap(({departmentId}): readonly DepartmentId[] => (departmentId ? [departmentId] : []))),
  ]
  return (
    <span className={styles.marks}>
      {ids.map(id => (
        <DepartmentMark key={id} {...departmentMark(id)} label={departmentName(id)} size={16} />
      ))}
    </span>
  )
}

/** How many notes it has and how their writers know: "9 notes: 4 data, 4 experience, 1 assumption". */
function Evidence({notes}: {readonly notes: readonly Note[]}) {
  const t = useText()
  const {list} = useFormat()
  if (notes.length === 0) return null
  const kinds = noteEvidences
    .map(kind => ({kind, count: notes.filter(({evidence}) => evidence === kind).length}))
    .filter(({count}) => count > 0)
    .sort((a, b) => b.count - a.count)
  const said = kinds.map(({kind, count}) =>
    t('needs.evidenceCount', {count, evidence: t(`evidence.${kind}`).toLowerCase()}),
  )
  return <p className={styles.evidence}>{t('needs.restsOn', {count: notes.length, evidence: list(said)})}</p>
}
