import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {keepsPictures} from '../rooms/keepsPictures.ts'
import {settled, wear} from '../everybody/visitor.ts'
import type {Visitor} from '../everybody/visitor.ts'

const folder = join('test-output', 'journeys', 'look')

/** Waits until nothing moves, and where pictures are kept, keeps this screen light and dark, to be laid beside the drawings. */
export async function keepLooks(visitor: Visitor, name: string): Promise<void> {
  const {page, size} = visitor
  await settled(visitor)
  if (!keepsPictures) return
  await mkdir(folder, {recursive: true})
  for (const look of ['dark', 'light'] as const) {
    await wear(visitor, look)
    await page.screenshot({path: join(folder, `${name}-${size}-${look}.png`)})
  }
}
