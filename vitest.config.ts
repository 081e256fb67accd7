import {defineConfig} from 'vitest/config'
import {ClosingLine} from './test/closingLine.ts'

const seconds = 1000

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,client}/**/*.test.{ts,tsx}'],
          testTimeout: 20 * seconds,
        },
      },
      {
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts', 'test/fuzz/**/*.test.ts'],
          testTimeout: 60 * seconds,
          hookTimeout: 60 * seconds,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300 * seconds,
          hookTimeout: 120 * seconds,
        },
      },
    ],
  },
})
