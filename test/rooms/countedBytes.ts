import {createHmac} from 'node:crypto'

/** The same bytes for the same seed, so that two runs can be laid beside each other. */
export function countedBytes(seed: number): (count: number) => Uint8Array {
  let turn = 0
  return count => {
    turn += 1
    const bytes = Buffer.alloc(Math.ceil(count / 32) * 32)
    for (let block = 0; block * 32 < count; block += 1)
      createHmac('sha256', `${seed}`)
        .update(`${turn}.${block}`)
        .digest()
        .copy(bytes, block * 32)
    return new Uint8Array(bytes.subarray(0, count))
  }
}
