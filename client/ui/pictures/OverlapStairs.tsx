import {Picture} from './Picture.tsx'
import type {PictureTexts} from './Picture.tsx'
import styles from './OverlapStairs.module.css'
import {textWidth} from './textWidth.ts'

export interface OverlapItem {
  readonly id: string
  readonly label: string
  /** "264", quiet behind the name. */
  readonly sizeText: string
  /** Shared with each item before it, in the order of the items; one number fewer than the item's place. */
  readonly shared: readonly number[]
  /** The numbers as the reader writes them, same order. */
  readonly sharedTexts: readonly string[]
  /** Share of this item that is shared, same order, 0 to 1: depth of the fill. */
  readonly shares: readonly number[]
}

/** Who belongs to two at once: a staircase whose diagonal is the label. The darkest step is bold. */
export function OverlapStairs({
  items,
  selectedId,
  limit,
  ...texts
}: PictureTexts & {
  readonly items: readonly OverlapItem[]
  readonly selectedId?: string
  /** Share from which a step is framed in ink: 0.2. */
  readonly limit?: number
}) {
  const longest = Math.max(0, ...items.map(({label, sizeText}) => textWidth(`${label} ${sizeText}`, 12, true)))
  const darkest = Math.max(0.001, ...items.flatMap(({shares}) => shares))
  return (
    <Picture {...texts} before={392}>
      {width => {
        const room = (width - longest - 16) / Math.max(1, items.length - 1)
        const step = {width: Math.max(26, Math.min(48, room)), height: 30}
        const drawnWidth = Math.max(width, (items.length - 1) * step.width)
        return (
          <svg
            width={drawnWidth}
            height={items.length * step.height}
            viewBox={`0 0 ${drawnWidth} ${items.length * step.height}`}
            aria-hidden
          >
            {items.map((item, row) => (
              <g key={item.id} transform={`translate(0 ${row * step.height})`}>
                {item.shared.map((count, column) => {
                  const share = item.shares[column] ?? 0
                  const over = limit !== undefined && share >= limit
                  return (
                    <g key={items[column]?.id ?? column} transform={`translate(${column * step.width} 0)`}>
                      <rect
                        x={over ? 1 : 0.5}
                        y={over ? 1 : 0.5}
                        width={step.width - (over ? 4 : 3)}
                        height={step.height - (over ? 4 : 3)}
                        fill="var(--d2)"
                        fillOpacity={(0.6 * share) / darkest}
                        stroke={over ? 'var(--ink)' : 'var(--rule)'}
                        strokeWidth={over ? 2 : 1}
                      />
                      <text
                        x={step.width / 2 - 1}
                        y={18.5}
                        textAnchor="middle"
                        className={count === 0 ? styles.none : styles.count}
                        fontWeight={share === darkest && count > 0 ? 700 : 400}
                      >
                        {item.sharedTexts[column] ?? count}
                      </text>
                    </g>
                  )
                })}
                <text
                  x={row * step.width + 6}
                  y={18.5}
                  className={styles.count}
                  fontWeight={item.id === selectedId ? 700 : 400}
                >
                  {item.label} <tspan className={styles.none}>{item.sizeText}</tspan>
                </text>
              </g>
            ))}
          </svg>
        )
      }}
    </Picture>
  )
}
