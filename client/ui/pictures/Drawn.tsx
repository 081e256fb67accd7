import type {Drawing} from './file/drawing.ts'

/** A drawing on the page; the words beside it say the same, so that it is passed over when read aloud. */
export function Drawn({drawing: {width, height, body}}: {readonly drawing: Drawing}) {
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {body}
    </svg>
  )
}
