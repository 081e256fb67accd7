import {describe, expect, test} from 'vitest'
import {packer, unpacker} from '../../../server/store/packRequests.ts'
import type {WriterRequest} from '../../../server/store/writerMessages.ts'

describe('requests on their way to the writer', () => {
  test('come out as they went in: words, numbers, bytes, nothing', () => {
    const read = new Uint8Array([9, 9, 1, 2, 3, 9])
    const params = ['å "quoted" \u2028 \u{1F331}', '', 0, -1.5, 2 ** 40, null, read.subarray(2, 5), new Uint8Array()]
    const requests: readonly WriterRequest[] = [
      {is: 'write', id: 1, statements: [{sql: 'INSERT', params, expectRows: 1}]},
      {
        is: 'write',
        id: 2,
        statements: [
          {sql: 'DELETE', params: [read]},
          {sql: 'UPDATE', params: [], expectRows: 0},
        ],
      },
      {is: 'close', id: 3, statements: []},
    ]
    const [pack, unpack] = [packer(), unpacker()]
    const packed = pack(requests)
    expect(unpack(packed)).toEqual(requests)
    expect(packed.bytes.buffer.byteLength).toBe(9)

    // The texts of known statements do not travel again.
    const again = pack(requests)
    expect(again.text).not.toContain('DELETE')
    expect(unpack(again)).toEqual(requests)
  })
})
