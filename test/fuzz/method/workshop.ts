import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as Y from 'yjs'
import type {Hub} from '../../../server/rooms/hub.ts'
import type {Board} from '../../../shared/domain/board.ts'
import type {Change} from '../../../shared/domain/change.ts'
import type {BoardId, ParticipantId} from '../../../shared/domain/entities/ids.ts'
import {reduceRecord} from '../../../shared/record/reduce.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import {asId} from '../../../shared/std/ids.ts'
import type {Id} from '../../../shared/std/ids.ts'
import {ATab} from '../../rooms/aHub.ts'
import {APerson} from '../../server/http/aPerson.ts'
import {aServer} from '../../server/http/aServer.ts'
import type {TestServer} from '../../server/http/aServer.ts'

const limits = {refusalsPerMinute: 1e9, uploadsPerSecond: 1e9, bytesPerSecond: 1e9}

/** The product's server on a folder of its own, which can be stopped and started; `double` puts something in its place. */
export class Workshop {
  readonly #dataDir: string
  readonly #double: ((hub: Hub) => Hub) | undefined
  #server: TestServer
  #seed: number
  #tabs = 1
  boardId: BoardId = asId<'board'>('')
  #watcher: ATab | null = null

  private constructor(dataDir: string, seed: number, server: TestServer, double?: (hub: Hub) => Hub) {
    this.#dataDir = dataDir
    this.#seed = seed
    this.#server = server
    this.#double = double
  }

  static async start(seed: number, double?: (hub: Hub) => Hub): Promise<Workshop> {
    const dataDir = mkdtempSync(join(tmpdir(), 'enig-method-'))
    return new Workshop(dataDir, seed, await aServer({dataDir, seed, limits, double}), double)
  }

  get server(): TestServer {
    return this.#server
  }

  /** A browser that finds whichever server runs now. */
  browser(): APerson {
    return new APerson((path, init) => this.#server.ask(path, init))
  }

  async restart(): Promise<void> {
    const startsAt = this.#server.clock.ms
    await this.#server.stop()
    this.#watcher = null
    this.#seed += 1
    this.#server = await aServer({dataDir: this.#dataDir, seed: this.#seed, startsAt, limits, double: this.#double})
    // The rounds that were open are looked up beside the requests.
    for (let turn = 0; turn < 3; turn += 1) await new Promise(done => setImmediate(done))
    await this.pass(1)
  }

  async pass(ms: number): Promise<void> {
    await this.#server.pass(ms)
    await this.record()
  }

  record(): Promise<RecordState> {
    return this.#server.record(this.boardId)
  }

  board(): Promise<Board> {
    return this.#server.board(this.boardId)
  }

  newId<Kind extends string>(): Id<Kind> {
    return asId<Kind>(this.#server.deps.newId())
  }

  /** Somebody comes in with a tab, writes this, and goes: `done`, or why it was not taken. */
  async write(who: string, changes: readonly Change[]): Promise<string> {
    const tab = this.#tab()
    const refused = await tab.knock(this.#server.hub, this.boardId, asId<'participant'>(who), await this.#epoch())
    if (refused !== null) return refused
    const outcome = this.#sent(tab, changes)
    const got = await outcome
    tab.leave()
    return got
  }

  /** Two write at the same moment, neither having heard of the other. Answers what both see in the end. */
  async together(
    one: {readonly who: string; readonly changes: readonly Change[]},
    other: {readonly who: string; readonly changes: readonly Change[]},
  ): Promise<readonly string[]> {
    const tabs = [this.#tab(), this.#tab()] as const
    for (const [index, {who}] of [one, other].entries()) {
      const tab = tabs[index] ?? tabs[0]
      const refused = await tab.knock(this.#server.hub, this.boardId, asId<'participant'>(who), await this.#epoch())
      if (refused !== null) return [refused]
    }
    const got = await Promise.all([this.#sent(tabs[0], one.changes), this.#sent(tabs[1], other.changes)])
    for (const tab of tabs) tab.leave()
    return got
  }

  /** Record and board as somebody has them who was told everything from the beginning and asked for nothing. */
  async watched(
    who: ParticipantId,
  ): Promise<{readonly record: RecordState; readonly doc: Y.Doc; readonly who: ParticipantId}> {
    if (this.#watcher === null || this.#watcher.closed !== null) {
      this.#watcher = this.#tab()
      this.#watching = who
      await this.#watcher.knock(this.#server.hub, this.boardId, who, await this.#epoch())
    }
    const {records, doc} = this.#watcher
    let record: RecordState | null = null
    for (const message of records) {
      if (message.kind === 'snapshot') record = message.record
      else if (record !== null) record = reduceRecord(record, message.event)
    }
    if (record === null) throw new Error('nobody was told the record')
    return {record, doc, who: this.#watching}
  }
  #watching: ParticipantId = asId<'participant'>('')

  async stop(): Promise<void> {
    await this.#server.stop()
    rmSync(this.#dataDir, {recursive: true, force: true})
  }

  #tab(): ATab {
    const doc = new Y.Doc()
    doc.clientID = (this.#seed % 1_000_000) * 1000 + (this.#tabs += 1)
    return new ATab(doc)
  }

  async #epoch(): Promise<{readonly epoch: number | null}> {
    return {epoch: await this.#server.hub.epoch(this.boardId)}
  }

  async #sent(tab: ATab, changes: readonly Change[]): Promise<string> {
    let sent = 0
    tab.doc.on('update', (_: Uint8Array, origin: unknown) => {
      if (origin !== tab) sent += 1
    })
    tab.write(...changes)
    if (sent === 0) return 'done'
    const refusal = () => tab.heard.find(heard => heard.is === 'refused')
    await tab.until(() => tab.saved > 0 || refusal() !== undefined || tab.closed !== null)
    const refused = refusal()
    if (refused?.is === 'refused') return refused.code
    return tab.saved > 0 ? 'done' : `closed ${tab.closed?.code}`
  }
}
