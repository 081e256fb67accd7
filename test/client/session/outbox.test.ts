import {expect, test} from 'vitest'
import {asId} from '../../../shared/std/ids.ts'
import type {PrivateEvent} from '../../../shared/record/events.ts'
import {refusal} from '../../../shared/std/result.ts'
import type {Result} from '../../../shared/std/result.ts'
import type {Api} from '../../../client/session/api.ts'
import {createNotices} from '../../../client/session/notices.ts'
import {createOutbox} from '../../../client/session/outbox.ts'

const note = (text: string) => ({id: 'n', text, side: 'customer', family: null, evidence: 'experience'}) as const
const unreachable = refusal('network.unreachable')

function anOutbox(answers: Result<never>[]) {
  const sent: {path: string; body: unknown; key: string | undefined}[] = []
  const later: (() => void)[] = []
  let key = 0
  // The real one is typed by endpoint; here every answer is given by the test.
  const api = (async (endpoint: {path: string}, input: {body: unknown; headers?: Record<string, string>}) => {
    sent.push({path: endpoint.path, body: input.body, key: input.headers?.['idempotency-key']})
    return Promise.resolve(answers.shift() ?? {ok: true, value: {}})
  }) as unknown as Api
  const notices = createNotices()
  const kept: PrivateEvent[] = []
  const outbox = createOutbox({
    kept: event => kept.push(event),
    api,
    notices,
    newKey: () => `key ${(key += 1)}`,
    later: task => {
      later.push(task)
      return () => undefined
    },
  })
  const settled = async () => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
  }
  return {outbox, sent, later, notices, settled, kept}
}

test('NOTE-1 a note waits in memory while the server cannot be reached, and is counted as unsent', async () => {
  const {outbox, sent, later, settled} = anOutbox([unreachable])

  outbox.keepNote(note('Time'))
  await settled()
  expect(outbox.count.get()).toBe(1)
  expect(outbox.waiting.get()).toEqual([{is: 'noteKept', note: note('Time')}])

  later.shift()?.()
  await settled()
  expect(outbox.count.get()).toBe(0)
  expect(sent.map(({body}) => body)).toEqual([note('Time'), note('Time')])
})

test('only the newest of one note is sent', async () => {
  const {outbox, sent, later, settled} = anOutbox([unreachable])
  outbox.keepNote(note('T'))
  await settled()

  outbox.keepNote(note('Ti'))
  outbox.keepNote(note('Time'))
  await settled()
  later.forEach(task => task())
  await settled()

  expect(outbox.count.get()).toBe(0)
  expect(sent.at(-1)?.body).toEqual(note('Time'))
})

test('BAL-1 a ballot keeps its idempotency key over attempts', async () => {
  const {outbox, sent, later, settled} = anOutbox([unreachable])
  outbox.castBallot(asId<'round'>('r1'), {scores: [], weights: [], done: true})
  await settled()

  later.shift()?.()
  await settled()

  expect(sent.map(({key}) => key)).toEqual(['key 1', 'key 1'])
})

test('SYNC-4 what came too late comes back with its text', async () => {
  const {outbox, notices, settled} = anOutbox([refusal('note.closed')])

  outbox.keepNote(note('Time is short'))
  await settled()

  expect(outbox.count.get()).toBe(0)
  expect(notices.all.get().map(one => one.notice)).toMatchObject([
    {is: 'late', texts: [{text: expect.stringContaining('Time is short'), code: 'note.closed'}]},
  ])
})

test('BAL-3 what the server has taken is told before it leaves the outbox: at no moment it is nowhere', async () => {
  const {outbox, kept, settled} = anOutbox([
    {ok: true, value: {receipt: 'hash.nonce', at: ''}} as unknown as Result<never>,
  ])
  const seen: (readonly [waiting: number, kept: number])[] = []
  outbox.waiting.subscribe(() => seen.push([outbox.waiting.get().length, kept.length]))
  const ballot = {scores: [], weights: [], done: true}

  outbox.castBallot(asId<'round'>('r'), ballot)
  await settled()

  expect(kept).toEqual([{is: 'ballotKept', roundId: 'r', ballot, receipt: 'hash.nonce'}])
  expect(seen).toEqual([
    [1, 0],
    [0, 1],
  ])
})

test('BAL-3 a ballot that came too late is not sent again: the server keeps it for its voter', async () => {
  const {outbox, notices, sent, settled} = anOutbox([refusal('round.closed')])

  outbox.castBallot(asId<'round'>('r'), {scores: [], weights: [], done: true})
  await settled()
  outbox.flush()
  await settled()

  expect([outbox.count.get(), outbox.waiting.get(), sent.length]).toEqual([0, [], 1])
  expect(notices.all.get().map(one => one.notice)).toMatchObject([{is: 'late', texts: [{code: 'round.closed'}]}])
})
