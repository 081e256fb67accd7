import {describe, expect, test} from 'vitest'
import {createClock} from '../../../client/session/clock.ts'

const aDayMs = 24 * 60 * 60_000
const noon = Date.parse('2026-03-02T12:00:00Z')

/** A browser that has run for a second, whose wall clock is so much off. */
function aBrowser(offMs = 0) {
  const machine = {ticks: 1000, wall: noon + offMs}
  const clock = createClock(
    () => machine.ticks,
    () => machine.wall,
  )
  const pass = (ms: number) => {
    machine.ticks += ms
    machine.wall += ms
  }
  /** The server answers within so many milliseconds that it is so late. */
  const answer = (serverMs: number, took = 200) => {
    const sentAt = machine.ticks
    pass(took)
    clock.heard(serverMs, sentAt, machine.ticks)
  }
  return {machine, clock, pass, answer}
}

test('REC-2 server time counts, and the quickest answer knows it best', () => {
  let own = 1000
  const clock = createClock(() => own)
  clock.heard(61_000, 1000, 1200)
  clock.heard(62_000, 1000, 3000)
  own = 2000

  expect(clock.now()).toBe(61_900)
})

describe('REC-3 a browser whose clock is wrong shows the minutes that all others see', () => {
  test.each([
    ['a day behind', -aDayMs],
    ['a day ahead', aDayMs],
  ])('%s', (_, offMs) => {
    const {clock, pass, answer} = aBrowser(offMs)
    answer(noon)
    pass(60_000)

    expect(clock.now()).toBe(noon + 60_100)
    expect(clock.isUnsure()).toBe(false)
  })

  test('one that is set in the middle, also while an answer is on its way', () => {
    const {machine, clock, pass, answer} = aBrowser()
    answer(noon)
    machine.wall -= aDayMs
    pass(10_000)
    expect([clock.now(), clock.isUnsure()]).toEqual([noon + 10_100, true])
    answer(noon + 10_100)

    expect([clock.now(), clock.isUnsure()]).toEqual([noon + 10_200, false])
  })

  test('a machine that has slept asks, and believes the next answer although it took longer', () => {
    const {machine, clock, answer} = aBrowser()
    answer(noon, 20)
    // Its own ticks stood still meanwhile.
    machine.wall += 8 * 60 * 60_000
    expect(clock.isUnsure()).toBe(true)
    answer(noon + 8 * 60 * 60_000, 400)

    expect([clock.now(), clock.isUnsure()]).toEqual([noon + 8 * 60 * 60_000 + 200, false])
  })

  test('the clock of the server is set: everybody follows', () => {
    const {clock, pass, answer} = aBrowser()
    answer(noon, 20)
    pass(5000)
    answer(noon + aDayMs, 300)

    expect(clock.now()).toBe(noon + aDayMs + 150)
  })

  test('a slow answer that may be true as well changes nothing', () => {
    const {clock, answer} = aBrowser()
    answer(noon, 20)
    const before = clock.now()
    answer(noon + 900, 2000)

    expect(clock.now()).toBe(before + 2000)
  })

  test('before the server has said anything the own clock is all there is', () => {
    expect(aBrowser().clock.now()).toBe(noon)
  })
})
