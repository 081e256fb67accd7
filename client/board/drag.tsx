import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type {KeyboardCoordinateGetter, Modifier} from '@dnd-kit/core'
import type {ReactNode, SyntheticEvent} from 'react'
import {use, useMemo, useRef, useState} from 'react'
import {useText} from '../i18n/useText.ts'
import {Button} from '../ui/Button.tsx'
import {classNames} from '../ui/classNames.ts'
import {Icon} from '../ui/Icon.tsx'
import {IconButton} from '../ui/IconButton.tsx'
import styles from './drag.module.css'
import {DragContext, ItemContext, useDragState} from './dragContext.ts'
import type {DragState} from './dragContext.ts'
import {MoveDialog} from './MoveDialog.tsx'
import type {MoveHints} from './MoveDialog.tsx'
import {useKeptFocus} from './keptFocus.ts'
import {pointOf, usePointer} from './pointer.ts'
import {landingAt, nextSlot, othersIn, slotOf, slotUnder, staysAt} from './slots.ts'
import type {Landing, LaneBoxes, LaneOrder, Slot, Step} from './slots.ts'

export type {Landing} from './slots.ts'

type Lane = LaneOrder & {readonly name: string}

/**
 * Lanes in which things are moved: by pointer, by touch (long press), by keyboard (Space lifts and drops, arrows
 * move within and across lanes, Escape puts it back) or through "Move to ..." (key M). All four end in `onMove`.
 *
 * While something is moved it stays where it is for everybody, and for the person a dashed ghost marks the place.
 * The only file that knows dnd-kit.
 */
export function DragBoard({
  lanes,
  movable = true,
  nameOf,
  onMove,
  ticket,
  hints,
  onLift,
  onRead,
  children,
}: {
  /** In reading order; the arrows walk them in this order. */
  readonly lanes: readonly Lane[]
  readonly movable?: boolean
  readonly nameOf: (id: string) => string
  /** `asks`: a question comes first, so nothing is said to have landed yet. */
  readonly onMove: (landing: Landing) => 'done' | 'asks'
  /** What hangs at the pointer: a small card with the least one must know. */
  readonly ticket: (id: string) => ReactNode
  /** Second lines for "Move to ...". */
  readonly hints?: MoveHints
  /** What is being moved, or null again: a hint for the others. */
  readonly onLift?: (id: string | null) => void
  /** Whose card has the focus: a hint as well. */
  readonly onRead?: (id: string | null) => void
  readonly children: ReactNode
}) {
  const t = useText()
  const parts = useRef(new Map<string, {head: HTMLElement | null; list: HTMLElement | null}>())
  const [lifted, setLifted] = useState<DragState['lifted']>(null)
  // The sensors call back between renders: they read and write the newest slot here.
  const now = useRef(lifted)
  const [menuFor, setMenuFor] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const {boardRef, noteFocus, keepFocus} = useKeptFocus(lanes)
  const pointer = usePointer(lifted?.by === 'pointer')

  const laneName = (laneId: string): string => lanes.find(lane => lane.id === laneId)?.name ?? ''
  const place = (id: string, slot: Slot) => ({
    item: nameOf(id),
    lane: laneName(slot.laneId),
    position: slot.index + 1,
    total: othersIn(lanes, slot.laneId, id).length + 1,
  })
  const lift = (next: DragState['lifted']) => {
    if ((now.current?.id ?? null) !== (next?.id ?? null)) onLift?.(next?.id ?? null)
    now.current = next
    setLifted(next)
  }
  const goTo = (slot: Slot) => {
    const current = now.current
    if (!current || (current.slot.laneId === slot.laneId && current.slot.index === slot.index)) return
    lift({...current, slot})
    setSaid(t('board.over', place(current.id, slot)))
  }
  const land = (id: string, slot: Slot) => {
    keepFocus(id)
    if (slotOf(lanes, id) === null) return
    if (staysAt(lanes, id, slot)) {
      setSaid(t('board.stays', place(id, slot)))
      return
    }
    const done = onMove(landingAt(lanes, id, slot))
    setSaid(done === 'asks' ? '' : t('board.dropped', place(id, slot)))
  }

  const walk: KeyboardCoordinateGetter = event => {
    const step = steps[event.code]
    const current = now.current
    if (!step || !current) return undefined
    event.preventDefault()
    const slot = nextSlot(lanes, current.id, current.slot, step)
    if (slot) goTo(slot)
    else setSaid(t('board.end', place(current.id, current.slot)))
    return undefined
  }
  const sensors = useSensors(
    useSensor(MouseSensor, {activationConstraint: {distance: 5}}),
    useSensor(TouchSensor, {activationConstraint: {delay: 260, tolerance: 8}}),
    useSensor(KeyboardSensor, {coordinateGetter: walk, scrollBehavior: 'auto'}),
  )

  const state: DragState = {
    lanes,
    lifted,
    movable,
    nameOf,
    openMenu: setMenuFor,
    register: (laneId, part, element) => {
      const known = parts.current.get(laneId) ?? {head: null, list: null}
      parts.current.set(laneId, {...known, [part]: element})
    },
  }

  return (
    <DragContext value={state}>
      <DndContext
        sensors={sensors}
        accessibility={{
          announcements: silent,
          screenReaderInstructions: {draggable: t('board.instructions')},
          restoreFocus: false,
        }}
        onDragStart={({active, activatorEvent}) => {
          const id = String(active.id)
          const slot = slotOf(lanes, id)
          if (!slot) return
          lift({id, slot, by: activatorEvent instanceof KeyboardEvent ? 'keyboard' : 'pointer'})
          setSaid(t('board.lifted', place(id, slot)))
        }}
        onDragMove={({active}) => {
          if (!pointer.current) return
          const boxes = measure(parts.current, lanes, String(active.id))
          const slot = slotUnder(boxes, pointer.current.x, pointer.current.y)
          if (slot) goTo(slot)
        }}
        onDragEnd={() => {
          const current = now.current
          lift(null)
          if (current) land(current.id, current.slot)
        }}
        onDragCancel={({active}) => {
          lift(null)
          keepFocus(String(active.id))
          setSaid(t('board.cancelled', {item: nameOf(String(active.id))}))
        }}
      >
        <div
          ref={boardRef}
          onFocus={event => {
            const id = noteFocus(event)
            onRead?.(id)
          }}
          onBlur={() => onRead?.(null)}
          className={styles.board}
        >
          {children}
        </div>
        <DragOverlay dropAnimation={null} modifiers={[atPointer]}>
          {lifted?.by === 'pointer' ? <div className={styles.ticket}>{ticket(lifted.id)}</div> : null}
        </DragOverlay>
      </DndContext>
      <output aria-live="assertive" className={styles.said}>
        {said}
      </output>
      <MoveDialog
        id={menuFor}
        lanes={lanes}
        nameOf={nameOf}
        hints={hints}
        onClose={() => {
          if (menuFor !== null) keepFocus(menuFor)
          setMenuFor(null)
        }}
        onMove={land}
      />
    </DragContext>
  )
}

/** One lane: its heading, its items in order, and the drop slot while something hovers over it. */
export function DragLane({
  id,
  head,
  slot,
  empty,
  label,
  className,
  listClassName,
  itemClassName,
  children,
}: {
  readonly id: string
  readonly head: ReactNode
  /** What will happen when it is dropped here, in words. */
  readonly slot: (itemId: string) => ReactNode
  readonly empty?: ReactNode
  readonly label: string
  readonly className?: string
  readonly listClassName?: string
  readonly itemClassName?: string
  /** An item; `lifted` when it is the ghost of what is being moved. */
  readonly children: (itemId: string, state: {readonly lifted: boolean}) => ReactNode
}) {
  const {lanes, lifted, register} = useDragState()
  const itemIds = lanes.find(lane => lane.id === id)?.itemIds ?? []
  const over = lifted !== null && lifted.slot.laneId === id && !staysAt(lanes, lifted.id, lifted.slot)
  const slotBefore = over ? othersIn(lanes, id, lifted.id)[lifted.slot.index] : undefined
  const slotItem = over && (
    <li key="slot" className={styles.slotItem} aria-hidden ref={lifted.by === 'keyboard' ? intoView : undefined}>
      {slot(lifted.id)}
    </li>
  )
  return (
    <section aria-label={label} className={className} data-lane={id}>
      <div ref={element => register(id, 'head', element)}>{head}</div>
      <ol ref={element => register(id, 'list', element)} className={classNames(styles.list, listClassName)}>
        {itemIds.flatMap(itemId => [
          itemId === slotBefore && slotItem,
          <DragItem key={itemId} id={itemId} className={itemClassName}>
            {children(itemId, {lifted: lifted?.id === itemId})}
          </DragItem>,
        ])}
        {over && slotBefore === undefined && slotItem}
        {itemIds.length === 0 && !over && empty !== undefined && <li className={styles.emptyItem}>{empty}</li>}
      </ol>
    </section>
  )
}

function DragItem({id, className, children}: {id: string; className?: string; children: ReactNode}) {
  const {movable, lifted, openMenu} = useDragState()
  const {setNodeRef, setActivatorNodeRef, listeners, attributes} = useDraggable({id, disabled: !movable})
  const item = useMemo(
    () => ({
      id,
      lifted: lifted?.id === id,
      setHandle: setActivatorNodeRef,
      onHandleKeyDown: (listeners?.['onKeyDown'] ?? null) as ((event: React.KeyboardEvent) => void) | null,
      describedBy: attributes['aria-describedby'],
    }),
    [id, lifted?.id, setActivatorNodeRef, listeners, attributes],
  )
  const start = (name: 'onMouseDown' | 'onTouchStart') => (event: SyntheticEvent<HTMLElement>) => {
    if (!startsDrag(event)) return
    listeners?.[name]?.(event)
  }
  return (
    <ItemContext value={item}>
      {/* the handle inside is the control; pressing anywhere on the card is a short cut to it */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <li
        ref={setNodeRef}
        data-item={id}
        data-lifted={lifted?.id === id || undefined}
        className={classNames(styles.item, className)}
        onMouseDown={start('onMouseDown')}
        onTouchStart={start('onTouchStart')}
        onKeyDown={event => {
          if (!movable || lifted || !isMoveKey(event)) return
          event.preventDefault()
          openMenu(id)
        }}
      >
        {children}
      </li>
    </ItemContext>
  )
}

/** The handle: a real button inside the item. Space lifts, M opens "Move to ...". */
export function DragHandle({className}: {readonly className?: string}) {
  const t = useText()
  const {movable, nameOf} = useDragState()
  const item = use(ItemContext)
  if (item === null) throw new Error('a handle stands inside an item')
  if (!movable) return <span className={className} />
  const {id, lifted, setHandle, describedBy, onHandleKeyDown} = item
  return (
    <button
      type="button"
      ref={setHandle}
      className={classNames(styles.handle, className)}
      data-handle={id}
      aria-label={t('board.handle', {item: nameOf(id)})}
      aria-describedby={describedBy}
      aria-pressed={lifted}
      onKeyDown={event => onHandleKeyDown?.(event)}
    >
      <Icon name="grip" />
    </button>
  )
}

/** Opens "Move to ..." for its item: words on the phone, three dots where the pointer can drag. */
export function MoveButton({look}: {readonly look: 'words' | 'icon'}) {
  const t = useText()
  const {movable, nameOf, openMenu} = useDragState()
  const item = use(ItemContext)
  if (item === null) throw new Error('a move button stands inside an item')
  if (!movable) return null
  const {id} = item
  const label = `${t('board.moveTo')} ${nameOf(id)}`
  if (look === 'icon') return <IconButton icon="more" small label={label} onPress={() => openMenu(id)} />
  return (
    <Button wide size="tall" endIcon="chevronDown" aria-label={label} onPress={() => openMenu(id)}>
      {t('board.moveTo')}
    </Button>
  )
}

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'previousLane',
  ArrowRight: 'nextLane',
}

/** dnd-kit's own announcements are English and know only drop zones, not places in a lane. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}

const controls = 'button, a, input, textarea, select, label, summary, [role="button"], [contenteditable="true"]'

/** Pressing a control inside the card (or in a dialog opened from it) is not the start of a drag; the handle is. */
function startsDrag(event: SyntheticEvent<HTMLElement>): boolean {
  const {target, currentTarget} = event
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false
  const control = target.closest(controls)
  return control === null || !currentTarget.contains(control) || control.matches('[data-handle]')
}

function isMoveKey(event: React.KeyboardEvent): boolean {
  if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return false
  if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return false
  return event.target instanceof Element && !event.target.matches('input, textarea, select, [contenteditable="true"]')
}

function measure(
  parts: ReadonlyMap<string, {readonly head: HTMLElement | null; readonly list: HTMLElement | null}>,
  lanes: readonly LaneOrder[],
  movingId: string,
): readonly LaneBoxes[] {
  return lanes.map(({id}) => {
    const {head = null, list = null} = parts.get(id) ?? {}
    const items = list ? [...list.querySelectorAll<HTMLElement>(':scope > [data-item]')] : []
    return {
      id,
      areas: [head?.firstElementChild ?? head, list].flatMap(part => part?.getBoundingClientRect() ?? []),
      items: items.filter(item => item.dataset['item'] !== movingId).map(item => item.getBoundingClientRect()),
    }
  })
}

/** The ticket hangs at the pointer, wherever on a wide card it was taken. */
const atPointer: Modifier = ({activatorEvent, activeNodeRect, transform}) => {
  const from = activatorEvent ? pointOf(activatorEvent) : null
  if (!from || !activeNodeRect) return transform
  return {
    ...transform,
    x: transform.x + from.x - activeNodeRect.left - 18,
    y: transform.y + from.y - activeNodeRect.top - 22,
  }
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({block: 'nearest'})
}
