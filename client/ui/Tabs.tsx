import type {ReactNode} from 'react'
import {Tab, TabList, TabPanel, Tabs as AriaTabs} from 'react-aria-components'
import {classNames} from './classNames.ts'
import {Icon} from './Icon.tsx'
import styles from './Tabs.module.css'

export interface TabItem<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** Behind the label: "Checks 4". */
  readonly count?: string | number
  /** A stop sign before the label. */
  readonly blocked?: boolean
  /** Second line, quiet; for the `wide` look. */
  readonly note?: string
  readonly disabled?: boolean
  readonly content: ReactNode
}

/** Several pages in one place. Arrow keys move between the tabs. */
export function Tabs<Id extends string>({
  label,
  items,
  selected,
  onSelect,
  look = 'words',
  end,
}: {
  /** What the row of tabs is about, for screen readers. */
  readonly label: string
  readonly items: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** words: a quiet row (side panel). wide: two lines, equal widths (segments). lanes: fills the phone's width. */
  readonly look?: 'words' | 'wide' | 'lanes'
  /** Behind the row: an add button. */
  readonly end?: ReactNode
}) {
  return (
    <AriaTabs
      className={classNames(styles.tabs, styles[look])}
      selectedKey={selected}
      onSelectionChange={key => {
        const item = items.find(({id}) => id === key)
        if (item) onSelect(item.id)
      }}
    >
      <div className={styles.row}>
        <TabList aria-label={label} className={styles.list}>
          {items.map(item => (
            <Tab key={item.id} id={item.id} isDisabled={item.disabled} className={styles.tab}>
              <span className={styles.name}>
                {item.blocked && <Icon name="stop" size={12} />}
                {item.label}
                {item.count !== undefined && ` ${item.count}`}
              </span>
              {item.note !== undefined && <span className={styles.note}>{item.note}</span>}
            </Tab>
          ))}
        </TabList>
        {end}
      </div>
      {items.map(item => (
        <TabPanel key={item.id} id={item.id} className={styles.panel}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
