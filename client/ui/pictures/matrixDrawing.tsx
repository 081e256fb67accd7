import {scaleLinear} from '@visx/scale'
import type {Drawing} from './file/drawing.ts'
import {ink} from './file/drawing.ts'
import {Hatch} from './Hatch.tsx'
import {placeLabels, radiusOf} from './matrixLayout.ts'
import type {Box, Circle, MatrixPoint} from './matrixLayout.ts'

export interface MatrixTexts {
  readonly xLabel: string
  readonly yLabel: string
}

const lowest = 1
const highest = 9
const thirds = [0, 1, 2, 3].map(third => lowest + ((highest - lowest) * third) / 3)
const halo = {paintOrder: 'stroke', stroke: 'var(--ground)', strokeLinejoin: 'round'} as const

/**
 * Attractiveness against strength: area is value, a hollow circle is negative, a hatched one has no figure, the cross
 * shows how far the departments lie apart. Who has no room for its name carries a number; the names stand below.
 */
export function matrixDrawing(
  points: readonly MatrixPoint[],
  {xLabel, yLabel}: MatrixTexts,
  width: number,
  hatch: string,
): Drawing {
  const tall = Math.round(Math.min(520, Math.max(260, width * 0.55)))
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
  const columns = Math.max(1, Math.floor(width / 240))
  return {
    width,
    height: tall + Math.ceil(unnamed.length / columns) * 18 + (unnamed.length > 0 ? 8 : 0),
    body: (
      <>
        <Hatch id={hatch} />
        {thirds.map(at => (
          <path
            key={at}
            stroke="var(--rule)"
            d={`M${x(at)} ${frame.bottom}V${frame.top}M${frame.left} ${y(at)}H${frame.right}`}
          />
        ))}
        <g {...ink.quiet}>
          <text x={frame.left} y={tall - 4}>
            {lowest}
          </text>
          <text x={(frame.left + frame.right) / 2} y={tall - 4} textAnchor="middle">
            {xLabel}
          </text>
          <text x={frame.right} y={tall - 4} textAnchor="end">
            {highest}
          </text>
          <text x={18} y={frame.bottom} textAnchor="end">
            {lowest}
          </text>
          <text x={18} y={frame.top + 9} textAnchor="end">
            {highest}
          </text>
          <text transform={`translate(14 ${(frame.top + frame.bottom) / 2}) rotate(-90)`} textAnchor="middle">
            {yLabel}
          </text>
        </g>
        {whiskers.map(({across, up}, index) => (
          <path
            key={drawn[index]?.id}
            fill="none"
            stroke="var(--edge)"
            d={`M${across.left} ${across.top}H${across.right}M${up.left} ${up.top}V${up.bottom}`}
          />
        ))}
        {drawn.map((point, index) => {
          const circle = circles[index]
          if (!circle) return null
          return (
            <circle key={point.id} cx={circle.x} cy={circle.y} r={circle.radius} {...paintOf(point.value, hatch)} />
          )
        })}
        {drawn.map((point, index) => {
          const [circle, label] = [circles[index], labels[index]]
          if (!circle) return null
          if (!label) {
            return (
              <text
                key={point.id}
                {...numberPlace(circle)}
                textAnchor="middle"
                {...ink.text}
                {...halo}
                fontWeight={700}
                strokeWidth={3}
              >
                {unnamed.indexOf(point) + 1}
              </text>
            )
          }
          return (
            <g key={point.id}>
              {label.leader && <path stroke="var(--ink-2)" d={leaderPath(circle, label.box)} />}
              <text
                x={label.x}
                y={label.y}
                textAnchor={label.anchor}
                {...ink.text}
                {...halo}
                fontWeight={600}
                strokeWidth={3.5}
              >
                {point.label}
              </text>
              <text x={label.x} y={label.y + 14} textAnchor={label.anchor} {...ink.quiet} {...halo} strokeWidth={3.5}>
                {point.valueText}
              </text>
            </g>
          )
        })}
        {unnamed.map((point, index) => (
          <text
            key={point.id}
            x={(index % columns) * (width / columns)}
            y={tall + 18 + Math.floor(index / columns) * 18}
            {...ink.text}
          >
            {`${index + 1}  ${point.label}, ${point.valueText}`}
          </text>
        ))}
      </>
    ),
  }
}

function paintOf(value: number | null, hatch: string) {
  if (value === null) return {fill: `url(#${hatch})`, stroke: 'var(--d1)', strokeWidth: 1}
  if (value < 0) return {fill: 'var(--sheet)', stroke: 'var(--d1)', strokeWidth: 1.5, strokeDasharray: '3 2'}
  return {fill: 'var(--d2)', fillOpacity: 0.86, stroke: 'var(--sheet)', strokeWidth: 1}
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
