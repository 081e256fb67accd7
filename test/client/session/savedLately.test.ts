import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {createSavedLately, reachedIn} from '../../../client/session/savedLately.ts'

const until = '2026-03-02T09:00:00.000Z'
const command = (input: string) => ({name: 'changeField', input, replaced: [], refusals: 0}) as const
const own = 7

/** What was kept under client 7: its edits 1 to 4, each a row of the log and a step of its clock. */
function afterFour() {
  const lately = createSavedLately()
  for (let at = 1; at <= 4; at += 1) lately.keep([command(`edit ${at}`)], {epoch: 5, seq: at, client: own, clock: at})
  return lately
}
const inputs = (lost: readonly {readonly input: unknown}[]) => lost.map(({input}) => input)

describe('SYNC-20 what a tab offers of what is not in a backup', () => {
  test('what goes beyond what the board has of its client, however far the log has come since', () => {
    expect(inputs(afterFour().takeLost({epoch: 5, seq: 2, until}, () => 2))).toEqual(['edit 3', 'edit 4'])
    expect(inputs(afterFour().takeLost({epoch: 5, seq: 99, until}, () => 2))).toEqual(['edit 3', 'edit 4'])
    expect(inputs(afterFour().takeLost({epoch: 5, seq: 0, until}, () => 4))).toEqual([])
  })

  test('what only took something away moves no clock: it went with what went', () => {
    const lately = afterFour()
    lately.keep([command('takes away')], {epoch: 5, seq: 5, client: own, clock: 4})
    expect(inputs(lately.takeLost({epoch: 5, seq: 3, until}, () => 3))).toEqual(['edit 4', 'takes away'])

    const early = createSavedLately()
    early.keep([command('takes away')], {epoch: 5, seq: 3, client: own, clock: 2})
    early.keep([command('writes')], {epoch: 5, seq: 4, client: own, clock: 3})
    expect(inputs(early.takeLost({epoch: 5, seq: 2, until}, () => 2))).toEqual(['takes away', 'writes'])
  })

  test('on a document with another history the rows of the log say it', () => {
    expect(inputs(afterFour().takeLost({epoch: 5, seq: 3, until}, () => null))).toEqual(['edit 4'])
    expect(inputs(afterFour().takeLost({epoch: 4, seq: 9, until}, () => null))).toHaveLength(4)
    expect(inputs(afterFour().takeLost({epoch: 6, seq: 1, until}, () => 0))).toEqual([])
  })

  test('what is not lost stays; what was offered is not offered again', () => {
    const lately = afterFour()
    expect(inputs(lately.takeLost({epoch: 5, seq: 4, until}, () => 4))).toEqual([])
    expect(inputs(lately.takeLost({epoch: 5, seq: 3, until}, () => 3))).toEqual(['edit 4'])
    expect(inputs(lately.takeLost({epoch: 5, seq: 1, until}, () => 1))).toEqual(['edit 2', 'edit 3'])
  })

  test('a document says how far it has come, unless it has nothing to do with the one before', () => {
    const docOf = (client: number, from?: Y.Doc) => {
      const doc = new Y.Doc()
      doc.clientID = client
      if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
      doc.getMap('meta').set('title', `by ${client}`)
      return doc
    }
    const seed = docOf(1)
    const before = docOf(own, seed)

    expect([own, 1].map(reachedIn(before, before))).toEqual([1, 1])
    expect([own, 1].map(reachedIn(seed, before))).toEqual([0, 1])
    expect([own, 1].map(reachedIn(docOf(2), before))).toEqual([null, null])
  })
})
