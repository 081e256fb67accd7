import {useId} from 'react'
import {shareOut} from './barGeometry.ts'
import styles from './CoverageBar.module.css'
import {placeCoverage} from './coverageLayout.ts'
import type {CoveragePart} from './coverageLayout.ts'
import {Hatch} from './Hatch.tsx'
import {Picture} from './Picture.tsx'
import type {PictureTexts} from './Picture.tsx'

/** All customers as one bar: each part named in the picture, what belongs nowhere hatched. A list of bars where it is narrow. */
export function CoverageBar({
  parts,
  selectedId,
  ...texts
}: PictureTexts & {readonly parts: readonly CoveragePart[]; readonly selectedId?: string}) {
  const hatch = useId()
  const fill = (part: CoveragePart) => {
    if (part.kind === 'rest') return `url(#${hatch})`
    return part.id === selectedId ? 'var(--d1)' : 'var(--d3)'
  }
  return (
    <Picture {...texts} before={960}>
      {width => {
        const placed = placeCoverage(parts, width, selectedId)
        const bare = placed.filter(({lines, textFits}) => lines.length === 0 || !textFits)
        if (width < 560 || bare.length > 3)
          return <CoverageList parts={parts} width={width} fill={fill} hatch={hatch} />
        return (
          <>
            <svg width={width} height={74} viewBox={`0 0 ${width} 74`} aria-hidden>
              <Hatch id={hatch} />
              {placed.map(({part, from, length, lines, textFits}) => (
                <g key={part.id} transform={`translate(${from} 0)`}>
                  <rect
                    x={part.kind === 'rest' ? 0.5 : 0}
                    y={34}
                    width={Math.max(1, length - (part.kind === 'rest' ? 1 : 0))}
                    height={20}
                    fill={fill(part)}
                    {...(part.kind === 'rest' && {stroke: 'var(--edge)'})}
                  />
                  {lines.map((line, index) => (
                    <text
                      key={line}
                      y={28 - (lines.length - 1 - index) * 15}
                      className={styles.name}
                      fontWeight={part.kind === 'rest' || part.id === selectedId ? 700 : 400}
                    >
                      {line}
                    </text>
                  ))}
                  {textFits && (
                    <text y={69} className={styles.text}>
                      {part.text}
                    </text>
                  )}
                </g>
              ))}
            </svg>
            {bare.length > 0 && (
              <ul className={styles.bare}>
                {bare.map(({part}) => (
                  <li key={part.id}>
                    {part.label} <span>{part.text}</span>
                  </li>
                ))}
              </ul>
            )}
          </>
        )
      }}
    </Picture>
  )
}

function CoverageList({
  parts,
  width,
  fill,
  hatch,
}: {
  readonly parts: readonly CoveragePart[]
  readonly width: number
  readonly fill: (part: CoveragePart) => string
  readonly hatch: string
}) {
  const most = Math.max(1, ...parts.map(({value}) => value))
  return (
    <>
      <svg width={width} height={12} viewBox={`0 0 ${width} 12`} aria-hidden>
        <Hatch id={hatch} />
        {shareOut(parts, width, 1, 2).map(({part, from, length}) => (
          <rect key={part.id} x={from} width={length} height={12} fill={fill(part)} />
        ))}
      </svg>
      <ul className={styles.list}>
        {parts.map(part => (
          <li key={part.id}>
            <span>{part.label}</span>
            <span className={styles.text}>{part.text}</span>
            <svg width="100%" height={6} aria-hidden>
              <rect width={`${Math.max(0.4, (part.value / most) * 100)}%`} height={6} fill={fill(part)} />
            </svg>
          </li>
        ))}
      </ul>
    </>
  )
}
