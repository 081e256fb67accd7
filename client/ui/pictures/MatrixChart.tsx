import {scaleLinear} from '@visx/scale'
import {useId} from 'react'
import {Hatch} from './Hatch.tsx'
import styles from './MatrixChart.module.css'
import {placeLabels, radiusOf} from './matrixLayout.ts'
import type {Box, Circle, MatrixPoint} from './matrixLayout.ts'
import {Picture} from './Picture.tsx'
import type {PictureTexts} from './Picture.tsx'

/**
 * Attractiveness against strength: area is value, a hollow circle is negative, a hatched one has no figure, the cross
 * shows how far the departments lie apart.
 */
export function MatrixChart({
  xLabel,
  yLabel,
  points,
  lowest = 1,
  highest = 9,
  height,
  selectedId,
  ...texts
}: PictureTexts & {
  readonly xLabel: string
  readonly yLabel: string
  readonly points: readonly MatrixPoint[]
  readonly lowest?: number
  readonly highest?: number
  /** In px; about half of the width when left out. */
  readonly height?: number
  readonly selectedId?: string
}) {
  const hatch = useId()
  return (
    <Picture {...texts} before={456}>
      {width => {
        const tall = height ?? Math.round(Math.min(520, Math.max(260, width * 0.55)))
        const frame: Box = {left: 26, top: 6, right: width - 6, bottom: tall - 22}
        const x = scaleLinear({domain: [lowest, highest], range: [frame.left, frame.right], clamp: true})
        const y = scaleLinear({domain: [lowest, highest], range: [frame.bottom, frame.top], clamp: true})
        const greatest = Math.max(0, ...points.map(({value}) => Math.abs(value ?? 0)))
        // large circles first, so that no small one is hidden
        const drawn = [...points].sort((a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0))
        const largest = Math.min(34, Math.max(16, width / 24)) / Math.max(1, Math.sqrt(drawn.length / 8))
        const circles: readonly Circle[] = drawn.map(point => ({
          x: x(point.x),
          y: y(point.y),
          radius: radiusOf(point.value, greatest, largest),
        }))
        const whiskers = drawn.map(point => ({
          across: {
            left: x(point.xLow ?? point.x),
            right: x(point.xHigh ?? point.x),
            top: y(point.y),
            bottom: y(point.y),
          },
          up: {left: x(point.x), right: x(point.x), top: y(point.yHigh ?? point.y), bottom: y(point.yLow ?? point.y)},
        }))
        const labels = placeLabels(
          drawn,
          circles,
          whiskers.flatMap(({across, up}) => [across, up]),
          frame,
        )
        const unnamed = drawn.filter((_, index) => labels[index] === null)
        const thirds = [0, 1, 2, 3].map(third => lowest + ((highest - lowest) * third) / 3)
        return (
          <>
            <svg width={width} height={tall} viewBox={`0 0 ${width} ${tall}`} aria-hidden>
              <Hatch id={hatch} />
              {thirds.map(at => (
                <path
                  key={at}
                  className={styles.grid}
                  d={`M${x(at)} ${frame.bottom}V${frame.top}M${frame.left} ${y(at)}H${frame.right}`}
                />
              ))}
              <text x={frame.left} y={tall - 4} className={styles.axis}>
                {lowest}
              </text>
              <text x={(frame.left + frame.right) / 2} y={tall - 4} textAnchor="middle" className={styles.axis}>
                {xLabel}
              </text>
              <text x={frame.right} y={tall - 4} textAnchor="end" className={styles.axis}>
                {highest}
              </text>
              <text x={18} y={frame.bottom} textAnchor="end" className={styles.axis}>
                {lowest}
              </text>
              <text x={18} y={frame.top + 9} textAnchor="end" className={styles.axis}>
                {highest}
              </text>
              <text
                transform={`translate(14 ${(frame.top + frame.bottom) / 2}) rotate(-90)`}
                textAnchor="middle"
                className={styles.axis}
              >
                {yLabel}
              </text>
              {whiskers.map(({across, up}, index) => (
                <path
                  key={drawn[index]?.id}
                  className={styles.whisker}
                  d={`M${across.left} ${across.top}H${across.right}M${up.left} ${up.top}V${up.bottom}`}
                />
              ))}
              {drawn.map((point, index) => {
                const circle = circles[index]
                if (!circle) return null
                return (
                  <circle
                    key={point.id}
                    cx={circle.x}
                    cy={circle.y}
                    r={circle.radius}
                    {...paintOf(point.value, point.id === selectedId, hatch)}
                  />
                )
              })}
              {drawn.map((point, index) => {
                const [circle, label] = [circles[index], labels[index]]
                if (!circle) return null
                if (!label) {
                  return (
                    <text key={point.id} {...numberPlace(circle)} textAnchor="middle" className={styles.number}>
                      {unnamed.indexOf(point) + 1}
                    </text>
                  )
                }
                return (
                  <g key={point.id} className={styles.words}>
                    {label.leader && <path className={styles.leader} d={leaderPath(circle, label.box)} />}
                    <text x={label.x} y={label.y} textAnchor={label.anchor} fontWeight={600}>
                      {point.label}
                    </text>
                    <text x={label.x} y={label.y + 14} textAnchor={label.anchor} className={styles.value}>
                      {point.valueText}
                    </text>
                  </g>
                )
              })}
            </svg>
            {unnamed.length > 0 && (
              <ol className={styles.unnamed}>
                {unnamed.map((point, index) => (
                  <li key={point.id}>
                    <b>{index + 1}</b> {point.label} <span>{point.valueText}</span>
                  </li>
                ))}
              </ol>
            )}
          </>
        )
      }}
    </Picture>
  )
}

function paintOf(value: number | null, selected: boolean, hatch: string) {
  if (value === null) return {fill: `url(#${hatch})`, stroke: 'var(--d1)', strokeWidth: 1}
  if (value < 0) return {fill: 'var(--sheet)', stroke: 'var(--d1)', strokeWidth: 1.5, strokeDasharray: '3 2'}
  return {fill: selected ? 'var(--d1)' : 'var(--d2)', fillOpacity: 0.86, stroke: 'var(--sheet)', strokeWidth: 1}
}

/** In the middle of a large circle, at the shoulder of a small one. */
function numberPlace({x, y, radius}: Circle) {
  return radius >= 10 ? {x, y: y + 4} : {x: x + radius + 5, y: y - radius + 2}
}

/** From the edge of the circle to the nearest point of the name. */
function leaderPath({x, y, radius}: Circle, box: Box): string {
  const toX = Math.min(box.right, Math.max(box.left, x))
  const toY = Math.min(box.bottom, Math.max(box.top, y))
  const length = Math.hypot(toX - x, toY - y) || 1
  return `M${x + ((toX - x) / length) * radius} ${y + ((toY - y) / length) * radius}L${toX} ${toY}`
}
