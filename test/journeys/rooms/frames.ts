import * as decoding from 'lib0/decoding'
import {messageTypes} from '../../../shared/contract/messages.ts'
import type {Frame} from './recorder.ts'

export type Told = {readonly is: string; readonly length: number; readonly words: string}

/** What a frame of the sync protocol says, in words. */
export function told({bytes}: Frame): Told {
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  const length = bytes.length
  if (type === messageTypes.record) return {is: 'record', length, words: decoding.readVarString(decoder)}
  if (type === messageTypes.awareness) return {is: 'awareness', length, words: presence(decoder)}
  const name = Object.entries(messageTypes).find(([, number]) => number === type)?.[0] ?? `type ${type}`
  return {is: name, length, words: bytes.toString('hex')}
}

/** The states without the clock that counts up with every heartbeat and without the client's random number. */
function presence(decoder: decoding.Decoder): string {
  const update = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  const states = Array.from({length: decoding.readVarUint(update)}, () => {
    decoding.readVarUint(update)
    decoding.readVarUint(update)
    return decoding.readVarString(update)
  })
  return states.toSorted().join('\n')
}
