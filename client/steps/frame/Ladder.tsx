import {useState} from 'react'
import {defaultLadder} from '../../../shared/domain/entities/meta.ts'
import {DragBoard, DragHandle, DragLane} from '../../board/drag.tsx'
import type {Landing} from '../../board/drag.tsx'
import {KeyHint} from '../../board/KeyHint.tsx'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useDispatch, useMayWrite} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {IconButton} from '../../ui/IconButton.tsx'
import {TextField} from '../../ui/TextField.tsx'
import {useDraft} from '../fields/useDraft.ts'
import {DropSlot} from '../fields/DropSlot.tsx'
import styles from './frame.module.css'

const laneId = 'ladder'
const mostSteps = 9

/** The steps a customer climbs, in order: moved by drag, by keyboard or by menu; worded and removed in place. */
export function Ladder() {
  const t = useText()
  const {ladderStep} = useWords()
  const dispatch = useDispatch()
  const open = useMayWrite()('meta', 'ladder')
  const ladder = useBoard(board => board.meta.ladder)
  const change = (next: readonly string[]) => dispatch('changeLadder', {ladder: next})
  const move = ({id, spot}: Landing): 'done' => {
    const others = ladder.filter(step => step !== id)
    const at = spot === 'first' ? 0 : spot === 'last' ? others.length : others.indexOf(spot.after) + 1
    change([...others.slice(0, at), id, ...others.slice(at)])
    return 'done'
  }
  const slot = (step: string) => <DropSlot>{t('frame.ladderSlot', {step: ladderStep(step)})}</DropSlot>
  return (
    <div className={styles.ladder}>
      <h2>{t('frame.ladder')}</h2>
      <p className={styles.quiet}>
        {t('frame.ladderLead')} {open && <KeyHint />}
      </p>
      <DragBoard
        lanes={[{id: laneId, name: t('frame.ladder'), itemIds: ladder}]}
        movable={open}
        nameOf={ladderStep}
        onMove={move}
        ticket={step => ladderStep(step)}
      >
        <DragLane id={laneId} head={null} label={t('frame.ladder')} slot={slot} listClassName={styles.steps}>
          {(step, {lifted}) => (
            <LadderRow
              step={step}
              lifted={lifted}
              ladder={ladder}
              open={open}
              onRemove={() =>
                dispatch(
                  'changeLadder',
                  {ladder: ladder.filter(other => other !== step)},
                  {label: t('frame.ladderRemoved', {step: ladderStep(step)})},
                )
              }
            />
          )}
        </DragLane>
      </DragBoard>
      {open && ladder.length < mostSteps && <NewStep ladder={ladder} onAdd={word => change([...ladder, word])} />}
    </div>
  )
}

function LadderRow({
  step,
  ladder,
  open,
  lifted,
  onRemove,
}: {
  readonly step: string
  readonly ladder: readonly string[]
  readonly open: boolean
  readonly lifted: boolean
  readonly onRemove: () => void
}) {
  const t = useText()
  const dispatch = useDispatch()
  const {ladderStep} = useWords()
  const name = ladderStep(step)
  const position = ladder.indexOf(step) + 1
  const draft = useDraft(name, text => {
    // a word in the reader's language that stands for a default step stays that step
    const to = defaultLadder.find(word => ladderStep(word) === text) ?? text
    if (to === '' || ladder.includes(to)) return
    const next = ladder.map(other => (other === step ? to : other))
    dispatch('changeLadder', {ladder: next, renamed: {from: step, to}})
  })
  if (!open)
    return (
      <div className={styles.step}>
        <span className={styles.number}>{position}</span>
        <span>{name}</span>
      </div>
    )
  return (
    <div className={styles.step} data-lifted={lifted || undefined}>
      <DragHandle />
      <span className={styles.number}>{position}</span>
      <TextField
        label={t('frame.ladderStep', {position})}
        hideLabel
        maxLength={60}
        value={draft.text}
        onChange={draft.change}
        onBlur={draft.finish}
        onEnter={draft.finish}
      />
      <IconButton
        icon="trash"
        small
        label={t('frame.ladderRemove', {step: name})}
        disabled={ladder.length < 2}
        onPress={onRemove}
      />
    </div>
  )
}

function NewStep({ladder, onAdd}: {readonly ladder: readonly string[]; readonly onAdd: (word: string) => void}) {
  const t = useText()
  const {ladderStep} = useWords()
  const [word, setWord] = useState('')
  const wanted = word.trim()
  const known = defaultLadder.find(step => ladderStep(step) === wanted) ?? wanted
  const doubled = ladder.includes(known)
  const add = () => {
    if (known === '' || doubled) return
    onAdd(known)
    setWord('')
  }
  return (
    <div className={styles.newStep}>
      <TextField
        label={t('frame.ladderNew')}
        hideLabel
        placeholder={t('frame.ladderNew')}
        maxLength={60}
        value={word}
        error={doubled ? t('frame.ladderDouble') : undefined}
        onChange={setWord}
        onEnter={add}
      />
      <Button icon="plus" disabled={known === '' || doubled} onPress={add}>
        {t('frame.ladderAdd')}
      </Button>
    </div>
  )
}
