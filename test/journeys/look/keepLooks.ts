import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {settled, wear} from '../everybody/visitor.ts'
import type {Visitor} from '../everybody/visitor.ts'

const folder = join('test-output', 'journeys', 'look')

/** Keeps what is on this screen now, light and dark, to be laid beside the drawings. */
export async function keepLooks(visitor: Visitor, name: string): Promise<void> {
  const {page, size} = visitor
  await mkdir(folder, {recursive: true})
  await settled(visitor)
  for (const look of ['dark', 'light'] as const) {
    await wear(visitor, look)
    await page.screenshot({path: join(folder, `${name}-${size}-${look}.png`)})
  }
}
