import type {TouchEvent} from 'react'
import {useRef, useState} from 'react'
import {DragHandle, DragLane, MoveButton} from '../../board/drag.tsx'
import {ObjectionMarks} from '../../board/ObjectionMarks.tsx'
import {ScoreStrip} from '../../board/ScoreStrip.tsx'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {Icon} from '../../ui/Icon.tsx'
import {Tabs} from '../../ui/Tabs.tsx'
import {DropSlot} from './DropSlot.tsx'
import {ExitFacts} from './ExitFacts.tsx'
import type {LanesProps} from './lanesProps.ts'
import styles from './phoneLanes.module.css'
import {TierRule} from './TierRule.tsx'
import type {NamedLane} from './useLedger.ts'

/** How far a finger travels sideways before it means the next lane. */
const swipePx = 64

/** One lane at a time: tabs or a swipe change it, "Move to ..." moves a segment. */
export function PhoneLanes(props: LanesProps) {
  const t = useText()
  const {ledger} = props
  const lanes = ledger.lanes.filter(({is, segments}) => is !== 'unplaced' || segments.length > 0)
  const [chosen, setChosen] = useState<string | null>(null)
  const at = Math.max(
    0,
    lanes.findIndex(({id}) => id === chosen),
  )
  const lane = lanes[at]
  const next = lanes[at + 1]
  const start = useRef<{readonly x: number; readonly y: number} | null>(null)
  const swipe = (event: TouchEvent) => {
    const from = start.current
    const touch = event.changedTouches[0]
    start.current = null
    if (!from || !touch) return
    const across = touch.clientX - from.x
    if (Math.abs(across) < swipePx || Math.abs(across) < 2 * Math.abs(touch.clientY - from.y)) return
    const target = lanes[at + (across < 0 ? 1 : -1)]
    if (target) setChosen(target.id)
  }
  if (!lane) return null
  return (
    <div
      className={styles.lanes}
      onTouchStart={event => {
        const touch = event.touches[0]
        start.current = touch ? {x: touch.clientX, y: touch.clientY} : null
      }}
      onTouchEnd={swipe}
    >
      <Tabs
        look="lanes"
        label={t('prioritise.lanes')}
        selected={lane.id}
        onSelect={id => setChosen(id)}
        items={lanes.map(each => ({
          id: each.id,
          label: each.is === 'unplaced' ? t('prioritise.unplacedShort') : each.name,
          count: each.segments.length,
          content: each.id === lane.id ? <PhoneLane {...props} lane={each} /> : null,
        }))}
      />
      {/* a check that is clicked looks for its tier or segment here, whichever lane is open */}
      {lanes
        .filter(({id}) => id !== lane.id)
        .flatMap(({id, segments}) => [id, ...segments.map(segment => segment.id)].map(thing => ({id, thing})))
        .map(({id, thing}) => (
          <span key={thing} className={styles.way} data-way={thing} tabIndex={-1} onFocus={() => setChosen(id)} />
        ))}
      {next && (
        <button type="button" className={styles.next} onClick={() => setChosen(next.id)}>
          <span>
            {next.name}, {t('prioritise.segments', {count: next.segments.length})}
          </span>
          <Icon name="arrowRight" />
        </button>
      )}
    </div>
  )
}

function PhoneLane({ledger, words, facts, open, onRewrite, lane}: LanesProps & {readonly lane: NamedLane}) {
  const t = useText()
  const format = useFormat()
  const {figures} = ledger
  const share = (part: number, whole: number | null | undefined) =>
    whole && whole > 0 ? `, ${format.share(part / whole)}` : ''
  const slotOf = (id: string) => <DropSlot lane={lane} facts={facts(id)} />
  return (
    <DragLane
      id={lane.id}
      label={t('prioritise.laneLabel', {lane: lane.name, count: lane.segments.length})}
      head={
        <div className={styles.head} data-record={lane.id}>
          {lane.is === 'tier' && (
            <TierRule tier={lane.tier} tierName={lane.name} open={open} needed={lane.segments.length > 0} />
          )}
          {lane.is === 'deselected' && t('prioritise.deselectedNote')}
          {lane.is === 'unplaced' && t('prioritise.unplacedNote')}
          {lane.segments.length > 0 && <p>{words.sentence(figures.sum(lane.segments))}</p>}
        </div>
      }
      slot={slotOf}
      empty={<p className={styles.nothing}>{t('prioritise.laneEmpty')}</p>}
      itemClassName={styles.item}
    >
      {(id, {lifted}) => {
        const segment = ledger.segmentOf(id)
        if (!segment) return null
        const {customers, value} = figures.of(segment)
        return (
          <article
            className={styles.card}
            data-lifted={lifted || undefined}
            data-out={lane.is === 'deselected' || undefined}
          >
            <header>
              <h2>{segment.name}</h2>
              <DragHandle />
            </header>
            <p className={styles.need}>{segment.need}</p>
            <ObjectionMarks id={id} />
            <p className={styles.figures}>
              <span>
                {customers === null ? (
                  t('prioritise.noFigure')
                ) : (
                  <>
                    <b>{format.number(customers)}</b> {t('prioritise.customersWord', {count: customers})}
                    {share(customers, figures.universe?.customers)}
                  </>
                )}
              </span>
              <span>
                {value === null && ledger.amountsHidden && t('prioritise.hiddenFigure')}
                {value !== null && (
                  <>
                    <b>{words.value(value)}</b> {words.unit}
                    {share(value, figures.universe?.value)}
                  </>
                )}
              </span>
            </p>
            <ScoreStrip
              score={ledger.scoreOf(id)}
              look="phone"
              criterionNameOf={criterionId =>
                ledger.evaluation.criteria.find(criterion => criterion.id === criterionId)
              }
            />
            <ExitFacts segment={segment} onRewrite={() => onRewrite(segment.id)} />
            <MoveButton look="words" />
          </article>
        )
      }}
    </DragLane>
  )
}
