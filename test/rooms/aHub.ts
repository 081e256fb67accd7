import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type {Attached, Hub} from '../../server/rooms/hub.ts'
import {defaultLimits} from '../../server/rooms/limits.ts'
import type {Limits} from '../../server/rooms/limits.ts'
import {openHub} from '../../server/rooms/openHub.ts'
import {seenProofs} from '../../server/rooms/seenProofs.ts'
import type {Bloat} from '../../server/rooms/startOver.ts'
import {openStore} from '../../server/store/openStore.ts'
import type {Store} from '../../server/store/store.ts'
import {StoreUnavailable} from '../../server/store/store.ts'
import type {CloseReason} from '../../shared/contract/close.ts'
import {messageTypes, protocolVersion} from '../../shared/contract/messages.ts'
import type {RecordMessage} from '../../shared/contract/messages.ts'
import type {Change} from '../../shared/domain/change.ts'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import type {Participant} from '../../shared/record/people.ts'
import {defaultSettings} from '../../shared/record/settings.ts'
import {asId} from '../../shared/std/ids.ts'
import {afterTest} from './afterTest.ts'

const running: (() => Promise<void>)[] = []
afterTest(async () => {
  for (const stop of running.splice(0)) await stop()
})

export const frida = asId<'participant'>('frida')
export const anna = asId<'participant'>('anna')
export const bo = asId<'participant'>('bo')

const aPerson = (id: ParticipantId, departmentId: string, role: Participant['role']): Participant => ({
  id,
  departmentId: asId<'department'>(departmentId),
  name: id,
  role,
  votes: true,
  signsFor: null,
  invented: false,
  revoked: false,
})

const people = [
  aPerson(frida, 'product', 'facilitator'),
  aPerson(anna, 'sales', 'member'),
  aPerson(bo, 'medical', 'member'),
]

/** What comes closer together than this is told together. */
export const presenceMs = 200

/** The installation's. */
export const aHubKey = Buffer.alloc(32, 7)

/** A real hub on a real store; what reaches the disk can be held up, or made to fail. */
export async function aHub(set: {readonly bloat?: Bloat; readonly limits?: Limits} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'enig-hub-'))
  const opened = await openStore(join(folder, 'enig.sqlite'))
  const disk = {isFull: false, isUnreadable: false, held: null as Promise<void> | null, writes: 0}
  const store: Store = {
    ...opened,
    read: query => (disk.isUnreadable ? Promise.reject(new Error('input/output error')) : opened.read(query)),
    writeBatch: async statements => {
      disk.writes += 1
      await disk.held
      if (disk.isFull) throw new StoreUnavailable('no space left')
      return opened.writeBatch(statements)
    },
  }
  const log: string[] = []
  const keep = (_: unknown, message: string) => void log.push(message)
  const clock = {ms: Date.parse('2026-03-02T09:00:00Z'), ahead: 0}
  const due: {readonly at: number; readonly task: () => void}[] = []
  const pass = (ms: number): void => {
    const end = clock.ms + ms
    for (let next = due[0]; next && next.at <= end; next = due[0]) {
      due.shift()
      clock.ms = Math.max(clock.ms, next.at)
      next.task()
    }
    clock.ms = end
  }
  const another = (on: Store = store) =>
    openHub({
      store: on,
      log: {info: keep, warn: keep, error: keep},
      now: () => new Date(clock.ms + clock.ahead),
      limits: defaultLimits,
      seen: seenProofs(aHubKey),
      ticks: () => clock.ms,
      later: (task, afterMs) => {
        const at = clock.ms + afterMs
        const before = due.findIndex(other => other.at > at)
        due.splice(before < 0 ? due.length : before, 0, {at, task})
      },
      ...set,
    })
  const hub = another()
  running.push(async () => {
    disk.isFull = false
    await hub.close()
    await opened.close()
    rmSync(folder, {recursive: true, force: true})
  })

  return {
    hub,
    store,
    /** The database itself. */
    file: join(folder, 'enig.sqlite'),
    disk,
    log,
    /** A second server on the same data. */
    another,
    /** Sets the wall clock forward or back. */
    setClock: (byMs: number): void => {
      clock.ahead += byMs
    },
    /** Lets the clock go on. */
    pass,
    /** Nobody has done anything for a while. */
    quiet: async (): Promise<void> => {
      pass(10_000)
      await hub.tidy()
    },
    /** The disk takes nothing until the answer is called. */
    hold: (): (() => void) => {
      let release: () => void = () => undefined
      disk.held = new Promise(done => {
        release = done
      })
      return () => {
        disk.held = null
        release()
      }
    },
    open: async (name: string, changes: readonly Change[] = []): Promise<BoardId> => {
      const boardId = asId<'board'>(name)
      await hub.openBoard({boardId, by: frida, events: opening(boardId), changes, statements: [], removeAt: null})
      return boardId
    },
  }
}

function opening(boardId: BoardId): readonly PublicEvent[] {
  const opened = {boardId, title: 'Autumn', language: 'en', settings: defaultSettings, departments: [], example: null}
  return [
    {is: 'workshopOpened', ...opened} as PublicEvent,
    ...people.map(participant => ({is: 'participantJoined', participant}) as const),
    {is: 'phaseMoved', from: 'frame', to: 'segments', reason: ''},
  ]
}

type AwarenessEntry = {readonly client: number; readonly clock: number; readonly json: string}

function entryOf(decoder: decoding.Decoder): AwarenessEntry {
  const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
  return {client, clock, json: decoding.readVarString(decoder)}
}

/** What a tab hears. */
export type Heard =
  | {readonly is: 'record'; readonly message: RecordMessage}
  | {readonly is: 'saved'; readonly uploads: number; readonly seq: number}
  | {readonly is: 'refused'; readonly upload: number; readonly code: string}
  | {readonly is: 'stateVector'}
  | {readonly is: 'state' | 'update'; readonly bytes: Uint8Array}
  | {readonly is: 'awareness'; readonly entries: readonly AwarenessEntry[]}

type Knock = {
  readonly protocol?: number
  readonly epoch?: number | null
  readonly seenSeq?: number | null
  readonly client?: number | null
  readonly savedClock?: number | null
  readonly proof?: string | null
}

/** A tab without a network: the frames themselves. */
export class ATab {
  readonly doc: Y.Doc
  readonly heard: Heard[] = []
  closed: {readonly code: number; readonly reason: string} | null = null
  waiting = 0
  /** What the server gave last for how far it stood. */
  proof: string | null = null
  #attached: Attached | null = null
  #changed: () => void = () => undefined

  constructor(doc: Y.Doc = new Y.Doc()) {
    this.doc = doc
  }

  static async enter(
    hub: Hub,
    boardId: BoardId,
    who: ParticipantId,
    set: Knock & {readonly doc?: Y.Doc} = {},
  ): Promise<ATab> {
    const tab = new ATab(set.doc)
    const answer = await tab.knock(hub, boardId, who, set)
    if (answer !== null) throw new Error(answer)
    return tab
  }

  async knock(
    hub: Hub,
    boardId: BoardId,
    who: ParticipantId,
    {protocol = protocolVersion, epoch = 1, seenSeq = null, client = null, savedClock = null, proof = null}: Knock = {},
  ): Promise<CloseReason | null> {
    const answer = await hub.attach(
      boardId,
      {
        send: frame => this.#receive(frame),
        close: (code, reason) => {
          this.closed = {code, reason}
          this.#changed()
        },
        waiting: () => this.waiting,
      },
      {participantId: who, protocol, epoch, seenSeq, client, savedClock, proof},
    )
    if (typeof answer === 'string') return answer
    this.#attached = answer
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(messageTypes.sync, 2, update)
    })
    this.send(messageTypes.sync, 0, Y.encodeStateVector(this.doc))
    await this.until(() => this.heard.some(({is}) => is === 'state') || this.closed !== null)
    return null
  }

  write(...changes: readonly Change[]): void {
    writeChanges(this.doc, changes)
  }

  send(type: number, step: number, payload: Uint8Array): void {
    this.raw(
      encoding.encode(encoder => {
        encoding.writeVarUint(encoder, type)
        if (type === messageTypes.sync) encoding.writeVarUint(encoder, step)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    )
  }

  raw(frame: Uint8Array): void {
    this.#attached?.receive(frame)
  }

  leave(): void {
    this.#attached?.left()
    this.#attached = null
  }

  get records(): readonly RecordMessage[] {
    return this.heard.flatMap(heard => (heard.is === 'record' ? heard.message : []))
  }

  get saved(): number {
    return this.heard.findLast(heard => heard.is === 'saved')?.uploads ?? 0
  }

  isSaved(uploads: number): Promise<void> {
    return this.until(() => this.saved >= uploads)
  }

  async isClosed(): Promise<number> {
    await this.until(() => this.closed !== null)
    return this.closed?.code ?? 0
  }

  /** Waits for what this tab hears; no clock. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds())
      await new Promise<void>(done => {
        this.#changed = done
      })
  }

  #receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.seen) this.proof = decoding.readVarString(decoder)
    else this.heard.push(this.#read(decoder, type))
    this.#changed()
  }

  #read(decoder: decoding.Decoder, type: number): Heard {
    switch (type) {
      case messageTypes.record:
        return {is: 'record', message: JSON.parse(decoding.readVarString(decoder)) as RecordMessage}
      case messageTypes.saved:
        return {is: 'saved', uploads: decoding.readVarUint(decoder), seq: decoding.readVarUint(decoder)}
      case messageTypes.refused:
        return {is: 'refused', upload: decoding.readVarUint(decoder), code: decoding.readVarString(decoder)}
      case messageTypes.sync: {
        const step = decoding.readVarUint(decoder)
        const payload = decoding.readVarUint8Array(decoder)
        if (step === 0) return {is: 'stateVector'}
        Y.applyUpdate(this.doc, payload, this)
        return {is: step === 1 ? 'state' : 'update', bytes: payload}
      }
      default: {
        const entries = decoding.createDecoder(decoding.readVarUint8Array(decoder))
        return {is: 'awareness', entries: Array.from({length: decoding.readVarUint(entries)}, () => entryOf(entries))}
      }
    }
  }
}
