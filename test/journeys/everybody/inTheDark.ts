import {accessibilityFaults, shapeOf} from '../rooms/accessibility.ts'
import {settled, wear} from './visitor.ts'
import type {Visitor} from './visitor.ts'

/**
 * The contrasts of the same page in the dark, and what else is other there than the colours. Nothing may be: then
 * whatever axe found in the light holds in the dark, and its rules about colours are the only ones to ask again.
 */
export async function faultsInTheDark(visitor: Visitor, triesLeft = 2): Promise<readonly string[]> {
  const {page} = visitor
  const before = await shapeOf(page)
  await wear(visitor, 'dark')
  await settled(visitor)
  const after = await shapeOf(page)
  const others = after.filter((line, index) => line !== before[index])
  // what came from elsewhere meanwhile, as somebody's presence, is no doing of the dark
  if (others.length > 0 && triesLeft > 0) {
    await wear(visitor, 'light')
    await settled(visitor)
    return faultsInTheDark(visitor, triesLeft - 1)
  }
  const dark = await accessibilityFaults(page, ['color-contrast', 'link-in-text-block'])
  await wear(visitor, 'light')
  return [
    ...dark.map(fault => `dark: ${fault}`),
    ...others.slice(0, 3).map(line => `other in the dark: ${line.slice(0, 200)}`),
  ]
}
