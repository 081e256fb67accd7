import * as decoding from 'lib0/decoding'
import {messageTypes} from '../../../shared/contract/messages.ts'
import type {Frame} from './recorder.ts'

export type Told = {
  readonly is: string
  readonly length: number
  readonly words: string
  /** Of presence: whose tab it is of, and the number under which the server told it, which is the server's time. */
  readonly of?: {readonly client: number; readonly clock: number}
}

/** What frames of the sync protocol say, in words; presence as one line for each person it speaks of. */
export function told(frames: readonly Frame[]): readonly Told[] {
  return frames.flatMap(({bytes}): readonly Told[] => {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    const length = bytes.length
    if (type === messageTypes.record) return [{is: 'record', length, words: decoding.readVarString(decoder)}]
    if (type === messageTypes.awareness) return presence(decoder)
    const name = Object.entries(messageTypes).find(([, number]) => number === type)?.[0] ?? `type ${type}`
    return [{is: name, length, words: bytes.toString('hex')}]
  })
}

function presence(decoder: decoding.Decoder): readonly Told[] {
  const update = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  return Array.from({length: decoding.readVarUint(update)}, () => {
    const of = {client: decoding.readVarUint(update), clock: decoding.readVarUint(update)}
    const words = decoding.readVarString(update)
    return {is: 'presence', length: words.length, words, of}
  })
}

/** A sign of life: the bytes that were told of this tab before, so long after them by the server's own time. */
export type SignOfLife = {readonly words: string; readonly afterMs: number}

/**
 * Tells what was news from what only says again that somebody is there. `until` is what was heard before: what is
 * news is so compared with it.
 */
export function newsAmong(
  until: readonly Told[],
  heard: readonly Told[],
): {readonly news: readonly Told[]; readonly signsOfLife: readonly SignOfLife[]} {
  const last = new Map<number, {words: string; clock: number}>()
  const signsOfLife: SignOfLife[] = []
  const isNews = ({words, of}: Told): boolean => {
    if (!of) return true
    const before = last.get(of.client)
    last.set(of.client, {words, clock: of.clock})
    if (before?.words !== words) return true
    signsOfLife.push({words, afterMs: of.clock - before.clock})
    return false
  }
  until.filter(isNews)
  signsOfLife.splice(0)
  return {news: heard.filter(isNews), signsOfLife}
}
