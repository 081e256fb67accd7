import * as decoding from 'lib0/decoding'
import {describe, expect, test} from 'vitest'
import {savedFrame} from '../../../server/rooms/wire.ts'
import {messageTypes} from '../../../shared/contract/messages.ts'

describe('SYNC-1 the word that something is saved', () => {
  test.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 40 + 5, Number.MAX_SAFE_INTEGER])(
    'is read as it was meant: %i',
    number => {
      for (const [uploads, seq] of [
        [number, 1],
        [3, number],
      ] as const) {
        const decoder = decoding.createDecoder(savedFrame(uploads, seq))
        expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([
          messageTypes.saved,
          uploads,
          seq,
        ])
        expect(decoding.hasContent(decoder)).toBe(false)
      }
    },
  )
})
