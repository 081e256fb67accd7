import type {WriterRequest} from './writerMessages.ts'

/** Requests on their way to the writer: one text, and one piece of memory that changes hands. */
export type Packed = {readonly text: string; readonly bytes: Uint8Array<ArrayBuffer>}

/** Where some bytes lie in the piece of memory; no other value of a statement is a list. */
type Place = readonly [from: number, to: number]

/** A statement by its number; the first time its text goes along. No `expectRows`: null. */
type PackedStatement = readonly [sql: number | string, params: readonly unknown[], expectRows: number | null]
type PackedRequest = readonly [is: WriterRequest['is'], id: number, statements: readonly PackedStatement[]]

/**
 * Copied value by value, requests would take longer than writing them; and bytes that are a window on what a socket
 * has read would take all of that along. The few statements that there are go by number.
 */
export function packer(): (requests: readonly WriterRequest[]) => Packed {
  const numbers = new Map<string, number>()
  const nameOf = (sql: string): number | string => {
    const known = numbers.get(sql)
    if (known !== undefined) return known
    numbers.set(sql, numbers.size)
    return sql
  }
  return requests => {
    const parts: Uint8Array[] = []
    let length = 0
    const placed = (value: unknown): unknown => {
      if (!(value instanceof Uint8Array)) return value
      const place: Place = [length, length + value.length]
      parts.push(value)
      length += value.length
      return place
    }
    const packed = requests.map(({is, id, statements}): PackedRequest => {
      return [is, id, statements.map(each => [nameOf(each.sql), each.params.map(placed), each.expectRows ?? null])]
    })
    const bytes = new Uint8Array(length)
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    return {text: JSON.stringify(packed), bytes}
  }
}

/** Reads what one packer has packed, in its order: each new statement gets the next number. */
export function unpacker(): (packed: Packed) => readonly WriterRequest[] {
  const texts: string[] = []
  const textOf = (sql: number | string): string => {
    if (typeof sql === 'string') texts.push(sql)
    return typeof sql === 'string' ? sql : (texts[sql] ?? '')
  }
  return ({text, bytes}) => {
    // Written by `packer`.
    const requests = JSON.parse(text) as readonly PackedRequest[]
    return requests.map(([is, id, statements]): WriterRequest => {
      if (is === 'close') return {is, id, statements: []}
      return {
        is,
        id,
        statements: statements.map(([sql, params, expectRows]) => ({
          sql: textOf(sql),
          params: params.map(value => (isPlace(value) ? bytes.subarray(...value) : value)),
          ...(expectRows === null ? {} : {expectRows}),
        })),
      }
    })
  }
}

function isPlace(value: unknown): value is Place {
  return Array.isArray(value)
}
