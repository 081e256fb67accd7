import {useState} from 'react'
import type {Board} from '../../../shared/domain/board.ts'
import type {ClusterId, NoteId} from '../../../shared/domain/entities/ids.ts'
import {clustersInOrder, groupTitle} from '../../../shared/domain/needGroups.ts'
import {notesIn} from '../../../shared/domain/notesByCluster.ts'
import {checkMark} from '../../board/checkMark.ts'
import {DragBoard} from '../../board/drag.tsx'
import type {Landing} from '../../board/drag.tsx'
import {KeyHint} from '../../board/KeyHint.tsx'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite, useNewId} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {EmptyState} from '../../ui/EmptyState.tsx'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {ClosedNotice} from '../fields/ClosedNotice.tsx'
import {AddNoteDialog} from './AddNoteDialog.tsx'
import {Heap, LooseHeap, NewHeap} from './Heap.tsx'
import {NoteTicket} from './NoteCard.tsx'
import {looseLane, newLane} from './lanes.ts'
import styles from './needs.module.css'

type HeapOrder = {readonly id: ClusterId | null; readonly title: string; readonly noteIds: readonly NoteId[]}

/** All notes on the table, in heaps that get a title and a sentence: when ..., they want ..., so that .... */
export function GroupedNotes() {
  const t = useText()
  const dispatch = useDispatch()
  const newId = useNewId()
  const mayWrite = useMayWrite()
  const heaps = useBoard(heapsOf, sameHeaps)
  const nameOf = useNoteName()
  const [adding, setAdding] = useState(false)
  const movable = mayWrite('notes', 'place')
  const maySort = mayWrite('clusters', null)
  const notes = heaps.reduce((sum, {noteIds}) => sum + noteIds.length, 0)
  const grouped = heaps.filter(({id}) => id !== null)
  const titleOf = (index: number, title: string) => title || t('needs.untitled', {number: index + 1})

  const lanes = grouped.map(({id, title, noteIds}, index) => ({
    id: id ?? looseLane,
    name: titleOf(index, title),
    itemIds: noteIds,
  }))
  const loose = {id: looseLane, name: t('needs.loose'), itemIds: heaps.find(({id}) => id === null)?.noteIds ?? []}
  const fresh = {id: newLane, name: t('needs.newHeap'), itemIds: []}
  const all = [loose, ...lanes, ...(maySort ? [fresh] : [])]

  const startHeap = (noteIds: readonly NoteId[]) => dispatch('addCluster', {id: newId<'cluster'>(), title: '', noteIds})
  const move = ({id, laneId, spot}: Landing): 'done' => {
    const noteId = heaps.flatMap(({noteIds}) => noteIds).find(known => known === id)
    if (noteId === undefined) return 'done'
    if (laneId === newLane) startHeap([noteId])
    else dispatch('moveNote', {id: noteId, clusterId: grouped.find(heap => heap.id === laneId)?.id ?? null, spot})
    return 'done'
  }

  return (
    <>
      <StepQuestion
        question={t('needs.groupQuestion')}
        end={
          mayWrite('notes', null) && (
            <span {...checkMark('needs.department_silent')}>
              <Button icon="plus" onPress={() => setAdding(true)}>
                {t('needs.lateNote')}
              </Button>
            </span>
          )
        }
      >
        {t('needs.groupLead')} {movable && <KeyHint />}
      </StepQuestion>
      {!movable && <ClosedNotice step="needs" />}
      {notes === 0 && grouped.length === 0 ? (
        <EmptyState title={t('needs.noNotes')}>{t('needs.noNotesWhy')}</EmptyState>
      ) : (
        <DragBoard lanes={all} movable={movable} nameOf={nameOf} onMove={move} ticket={ticketOf}>
          <div className={styles.table} {...(mayWrite('notes', null) ? {} : checkMark('needs.department_silent'))}>
            <LooseHeap count={loose.itemIds.length} />
            <div className={styles.heaps}>
              {grouped.map(({id}, index) => id && <Heap key={id} id={id} name={lanes[index]?.name ?? ''} />)}
              {maySort && <NewHeap onStart={() => startHeap([])} />}
            </div>
          </div>
        </DragBoard>
      )}
      {adding && <AddNoteDialog onClose={() => setAdding(false)} />}
    </>
  )
}

function ticketOf(id: string) {
  return <NoteTicket id={id} />
}

function heapsOf(board: Board): readonly HeapOrder[] {
  const clusters = clustersInOrder(board).map(({id}) => ({id, title: groupTitle(board, id)}))
  return [...clusters, {id: null, title: ''}].map(({id, title}) => ({
    id,
    title,
    noteIds: notesIn(board, id).map(note => note.id),
  }))
}

function sameHeaps(a: readonly HeapOrder[], b: readonly HeapOrder[]): boolean {
  return (
    a.length === b.length &&
    a.every((heap, index) => {
      const other = b[index]
      return (
        heap.id === other?.id &&
        heap.title === other.title &&
        heap.noteIds.length === other.noteIds.length &&
        heap.noteIds.every((id, position) => id === other.noteIds[position])
      )
    })
  )
}

const longestName = 60

/** What a note is called when it is spoken of: its first words, in the reader's quotation marks. */
function useNoteName(): (id: string) => string {
  const t = useText()
  const notes = useBoard(board => board.notes)
  return id => {
    const text = [...notes].find(([key]) => key === id)?.[1].text ?? ''
    const short = text.length <= longestName ? text : `${text.slice(0, longestName).trimEnd()}…`
    return t('needs.noteName', {note: short})
  }
}
