import {deviceKey} from '../../../shared/contract/boards.ts'
import type {Result} from '../../../shared/std/result.ts'
import {ok, refusal} from '../../../shared/std/result.ts'
import type {Api} from '../api.ts'
import {retryOf} from '../retryOf.ts'
import {createStore} from '../store.ts'
import type {Store} from '../store.ts'
import {decodeWork, encodeWork} from './keptWork.ts'
import type {KeptWork} from './keptWork.ts'
import type {DeviceState, OwnDevice} from './ownDevice.ts'
import {createSeal} from './seal.ts'
import type {Seal} from './seal.ts'
import {isWork, workOf} from './vault.ts'
import type {DeviceSeat} from './vault.ts'

type Around = {
  readonly device: OwnDevice
  readonly boardId: string
  readonly api: Api
  readonly later: (task: () => void, afterMs: number) => () => void
  /** Names this tab among those of the same person. */
  readonly newTab: () => string
  /** What is not confirmed now. */
  readonly unsaved: () => KeptWork
  readonly watchUnsaved: (changed: () => void) => () => void
  /** Does again what a tab did that was closed before it could send it. */
  readonly restore: (work: KeptWork) => void
  /** The board as the server has it; null while anything of ours is on its way. */
  readonly board: () => Uint8Array<ArrayBuffer> | null
  readonly watchBoard: (changed: () => void) => () => void
}

/** Keeps one's own unsent work on one's own device, if its person said so. (AWAY-3) */
export type Keeper = {
  readonly state: Store<DeviceState>
  /** Before the board is asked for: what was kept of it, if anything. */
  readonly boardFor: (participantId: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** Board and record are here, and this is whose they are: go on with what was kept. */
  readonly begin: (participantId: string) => Promise<void>
  readonly keep: (wanted: boolean) => Promise<Result<null>>
  /** Forgets everything that is kept for this board. */
  readonly wipe: () => Promise<Result<null>>
  readonly close: () => void
}

const againAfterMs = 2000
/** The board is kept when it has been quiet for so long. */
const quietMs = 3000
const boardRow = 'board'
/** A browser whose storage does not answer must not keep anybody out. */
const patienceMs = 1000

export function createKeeper(around: Around): Keeper {
  const {device, boardId, api, later} = around
  const state = createStore<DeviceState>(device.is === 'able' ? {is: 'off'} : device)
  let stop: () => void = () => undefined
  let seat: DeviceSeat | null = null
  let closed = false
  /** The key that came before the board did. */
  let early: string | null = null
  if (device.is === 'unable') {
    const unable = refusal('network.unexpected')
    return {
      state,
      boardFor: () => Promise.resolve(null),
      begin: () => Promise.resolve(),
      keep: () => Promise.resolve(unable),
      wipe: () => Promise.resolve(ok(null)),
      close: () => undefined,
    }
  }
  const {vault, subtle, randomBytes, claim} = device

  /** Each switching off is one more: who was about to switch on sees that it no longer counts. */
  let offs = 0
  const switchOff = () => {
    offs += 1
    stop()
    stop = () => undefined
    state.set({is: 'off'})
  }
  /** A browser whose storage or cipher does not answer is said to keep nothing. */
  const answered = (task: Promise<Result<null>>): Promise<Result<null>> =>
    task.catch(() => {
      switchOff()
      return refusal('device.noAnswer')
    })
  const switchOn = (mine: DeviceSeat) => answered(goOn(mine))
  const goOn = async (mine: DeviceSeat): Promise<Result<null>> => {
    state.set({is: 'opening'})
    const begun = offs
    const isOff = () => closed || offs !== begun
    const reply = early === null ? await api(deviceKey) : ok({key: early})
    if (isOff()) return ok(null)
    if (!reply.ok) {
      if (retryOf(reply.code) === 'later') stop = later(() => void switchOn(mine), againAfterMs)
      else switchOff()
      return reply
    }
    const seal = await createSeal({subtle, randomBytes, key: reply.value.key})
    const tab = workOf(around.newTab())
    const release = await claim(lockOf(mine, tab))
    const found = await workLeftBehind(mine, seal)
    if (isOff()) {
      release?.()
      for (const tab of found) tab.release()
      return ok(null)
    }
    const saving = createSaving(mine, tab, seal)
    const unwatch = [around.watchUnsaved(saving.soon), keepBoard(mine, seal)]
    stop = () => {
      for (const end of unwatch) end()
      release?.()
    }
    for (const left of found) around.restore(left.work)
    // What was left behind goes only when it stands among our own, or is on the server.
    await saving.now()
    const leave = async () => {
      for (const left of found) {
        await vault.remove(mine, left.name)
        left.release()
      }
    }
    if (isOff()) {
      onceSent(() => void leave().catch(() => undefined))
      return ok(null)
    }
    await leave()
    state.set({is: 'on'})
    return ok(null)
  }
  const onceSent = (task: () => void) => {
    const look = () => {
      const {commands, letters} = around.unsaved()
      if (commands.length + letters.length > 0) return
      unwatch()
      task()
    }
    const unwatch = around.watchUnsaved(look)
    look()
  }

  const boardIn = async (mine: DeviceSeat) => {
    const row = (await vault.rows(mine)).find(({name}) => name === boardRow)
    const reply = row && (await api(deviceKey))
    if (!row || !reply?.ok) return null
    early = reply.value.key
    const seal = await createSeal({subtle, randomBytes, key: early})
    return seal.open(sealedAs(mine, boardRow), row.bytes)
  }

  /** Whenever it is quiet and nothing of ours is on its way. */
  const keepBoard = (mine: DeviceSeat, seal: Seal) => {
    let cancel: () => void = () => undefined
    const keep = async () => {
      const board = around.board()
      if (!board) return
      const bytes = await seal.close(sealedAs(mine, boardRow), board)
      await vault.put(mine, {name: boardRow, bytes}).catch(switchOff)
    }
    const soon = () => {
      cancel()
      cancel = later(() => void keep(), quietMs)
    }
    soon()
    const unwatch = around.watchBoard(soon)
    return () => {
      unwatch()
      cancel()
    }
  }

  /** Of tabs that are gone; a living one sends its own. */
  const workLeftBehind = async (mine: DeviceSeat, seal: Seal) => {
    const found: {readonly name: string; readonly work: KeptWork; readonly release: () => void}[] = []
    for (const {name, bytes} of await vault.rows(mine)) {
      if (!isWork(name)) continue
      const release = await claim(lockOf(mine, name))
      if (!release) continue
      const opened = await seal.open(sealedAs(mine, name), bytes)
      const kept = opened && decodeWork(opened)
      if (kept) found.push({name, work: kept, release})
      else release()
    }
    return found
  }

  /** One write at a time, of what is unsaved then; nothing unsaved, nothing kept. */
  const createSaving = (mine: DeviceSeat, name: string, seal: Seal) => {
    let asked = false
    let running: Promise<void> | null = null
    let kept = false
    const save = async () => {
      while (asked) {
        asked = false
        const unsaved = around.unsaved()
        if (unsaved.commands.length + unsaved.letters.length > 0) {
          const bytes = await seal.close(sealedAs(mine, name), encodeWork(unsaved))
          await vault.put(mine, {name, bytes})
          kept = true
        } else if (kept) {
          await vault.remove(mine, name)
          kept = false
        }
      }
    }
    const now = async (): Promise<void> => {
      asked = true
      // A browser that keeps nothing any more (full, blocked, wiped) is said to keep nothing.
      running ??= save()
        .catch(switchOff)
        .finally(() => {
          running = null
        })
      await running
      // Asked for when the last write had just ended.
      if (asked) await now()
    }
    return {now, soon: () => void now()}
  }

  return {
    state,
    boardFor: async participantId => {
      const mine = {boardId, participantId}
      const patience = new Promise<null>(give => later(() => give(null), patienceMs))
      // Kept for speed alone: without it, or with a browser that does not answer, the server sends the whole.
      return Promise.race([boardIn(mine).catch(() => null), patience])
    },
    begin: async participantId => {
      seat = {boardId, participantId}
      const isTrusted = await vault.isTrusted(seat).catch(() => false)
      if (isTrusted && !closed) await switchOn(seat)
    },
    keep: async wanted => {
      if (!seat) return refusal('network.unreachable')
      const mine = seat
      if (wanted) {
        const begun = offs
        const trust = vault.trust(mine).then(() => ok(null))
        const trusted = await answered(trust)
        return trusted.ok && offs === begun ? switchOn(mine) : trusted
      }
      switchOff()
      return answered(vault.wipe(boardId, mine.participantId).then(() => ok(null)))
    },
    wipe: () => {
      switchOff()
      return answered(vault.wipe(boardId).then(() => ok(null)))
    },
    close: () => {
      closed = true
      stop()
    },
  }
}

const sealedAs = ({boardId, participantId}: DeviceSeat, name: string): string => `${boardId}/${participantId}/${name}`
const lockOf = (seat: DeviceSeat, name: string): string => `enig/${sealedAs(seat, name)}`
