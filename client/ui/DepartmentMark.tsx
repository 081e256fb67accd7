import {MarkShape} from './MarkShape.tsx'
import type {MarkKind} from './MarkShape.tsx'
import styles from './DepartmentMark.module.css'
import {imageName} from './imageName.ts'

/**
 * A department: shape, colour and letter together, never colour alone.
 *
 * With `label` it speaks the department's name; leave it out where the name stands beside it.
 */
export function DepartmentMark({
  kind,
  letter,
  label,
  size = 18,
}: {
  readonly kind: MarkKind
  /** One letter (two at most), for `other`. */
  readonly letter?: string
  readonly label?: string
  /** 13 to 28 px. */
  readonly size?: number
}) {
  return (
    <svg className={styles.mark} width={size} height={size} viewBox={`0 0 ${size} ${size}`} {...imageName(label)}>
      <MarkShape kind={kind} letter={letter} x={0} y={0} size={size} />
    </svg>
  )
}
