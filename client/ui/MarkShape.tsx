import type {ReactNode} from 'react'

/** The five departments with a shape of their own, and `other` for a department the group named itself. */
export type MarkKind = 'sales' | 'marketing' | 'medical' | 'product' | 'service' | 'other'

/** The letter is the same in every language, so that a mark means the same on every screen. */
const markLetters = {sales: 'S', marketing: 'M', medical: 'D', product: 'P', service: 'C', other: '?'} as const

const outlines: Readonly<Record<MarkKind, (paint: Paint) => ReactNode>> = {
  sales: paint => <circle cx={10} cy={10} r={9.2} {...paint} />,
  marketing: paint => <rect x={1.5} y={1.5} width={17} height={17} {...paint} />,
  medical: paint => <path d="M10 -1.4L21.4 19H-1.4z" strokeLinejoin="round" {...paint} />,
  product: paint => <path d="M10 -.8L20.8 10 10 20.8 -.8 10z" {...paint} />,
  service: paint => <path d="M10 .8l9.4 6.8-3.6 11.2H4.2L.6 7.6z" {...paint} />,
  other: paint => <path d="M5.1 1h9.8l5 9-5 9H5.1l-5-9z" {...paint} />,
}

const baselines: Readonly<Record<MarkKind, number>> = {
  sales: 14.2,
  marketing: 14.3,
  medical: 16.6,
  product: 14.3,
  service: 15,
  other: 14.2,
}

interface Paint {
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
}

/** The mark inside another drawing: shape, colour and letter, with its top left corner at x, y. */
export function MarkShape({
  kind,
  letter,
  x,
  y,
  size,
}: {
  readonly kind: MarkKind
  /** One letter, for `other`. */
  readonly letter?: string
  readonly x: number
  readonly y: number
  readonly size: number
}) {
  const shown = kind === 'other' ? (letter ?? markLetters.other).slice(0, 2) : markLetters[kind]
  return (
    <svg x={x} y={y} width={size} height={size} viewBox="0 0 20 20" overflow="visible">
      {outlines[kind]({fill: `var(--${kind})`, stroke: 'var(--shape-line)', strokeWidth: 1.2})}
      <text
        x={10}
        y={baselines[kind]}
        textAnchor="middle"
        fontSize={shown.length > 1 ? 10 : 12}
        fontWeight={kind === 'medical' ? 800 : 700}
        fill={`var(--on-${kind})`}
      >
        {shown}
      </text>
    </svg>
  )
}
