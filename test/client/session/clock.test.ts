import {expect, test} from 'vitest'
import {createClock} from '../../../client/session/clock.ts'

test('REC-2 server time counts, and the quickest answer knows it best', () => {
  let own = 1000
  const clock = createClock(() => own)
  clock.heard(61_000, 1000, 1200)
  clock.heard(90_000, 1000, 3000)
  own = 2000

  expect(clock.now()).toBe(61_900)
})
