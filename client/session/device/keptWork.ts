import {commands} from '../../../shared/domain/commands/registry.ts'
import type {UnsavedCommand} from '../commandLog.ts'
import type {Letter} from '../outbox.ts'

type KeptCommand = Pick<UnsavedCommand, 'name' | 'input' | 'replaced'>
/** What a person did and the server has not confirmed: their own, nobody else's. */
export type KeptWork = {readonly commands: readonly KeptCommand[]; readonly letters: readonly Letter[]}

/** Grows when the form changes; what another version of the page wrote is not read. */
const form = 1
/** No field of ours begins so. */
const setMark = '\u0000set'
const mapMark = '\u0000map'

export function encodeWork({commands: all, letters}: KeptWork): Uint8Array<ArrayBuffer> {
  const kept = all.map(({name, input, replaced}) => ({name, input, replaced}))
  return new TextEncoder().encode(JSON.stringify({form, commands: kept, letters}, plain))
}

export function decodeWork(bytes: Uint8Array): KeptWork | null {
  // The edge: whoever wrote it had the seat's key, so it was this page; only its version is in doubt.
  const kept = JSON.parse(new TextDecoder().decode(bytes), revived) as KeptWork & {readonly form: number}
  if (kept.form !== form) return null
  return {commands: kept.commands.filter(({name}) => Object.hasOwn(commands, name)), letters: kept.letters}
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof Set) return {[setMark]: [...value]}
  if (value instanceof Map) return {[mapMark]: [...value]}
  return value
}

function revived(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (setMark in value && Array.isArray(value[setMark])) return new Set<unknown>(value[setMark])
  if (mapMark in value && Array.isArray(value[mapMark])) return new Map(value[mapMark] as [unknown, unknown][])
  return value
}
