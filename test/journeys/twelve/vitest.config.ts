import {defineConfig} from 'vitest/config'

const minutes = 60_000

/** The long form that `npm run journey:twelve` runs: too heavy to stand among the other journeys. */
const twelve = defineConfig({
  test: {
    include: ['test/journeys/twelve/*.long.ts'],
    testTimeout: 10 * minutes,
    hookTimeout: 8 * minutes,
    // one step says what it shows while the next one runs
    disableConsoleIntercept: true,
  },
})

// oxlint-disable-next-line import/no-default-export -- vitest reads nothing else
export default twelve
