import {expect, test} from 'vitest'
import {tableOf} from './table.ts'

const joins = {id: 'd', says: 'joins', unit: 'ms', better: 'lower', target: 0.5} as const
const edits = {id: 'b', says: 'edits', unit: 'edits/s', better: 'higher', target: 1.5} as const

const rounds = (ours: number[], hocuspocus: number[], yWebsocket: number[]) =>
  new Map([
    ['ours', ours],
    ['Hocuspocus', hocuspocus],
    ['y-websocket', yWebsocket],
  ])

test('a line passes on the median of its rounds, against the better peer of each round', () => {
  const results = new Map([
    ['d', rounds([40, 60, 500], [100, 200, 100], [200, 100, 900])],
    ['b', rounds([150, 150, 150], [100, 50, 90], [50, 100, 110])],
  ])

  const {text, missed} = tableOf([joins, edits], results)

  const [, first = '', second = ''] = text.split('\n')
  expect(first).toContain('0.60 (0.40-5.00)')
  expect(first).toMatch(/MISSED$/)
  expect(second).toContain('1.50 (1.36-1.50)')
  expect(second).toMatch(/passed$/)
  expect(missed).toBe(1)
})

test('nothing passes or is missed without both peers', () => {
  const {text, missed} = tableOf([joins], new Map([['d', new Map([['ours', [40]]])]]))

  expect(text).not.toMatch(/MISSED|passed|NaN/)
  expect(missed).toBe(0)
})
