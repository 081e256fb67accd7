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
          sequence: {groupOrder: 0},
          include: ['test/{shared,client,bench}/**/*.test.{ts,tsx}'],
          testTimeout: 20 * seconds,
        },
      },
      {
        test: {
          name: 'server',
          sequence: {groupOrder: 1},
          include: ['test/server/**/*.test.ts', 'test/fuzz/**/*.test.ts'],
          // They wait for disks and sockets more than they compute: one worker leaves half of a small machine idle.
          maxWorkers: 2,
          testTimeout: 60 * seconds,
          hookTimeout: 60 * seconds,
        },
      },
      {
        test: {
          name: 'journeys',
          sequence: {groupOrder: 2},
          include: ['test/journeys/**/*.test.ts'],
          // a browser, a server and their people wait for each other more than they compute: two files side by side
          maxWorkers: 2,
          testTimeout: 300 * seconds,
          hookTimeout: 120 * seconds,
        },
      },
    ],
  },
})
