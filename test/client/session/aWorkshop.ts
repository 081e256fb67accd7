import {afterEach} from 'vitest'
import type {RecordState} from '../../../shared/record/state.ts'
import type {OwnDevice} from '../../../client/session/device/ownDevice.ts'
import {openSession} from '../../../client/session/openSession.ts'
import {pretendServer} from './pretendServer.ts'
import {aDocument, anna, aRecord} from './writing.ts'

const closing: (() => void)[] = []
let keys = 0

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A session against a server in memory; waiting tasks run when the test says so. */
export async function aWorkshop(
  first: RecordState = aRecord('needs'),
  {
    device = {is: 'unable', why: 'noStorage'},
    on = pretendServer(aDocument(), () => first),
    answer = () => null,
  }: {
    readonly device?: OwnDevice
    /** A server that is there already. */
    readonly on?: ReturnType<typeof pretendServer>
    /** What HTTP answers, where it is not the board's door. */
    readonly answer?: (path: string, body: unknown) => Response | null
  } = {},
) {
  let record = first
  const waiting = new Map<number, () => void>()
  let lastTask = 0
  let nowMs = 0
  /** `sinceHeard`: so far the clock went on without `pass`. `wall`: so much the wall clock is ahead of it. */
  const clock = {sinceHeard: 0, wall: 0}
  let wake: () => void = () => undefined
  const server = on
  server.record = () => record
  const door = () => ({
    boardId: 'b1',
    epoch: server.epoch,
    title: 'Hearts',
    language: 'sv',
    participantId: anna.id,
    departmentId: anna.departmentId,
    role: 'facilitator',
  })
  const opened = openSession('b1', {
    fetch: async (input, init) => {
      if (!server.reachable) throw new TypeError('no network')
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
      return Promise.resolve(answer(String(input), body) ?? Response.json(door()))
    },
    Socket: server.Socket,
    address: 'ws://localhost/sync',
    now: () => nowMs + clock.sinceHeard + clock.wall,
    ticks: () => nowMs + clock.sinceHeard,
    random: () => 0,
    newKey: () => `key${(keys += 1)}`,
    later: task => {
      const id = (lastTask += 1)
      waiting.set(id, task)
      return () => waiting.delete(id)
    },
    onWake: task => {
      wake = task
      return () => undefined
    },
    onOffline: () => () => undefined,
    isOffline: () => false,
    device,
  })
  closing.push(opened.close)
  /** Lets everything that is due happen, timers too, a few times over. */
  const settle = async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      for (const [id, task] of Array.from(waiting)) {
        waiting.delete(id)
        task()
      }
      for (let micro = 0; micro < 10; micro += 1) await Promise.resolve()
    }
  }
  const breathe = async () => {
    for (let micro = 0; micro < 40; micro += 1) await Promise.resolve()
  }
  // Opening waits for no timer; storage and cipher answer when they like.
  for (let turn = 0; turn < 1000 && opened.state.get().is === 'opening'; turn += 1) {
    await breathe()
    await new Promise(done => setImmediate(done))
  }
  const state = opened.state.get()
  if (state.is !== 'open') throw new Error(`the session did not open: ${JSON.stringify(state)}`)
  const {session} = state
  return {
    server,
    session,
    clock,
    settle,
    breathe,
    wake: () => wake(),
    pass: (ms: number) => {
      nowMs += ms
    },
    move: (next: RecordState) => {
      record = next
    },
  }
}
