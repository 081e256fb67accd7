import {afterEach} from 'vitest'

/** Stops after each test what it started; the long form of a fuzz runs without a runner and stops by itself. */
export function afterTest(stop: () => Promise<void>): void {
  if (process.env['VITEST'] !== undefined) afterEach(stop)
}
