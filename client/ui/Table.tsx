import type {ReactNode} from 'react'
import {useId, useRef} from 'react'
import {classNames} from './classNames.ts'
import styles from './Table.module.css'
import {useOverflows} from './useOverflows.ts'

/** A plain table: caption, ruled rows, a head that stays. Write `<thead>` and `<tbody>` inside. */
export function Table({
  caption,
  hideCaption = false,
  dense = false,
  height,
  children,
}: {
  readonly caption: string
  readonly hideCaption?: boolean
  readonly dense?: boolean
  /** Scrolls inside itself above this height, in px; the head stays in sight. */
  readonly height?: number
  readonly children: ReactNode
}) {
  const captionId = useId()
  const scroller = useRef<HTMLElement>(null)
  // what scrolls must be reachable with the keyboard; what does not must not be in the way
  const overflows = useOverflows(scroller)
  return (
    <section
      ref={scroller}
      className={styles.scroll}
      aria-labelledby={captionId}
      {...(overflows && {tabIndex: 0})}
      style={{maxHeight: height}}
    >
      <table className={classNames(styles.table, dense && styles.dense)}>
        <caption id={captionId} className={hideCaption ? styles.hidden : undefined}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  )
}

export interface DataColumn {
  readonly id: string
  readonly label: string
  /** figures stand right, so that they align. */
  readonly align?: 'words' | 'figures'
}

interface DataRow {
  readonly id: string
  /** One per column, in the order of the columns; the first is the row's head. `null` is shown as `unknown`. */
  readonly cells: readonly (ReactNode | null)[]
}

export interface DataTableProps {
  readonly caption: string
  readonly hideCaption?: boolean
  readonly columns: readonly DataColumn[]
  readonly rows: readonly DataRow[]
  /** What stands in an empty cell: "unknown". Never 0. */
  readonly unknown?: string
  readonly dense?: boolean
  readonly height?: number
}

/** The same from data: what every picture has behind it. */
export function DataTable({columns, rows, unknown = '–', ...table}: DataTableProps) {
  const look = (column: DataColumn | undefined) => (column?.align === 'figures' ? styles.figures : undefined)
  return (
    <Table {...table}>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.id} scope="col" className={look(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            {row.cells.map((cell, index) => {
              const column = columns[index]
              const key = column?.id ?? index
              const shown = cell ?? <span className={styles.unknown}>{unknown}</span>
              return index === 0 ? (
                <th key={key} scope="row" className={look(column)}>
                  {shown}
                </th>
              ) : (
                <td key={key} className={look(column)}>
                  {shown}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
