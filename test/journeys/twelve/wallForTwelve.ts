import {expect} from 'vitest'
import type {Visitor} from '../everybody/visitor.ts'
import {press} from '../rooms/people.ts'
import type {Stage} from '../rooms/stage.ts'
import {timed} from './ledger.ts'
import type {Room} from './room.ts'

/** The machine at the projector, which has nobody's seat: by its link, it shows the result that everybody has. (REV-8) */
export async function openWall(room: Room, stage: Stage): Promise<Visitor> {
  const {screenUrl = ''} = await room.call('F')('POST', '/screen-links', {})
  const wall = await stage.visit({language: 'en', size: 'desk', seats: [], patienceMs: 60_000})
  const {page, t} = wall
  await page.goto(screenUrl)
  await page.getByRole('button', {name: t('screen.show')}).click()
  await page.getByRole('heading', {name: t('present.heat'), exact: true}).waitFor()
  const seen = await page.innerText('body')
  for (const {name} of room.people) expect(seen).not.toContain(name)
  return wall
}

/** Frida shows there what she tries; the room sees the order turn, and sees it gone when she takes it away. (CRIT-7) */
export async function showOnWall(room: Room, {page: wall, t: onWall}: Visitor): Promise<void> {
  const frida = room.who('F')
  const {page, t} = frida
  await press(frida, page.getByText(t('evaluate.whatIf'), {exact: true}).first())
  await press(frida, page.getByText(t('present.showWhatIf'), {exact: true}))
  await wall.getByRole('heading', {name: onWall('present.whatIf'), exact: true}).waitFor()
  await timed('the weight that is tried, on the wall', async () => {
    await page.locator('input[type=range]').last().fill('40')
    await wall.getByText(/ weighs 40\s?%/).waitFor()
  })
  await press(frida, page.getByText(t('present.showWhatIf'), {exact: true}))
  await wall.getByRole('heading', {name: onWall('present.whatIf'), exact: true}).waitFor({state: 'detached'})
}
