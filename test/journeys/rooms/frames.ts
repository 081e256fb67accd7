import * as decoding from 'lib0/decoding'
import {messageTypes} from '../../../shared/contract/messages.ts'
import type {Frame} from './recorder.ts'

export type Told = {readonly is: string; readonly length: number; readonly words: string}

/** What frames of the sync protocol say, in words; presence as one line for each person it speaks of. */
export function told(frames: readonly Frame[]): readonly Told[] {
  return frames.flatMap(({bytes}): readonly Told[] => {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    const length = bytes.length
    if (type === messageTypes.record) return [{is: 'record', length, words: decoding.readVarString(decoder)}]
    if (type === messageTypes.awareness)
      return presence(decoder).map(words => ({is: 'presence', length: words.length, words}))
    const name = Object.entries(messageTypes).find(([, number]) => number === type)?.[0] ?? `type ${type}`
    return [{is: name, length, words: bytes.toString('hex')}]
  })
}

/** The states without the clock that counts up with every heartbeat and without the client's random number. */
function presence(decoder: decoding.Decoder): readonly string[] {
  const update = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  return Array.from({length: decoding.readVarUint(update)}, () => {
    decoding.readVarUint(update)
    decoding.readVarUint(update)
    return decoding.readVarString(update)
  })
}
