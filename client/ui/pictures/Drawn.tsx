import type {Drawing} from './file/drawing.ts'
import {projectorScale, usePictureLook} from './pictureLook.ts'

/** A drawing on the page; the words beside it say the same, so that it is passed over when read aloud. */
export function Drawn({drawing: {width, height, body}}: {readonly drawing: Drawing}) {
  const scale = usePictureLook() === 'projector' ? projectorScale : 1
  return (
    <svg width={width * scale} height={height * scale} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {body}
    </svg>
  )
}
