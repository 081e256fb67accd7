import {flushSync} from 'react-dom'
import {createRoot} from 'react-dom/client'
import type {Drawing} from './drawing.ts'
import {pictureFont} from './pictureFont.ts'
import type {SheetTexts} from './Sheet.tsx'
import {Sheet} from './Sheet.tsx'
import {fileNameOf, standalone} from './standalone.ts'

export type PictureFormat = 'svg' | 'png'

/** For slides and big screens; a very long picture is drawn as large as browsers can. */
const sharpness = 2
const longestSide = 16_000

/** Draws the picture into a file of its own and hands it to the browser's downloads. */
export async function savePicture(
  format: PictureFormat,
  texts: SheetTexts,
  drawing: Drawing,
  names: readonly string[],
): Promise<void> {
  const markup = drawn(texts, drawing)
  const svg = new Blob([standalone(markup, await pictureFont())], {type: 'image/svg+xml'})
  saveFile(format === 'svg' ? svg : await pngOf(svg), fileNameOf(names, format))
}

function drawn(texts: SheetTexts, drawing: Drawing): string {
  const holder = document.createElement('div')
  const root = createRoot(holder)
  flushSync(() => root.render(<Sheet texts={texts} drawing={drawing} />))
  const markup = holder.firstElementChild ? new XMLSerializer().serializeToString(holder.firstElementChild) : ''
  root.unmount()
  return markup
}

async function pngOf(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(sharpness, longestSide / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done, failed) => {
      canvas.toBlob(png => (png ? done(png) : failed(new Error('the canvas gave no PNG'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not before the browser has taken it: some read the address only when the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
