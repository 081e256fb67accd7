import {afterAll, afterEach, beforeAll, beforeEach, describe, expect} from 'vitest'
import {chromiumPath} from './browser.ts'
import {Stage} from './stage.ts'

type Kind = {
  /** With which settings the product runs; asked once, before it starts. */
  readonly environment?: () => Readonly<Record<string, string>>
  /** False where this machine lacks what these journeys need besides Chromium. */
  readonly isPossible?: boolean
  /**
   * Each test goes on where the one before it ended: everybody stays, and after a failure the rest is not tried.
   * Otherwise whoever came in a test leaves with it.
   */
  readonly inSteps?: true
}
type Tests = (stage: Stage) => void

const usual: Kind = {}

/**
 * A file of journeys: the product is started once and a browser opened, and both are gone afterwards, with everybody
 * in them. A test fails also when a browser has complained meanwhile. Without Chromium the journeys are left out.
 */
export function journey(title: string, ...given: readonly [Tests] | readonly [Kind, Tests]): void {
  const [{environment, isPossible = true, inSteps = false}, tests] = given.length === 1 ? [usual, ...given] : given
  describe.skipIf(chromiumPath() === null || !isPossible)(title, () => {
    const stage = new Stage()
    let here: ReturnType<Stage['present']> = []
    let failed = false

    beforeAll(() => stage.open(environment?.() ?? {}))
    beforeEach(() => {
      if (inSteps && failed) throw new Error('an earlier step failed')
      here = stage.present()
    })
    afterEach(async ({task}) => {
      const fails = task.result?.state === 'fail'
      if (fails && !(inSteps && failed)) await stage.keepPictures(`failed-${task.name.slice(0, 60)}`)
      failed ||= fails
      const complaints = stage.complaints()
      if (!inSteps) await stage.leave(...stage.present().filter(who => !here.includes(who)))
      expect(complaints).toEqual([])
    })
    afterAll(() => stage.close())

    tests(stage)
  })
}
