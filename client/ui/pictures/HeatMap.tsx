import {classNames} from '../classNames.ts'
import {useViewport} from '../useViewport.ts'
import {HeatCell} from './HeatCell.tsx'
import type {HeatCellData} from './HeatCell.tsx'
import styles from './HeatMap.module.css'

export interface HeatColumn {
  readonly id: string
  readonly label: string
  /** The same with a soft hyphen, where it is too long for its column. */
  readonly head?: string | undefined
  /** Quiet lines under the name: weight, who is not asked. */
  readonly notes?: readonly string[]
}

export interface HeatRow {
  readonly id: string
  readonly label: string
  readonly note?: string
  /** By column id; a column that is missing is shown as `emptyText`. */
  readonly cells: Readonly<Record<string, HeatCellData>>
  /** At the end of the row: score and rank. */
  readonly end?: {readonly value: string; readonly note?: string}
}

/**
 * Segment by criterion: where the departments differ. A real table on wide screens; on the phone one row after the
 * other, each cell named by its column.
 */
export function HeatMap({
  caption,
  corner,
  columns,
  rows,
  endHead,
  emptyText,
  chosen,
  look = 'normal',
  onCell,
}: {
  readonly caption: string
  /** How to read a cell, in the empty corner; one line each. */
  readonly corner: readonly string[]
  readonly columns: readonly HeatColumn[]
  readonly rows: readonly HeatRow[]
  readonly endHead?: {readonly label: string; readonly note?: string}
  /** "no answers". */
  readonly emptyText: string
  readonly chosen?: {readonly rowId: string; readonly columnId: string}
  readonly look?: 'normal' | 'projector'
  readonly onCell?: (rowId: string, columnId: string) => void
}) {
  const onPhone = useViewport() === 'phone'
  const cellOf = (row: HeatRow, column: HeatColumn) => {
    const cell = row.cells[column.id]
    if (!cell) return <p className={styles.none}>{emptyText}</p>
    return (
      <HeatCell
        cell={cell}
        look={look}
        chosen={chosen?.rowId === row.id && chosen.columnId === column.id}
        onPress={onCell && (() => onCell(row.id, column.id))}
      />
    )
  }
  if (onPhone) {
    return (
      <section className={styles.phone} aria-label={caption}>
        <p className={styles.reading}>{corner.join(' ')}</p>
        {rows.map(row => (
          <article key={row.id} data-record={row.id}>
            <header>
              <h2>
                {row.label}
                {row.note !== undefined && <small>{row.note}</small>}
              </h2>
              {row.end && (
                <p>
                  <b>{row.end.value}</b> {row.end.note !== undefined && <small>{row.end.note}</small>}
                </p>
              )}
            </header>
            {columns.map(column => (
              <div key={column.id} className={styles.pair} data-record={`${row.id} ${column.id}`}>
                <p>
                  {column.label}
                  {column.notes?.[0] !== undefined && <small>{column.notes[0]}</small>}
                </p>
                {cellOf(row, column)}
              </div>
            ))}
          </article>
        ))}
      </section>
    )
  }
  return (
    <div className={styles.frame}>
      <table className={classNames(styles.heat, look === 'projector' && styles.projector)}>
        <caption className={styles.spoken}>{caption}</caption>
        <colgroup>
          <col className={styles.headColumn} />
          {columns.map(({id}) => (
            <col key={id} />
          ))}
          {endHead && <col className={styles.endColumn} />}
        </colgroup>
        <thead>
          <tr>
            <td className={styles.corner}>
              {corner.map(line => (
                <span key={line}>{line}</span>
              ))}
            </td>
            {columns.map(({id, label, head, notes}) => (
              <th key={id} scope="col">
                <b>{head ?? label}</b>
                {notes?.map(note => (
                  <span key={note}>{note}</span>
                ))}
              </th>
            ))}
            {endHead && (
              <th scope="col" className={styles.end}>
                <b>{endHead.label}</b>
                {endHead.note !== undefined && <span>{endHead.note}</span>}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id} data-record={row.id}>
              <th scope="row">
                {row.label}
                {row.note !== undefined && <span>{row.note}</span>}
              </th>
              {columns.map(column => (
                <td key={column.id} data-record={`${row.id} ${column.id}`}>
                  {cellOf(row, column)}
                </td>
              ))}
              {endHead && (
                <td className={styles.end}>
                  <b>{row.end?.value}</b>
                  <span>{row.end?.note}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
