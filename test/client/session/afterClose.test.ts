import {describe, expect, test} from 'vitest'
import {afterClose, waitMs} from '../../../client/session/afterClose.ts'

describe('after the server closed the socket', () => {
  test.each([
    [4400, '', {is: 'end', why: 'broken'}],
    [4401, '', {is: 'end', why: 'notYours'}],
    [4403, '', {is: 'end', why: 'revoked'}],
    [4423, '', {is: 'end', why: 'quarantined'}],
    [4409, 'protocol', {is: 'end', why: 'protocol'}],
    [4409, '', {is: 'fresh', afterMs: 0, askEpoch: true, dropFirst: false, putBack: null}],
    [4409, 'putBack soon', {is: 'fresh', afterMs: 0, askEpoch: true, dropFirst: false, putBack: null}],
    [
      4409,
      'putBack 2 31 2026-03-02T09:00:00.000Z',
      {
        is: 'fresh',
        afterMs: 0,
        askEpoch: true,
        dropFirst: false,
        putBack: {epoch: 2, seq: 31, until: '2026-03-02T09:00:00.000Z'},
      },
    ],
    [4413, '', {is: 'fresh', afterMs: 0, askEpoch: false, dropFirst: true}],
    [1009, '', {is: 'fresh', afterMs: 0, askEpoch: false, dropFirst: true}],
    [4422, '', {is: 'fresh', afterMs: 0, askEpoch: false, dropFirst: false}],
    [4429, '7', {is: 'again', afterMs: 7000}],
    [4429, 'soon', {is: 'again', afterMs: 2000}],
    [4503, '', {is: 'again', afterMs: 0}],
    [4508, '', {is: 'again', afterMs: 0}],
    [1006, '', {is: 'again', afterMs: 0}],
  ])('%i %s', (code, reason, plan) => {
    expect(afterClose(code, reason, 0, 0)).toEqual(plan)
  })

  test('waits longer each time, jittered, never more than 2.5 s', () => {
    expect([0, 1, 2, 3, 9].map(attempt => waitMs(attempt, 1))).toEqual([250, 400, 800, 1600, 2500])
    expect([0, 1, 2, 3, 9].map(attempt => waitMs(attempt, 0))).toEqual([0, 200, 400, 800, 1250])
  })
})
