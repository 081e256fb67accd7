import type {ReactNode} from 'react'
import {imageName} from './imageName.ts'

export type IconName =
  | 'check'
  | 'stop'
  | 'warning'
  | 'info'
  | 'grip'
  | 'plus'
  | 'minus'
  | 'close'
  | 'arrowRight'
  | 'arrowLeft'
  | 'arrowUp'
  | 'arrowDown'
  | 'chevronDown'
  | 'chevronRight'
  | 'theme'
  | 'people'
  | 'clock'
  | 'lock'
  | 'eye'
  | 'eyeOff'
  | 'download'
  | 'upload'
  | 'link'
  | 'undo'
  | 'redo'
  | 'more'
  | 'pencil'
  | 'comment'
  | 'screen'
  | 'language'
  | 'trash'
  | 'table'
  | 'slow'

/**
 * A small drawing in the colour of the text around it; only the stop sign has its own, because it always means the same.
 *
 * Without `label` it is decoration and hidden from screen readers; with `label` it is an image of that name.
 */
export function Icon({
  name,
  size = 14,
  label,
}: {
  readonly name: IconName
  readonly size?: number
  readonly label?: string
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      color={name === 'stop' ? 'var(--block)' : undefined}
      strokeWidth={1.5}
      strokeLinejoin="round"
      {...imageName(label)}
    >
      {drawings[name]}
    </svg>
  )
}

const dots = (...at: readonly (readonly [number, number])[]) => (
  <g fill="currentColor" stroke="none">
    {at.map(([x, y]) => (
      <circle key={`${x} ${y}`} cx={x} cy={y} r={1.3} />
    ))}
  </g>
)

const drawings = {
  check: <path d="M2.5 7.5l3 3 6-7" strokeWidth={1.8} strokeLinejoin="miter" />,
  stop: (
    <>
      <path d="M4.4 1h5.2L13 4.4v5.2L9.6 13H4.4L1 9.6V4.4z" fill="currentColor" stroke="none" />
      <path d="M4 7h6" stroke="var(--ground)" strokeWidth={1.8} />
    </>
  ),
  warning: (
    <>
      <path d="M7 1.5L13 12.5H1z" />
      <path d="M7 5.5V9M7 10.2v1.2" />
    </>
  ),
  info: (
    <>
      <circle cx={7} cy={7} r={5.8} strokeWidth={1.4} />
      <path d="M7 6.2v4M7 3.6V5" />
    </>
  ),
  grip: dots([4.2, 2.6], [9.8, 2.6], [4.2, 7], [9.8, 7], [4.2, 11.4], [9.8, 11.4]),
  plus: <path d="M7 2v10M2 7h10" strokeWidth={1.7} />,
  minus: <path d="M2 7h10" strokeWidth={1.7} />,
  close: <path d="M3 3l8 8M11 3l-8 8" />,
  arrowRight: <path d="M2 7h9.5M8 3.2L11.8 7 8 10.8" />,
  arrowLeft: <path d="M12 7H2.5M6 3.2L2.2 7 6 10.8" />,
  arrowUp: <path d="M7 12V2.5M3.2 6L7 2.2 10.8 6" />,
  arrowDown: <path d="M7 2v9.5M3.2 8L7 11.8 10.8 8" />,
  chevronDown: <path d="M3 5l4 4 4-4" />,
  chevronRight: <path d="M5 3l4 4-4 4" />,
  theme: (
    <>
      <circle cx={7} cy={7} r={5.6} strokeWidth={1.3} />
      <path d="M7 1.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" stroke="none" />
    </>
  ),
  people: (
    <>
      <circle cx={5} cy={4.2} r={2.2} />
      <path d="M1 12.4c0-2.9 1.6-4.4 4-4.4s4 1.5 4 4.4M9.2 2.3a2.2 2.2 0 0 1 0 3.9M10.4 8.3c1.7.4 2.6 1.8 2.6 4.1" />
    </>
  ),
  clock: (
    <>
      <circle cx={7} cy={7} r={5.7} strokeWidth={1.4} />
      <path d="M7 3.6V7l2.4 1.8" />
    </>
  ),
  lock: (
    <>
      <path d="M2.6 6.4h8.8v6H2.6z" />
      <path d="M4.4 6.2V4.3a2.6 2.6 0 0 1 5.2 0v1.9" />
    </>
  ),
  eye: (
    <>
      <path d="M1 7c1.6-2.7 3.6-4 6-4s4.4 1.3 6 4c-1.6 2.7-3.6 4-6 4S2.6 9.7 1 7z" />
      <circle cx={7} cy={7} r={1.7} />
    </>
  ),
  eyeOff: (
    <>
      <path d="M1 7c1.6-2.7 3.6-4 6-4s4.4 1.3 6 4c-1.6 2.7-3.6 4-6 4S2.6 9.7 1 7z" />
      <path d="M2.2 12L11.8 2" />
    </>
  ),
  download: <path d="M7 1.5v7.3M3.8 5.8L7 9l3.2-3.2M1.8 12.3h10.4" />,
  upload: <path d="M7 9.2V2M3.8 5L7 1.8 10.2 5M1.8 12.3h10.4" />,
  link: (
    <path d="M5.9 8.1a2.4 2.4 0 0 0 3.4 0l2.2-2.2a2.4 2.4 0 0 0-3.4-3.4l-.9.9M8.1 5.9a2.4 2.4 0 0 0-3.4 0L2.5 8.1a2.4 2.4 0 0 0 3.4 3.4l.9-.9" />
  ),
  undo: <path d="M4.6 2L1.8 4.8l2.8 2.8M2.2 4.8h5.9a3.7 3.7 0 0 1 0 7.4H5" />,
  redo: <path d="M9.4 2l2.8 2.8-2.8 2.8M11.8 4.8H5.9a3.7 3.7 0 0 0 0 7.4H9" />,
  more: dots([2.4, 7], [7, 7], [11.6, 7]),
  pencil: <path d="M2 12l.7-3L9.6 2.1l2.3 2.3L5 11.3 2 12zM8.2 3.5l2.3 2.3" />,
  comment: <path d="M1.5 2.3h11v7.4H6.8L4 12.3V9.7H1.5z" />,
  screen: <path d="M1.2 2.2h11.6v7.6H1.2zM7 9.8v2.6M4.2 12.6h5.6" />,
  language: (
    <>
      <circle cx={7} cy={7} r={5.7} strokeWidth={1.3} />
      <path d="M1.5 7h11M7 1.3c3.2 3.6 3.2 7.8 0 11.4M7 1.3c-3.2 3.6-3.2 7.8 0 11.4" strokeWidth={1.2} />
    </>
  ),
  trash: <path d="M1.8 3.6h10.4M5 3.4V1.8h4v1.6M3 3.8l.7 8.6h6.6l.7-8.6" />,
  slow: (
    <path d="M3.2 1.5h7.6M3.2 12.5h7.6M4.3 1.7c0 3 2.7 3.4 2.7 5.3s-2.7 2.3-2.7 5.3M9.7 1.7c0 3-2.7 3.4-2.7 5.3s2.7 2.3 2.7 5.3" />
  ),
  table: <path d="M1.5 2.5h11v9h-11zM1.5 5.5h11M5.5 5.5v6" />,
} as const satisfies Record<IconName, ReactNode>
