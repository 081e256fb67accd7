import {Button as AriaButton} from 'react-aria-components'
import {Icon} from './Icon.tsx'
import {IconButton} from './IconButton.tsx'
import {Sheet} from './Sheet.tsx'
import styles from './SidePanel.module.css'
import {Tabs} from './Tabs.tsx'
import type {TabItem} from './Tabs.tsx'

export interface SidePanelProps<Id extends string = string> {
  /** What it is, for screen readers: "Beside the step". */
  readonly label: string
  readonly tabs: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  readonly folded: boolean
  readonly onFold: (folded: boolean) => void
  readonly foldLabel: string
  /** One quiet line at the bottom: where the figures come from. */
  readonly foot?: string
}

/** The foldable panel at the right. Folded it stays as words on the edge, so that its count is never out of sight. */
export function SidePanel<Id extends string>(panel: SidePanelProps<Id>) {
  const {label, folded, onFold, foldLabel} = panel
  if (folded) return <FoldedPanel {...panel} />
  return (
    <aside className={styles.panel} aria-label={label} data-print="hide">
      <div className={styles.fold}>
        <IconButton icon="chevronRight" label={foldLabel} iconSize={12} small onPress={() => onFold(true)} />
      </div>
      <Pages {...panel} />
    </aside>
  )
}

/** The same on the phone: a sheet from below, opened by the caller. */
export function SidePanelSheet<Id extends string>(panel: SidePanelProps<Id>) {
  const {label, folded, onFold, foldLabel} = panel
  return (
    <Sheet open={!folded} onOpenChange={open => onFold(!open)} title={label} closeLabel={foldLabel}>
      <Pages {...panel} />
    </Sheet>
  )
}

function Pages<Id extends string>({label, tabs, selected, onSelect, foot}: SidePanelProps<Id>) {
  return (
    <>
      <Tabs label={label} items={tabs} selected={selected} onSelect={onSelect} />
      {foot !== undefined && <p className={styles.foot}>{foot}</p>}
    </>
  )
}

function FoldedPanel<Id extends string>({label, tabs, onSelect, onFold}: SidePanelProps<Id>) {
  return (
    <aside className={styles.edge} aria-label={label} data-print="hide">
      {tabs.map(({id, label: name, count, blocked}, index) => (
        <AriaButton
          key={id}
          className={styles.word}
          onPress={() => {
            onSelect(id)
            onFold(false)
          }}
        >
          {index === 0 && (
            <span className={blocked ? styles.blocked : undefined}>
              <Icon name={blocked ? 'stop' : 'info'} />
            </span>
          )}
          {count !== undefined && (index === 0 || count !== 0) && <b>{count}</b>}
          <span className={styles.upright}>{name}</span>
        </AriaButton>
      ))}
    </aside>
  )
}
