import {create} from 'qrcode'
import {useMemo} from 'react'
import {imageName} from './imageName.ts'
import styles from './qr.module.css'

/** A link or a control sum as a picture for a phone's camera; always dark on white, also in the dark theme, or cameras do not read it. */
export function QrCode({text, label}: {readonly text: string; readonly label: string}) {
  const {size, path} = useMemo(() => drawn(text), [text])
  return (
    <svg className={styles.qr} viewBox={`-4 -4 ${size + 8} ${size + 8}`} {...imageName(label)}>
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

function drawn(text: string): {readonly size: number; readonly path: string} {
  const {size, data} = create(text, {errorCorrectionLevel: 'M'}).modules
  let path = ''
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) if (data[row * size + column]) path += `M${column} ${row}h1v1h-1z`
  return {size, path}
}
