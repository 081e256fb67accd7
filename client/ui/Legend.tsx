import {DepartmentMark} from './DepartmentMark.tsx'
import styles from './Legend.module.css'
import type {MarkKind} from './MarkShape.tsx'

/** The marks and what they stand for; under the steps, or in the head of the big screen. */
export function Legend({
  label,
  departments,
  look = 'rail',
}: {
  readonly label: string
  readonly departments: readonly {
    readonly id: string
    readonly kind: MarkKind
    readonly letter?: string
    readonly label: string
  }[]
  /** rail: two columns, small. line: one row; large on the big screen. */
  readonly look?: 'rail' | 'line'
}) {
  return (
    <section className={styles[look]} aria-label={label}>
      <ul>
        {departments.map(({id, kind, letter, label: name}) => (
          <li key={id}>
            <DepartmentMark kind={kind} letter={letter} size={16} />
            {name}
          </li>
        ))}
      </ul>
    </section>
  )
}
