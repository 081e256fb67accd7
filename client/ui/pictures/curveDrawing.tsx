import {scaleLinear} from '@visx/scale'
import type {Drawing} from './file/drawing.ts'
import {ink} from './file/drawing.ts'
import {textWidth, wrapText} from './textWidth.ts'

type Place = {readonly x: number; readonly y: number}
type Tick = {readonly at: number; readonly label: string}

export interface CurveTexts {
  /** Along the customers, and up what they bring. */
  readonly xLabel: string
  readonly yLabel: string
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
}

export interface Curve {
  /** From nobody to everybody: x is a share of the customers. */
  readonly places: readonly Place[]
  /** All alike: the line to compare with; where some lose money it says nothing. */
  readonly compared: string | null
  /** A point that is named, with a figure and what it is. */
  readonly best: (Place & {readonly label: string}) | null
  readonly peak: (Place & {readonly figure: string; readonly label: string}) | null
  readonly end: Place & {readonly label: string}
  /** From where on the customers lose money: a band behind the curve. */
  readonly losing: {readonly from: number; readonly labels: readonly string[]} | null
}

const halo = {paintOrder: 'stroke', stroke: 'var(--ground)', strokeWidth: 3.5, strokeLinejoin: 'round'} as const
const line = 15
const narrowest = 90

/** What the customers bring together, best first: the back of the whale, its peak, and what is lost again behind it. */
export function curveDrawing(curve: Curve, {xLabel, yLabel, xTicks, yTicks}: CurveTexts, width: number): Drawing {
  const {places, compared, best, peak, end, losing} = curve
  const underneath = wrapText(xLabel, width, 12)
  const left = Math.ceil(Math.max(0, ...yTicks.map(({label}) => textWidth(label, 12)))) + 8
  const tall = Math.round(Math.min(380, Math.max(270, width * 0.55)))
  // The name of the peak, or of the end where there is none, stands above it, whatever else is there.
  const frame = {left, top: peak ? 56 : 44, right: width - 6, bottom: tall}
  const heights = [...places, ...yTicks.map(({at}) => ({y: at}))].map(({y}) => y)
  const x = scaleLinear({domain: [0, 1], range: [frame.left, frame.right]})
  const y = scaleLinear({domain: [Math.min(0, ...heights), Math.max(...heights)], range: [frame.bottom, frame.top]})
  const path = places
    .map((place, index) => `${index === 0 ? 'M' : 'L'}${round(x(place.x))} ${round(y(place.y))}`)
    .join('')
  const bandLeft = losing ? x(losing.from) : frame.right
  // Names beside the band rather than across its edge, where it is too narrow for them.
  const besideOf = (...lines: readonly string[]) => {
    const fits = frame.right - bandLeft >= Math.max(...lines.map(words => textWidth(words, 12))) + 12
    return !losing || fits ? frame.right - 4 : bandLeft - 8
  }
  // Under the curve is room for a name, unless it falls too soon: then the sentences and the table say it.
  const bestRoom = best ? bandLeft - x(best.x) - 17 : 0
  const named = bestRoom < narrowest ? null : best
  const lostLines = losing?.labels ?? []
  const peakHalf = peak ? Math.max(textWidth(peak.label, 12), textWidth(peak.figure, 13, true)) / 2 : 0
  const peakAt = Math.max(peakHalf, Math.min(width - peakHalf, x(peak?.x ?? 0)))
  const endsHigh = frame.bottom - y(end.y) > 34 + line * lostLines.length
  return {
    width,
    height: tall + 24 + underneath.length * line,
    body: (
      <>
        {losing && (
          <path
            fill="var(--m1)"
            d={`M${round(x(losing.from))} ${frame.top}H${frame.right}V${frame.bottom}H${round(x(losing.from))}Z`}
          />
        )}
        <text x={0} y={11} {...ink.quiet}>
          {yLabel}
        </text>
        {yTicks.map(({at, label}) => (
          <g key={at}>
            <path stroke="var(--rule)" d={`M${frame.left} ${round(y(at))}H${frame.right}`} />
            <text x={frame.left - 6} y={y(at) + 4} textAnchor="end" {...ink.quiet}>
              {label}
            </text>
          </g>
        ))}
        {xTicks.map(({at, label}, index) => (
          <g key={at}>
            <path stroke="var(--edge)" d={`M${round(x(at))} ${frame.bottom}v4`} />
            <text
              x={x(at)}
              y={frame.bottom + 17}
              textAnchor={index === 0 ? 'start' : index === xTicks.length - 1 ? 'end' : 'middle'}
              {...ink.quiet}
            >
              {label}
            </text>
          </g>
        ))}
        {underneath.map((words, index) => (
          <text
            key={words}
            x={(frame.left + frame.right) / 2}
            y={frame.bottom + 34 + index * line}
            textAnchor="middle"
            {...ink.quiet}
          >
            {words}
          </text>
        ))}
        <path stroke="var(--edge)" d={`M${frame.left} ${round(y(0))}H${frame.right}`} />
        <path
          fill="none"
          stroke="var(--edge)"
          strokeDasharray="5 4"
          d={`M${frame.left} ${round(y(end.y))}H${frame.right}`}
        />
        {compared !== null && (
          <>
            <path
              stroke="var(--edge)"
              strokeDasharray="2 4"
              d={`M${frame.left} ${round(y(0))}L${frame.right} ${round(y(end.y))}`}
            />
            <text x={frame.right - 4} y={y(end.y * 0.3)} textAnchor="end" {...ink.quiet} {...halo}>
              {compared}
            </text>
          </>
        )}
        {losing && (
          <path
            stroke="var(--ink)"
            strokeDasharray="2 2"
            d={`M${round(x(losing.from))} ${peak ? round(y(peak.y)) : frame.top}V${frame.bottom}`}
          />
        )}
        <path fill="none" stroke="var(--d1)" strokeWidth={2} strokeLinejoin="round" d={path} />
        {[named, peak, end].map(
          (mark, index) =>
            mark && (
              <circle
                key={index}
                cx={round(x(mark.x))}
                cy={round(y(mark.y))}
                r={4}
                fill="var(--d1)"
                stroke="var(--ground)"
              />
            ),
        )}
        {named &&
          wrapText(named.label, bestRoom, 12).map((words, index) => (
            <text key={words} x={x(named.x) + 9} y={y(named.y) + 14 + index * line} {...ink.text} {...halo}>
              {words}
            </text>
          ))}
        {peak && (
          <g textAnchor="middle">
            <text x={peakAt} y={y(peak.y) - 25} {...ink.strong} {...halo}>
              {peak.figure}
            </text>
            <text x={peakAt} y={y(peak.y) - 10} {...ink.text} {...halo}>
              {peak.label}
            </text>
          </g>
        )}
        <text
          x={peak ? besideOf(end.label) : frame.right}
          y={endsHigh && peak ? y(end.y) + 18 : y(end.y) - 10}
          textAnchor="end"
          {...ink.text}
          {...halo}
        >
          {end.label}
        </text>
        {lostLines.map((words, index) => (
          <text
            key={words}
            x={besideOf(...lostLines)}
            y={(endsHigh ? frame.bottom - 8 - (lostLines.length - 1) * line : frame.top + 14) + index * line}
            textAnchor="end"
            {...ink.text}
            {...halo}
          >
            {words}
          </text>
        ))}
      </>
    ),
  }
}

function round(px: number): number {
  return Math.round(px * 10) / 10
}
