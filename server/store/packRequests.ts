import type {WriterRequest} from './writerMessages.ts'

/** Requests on their way to the writer: one text, and one piece of memory that changes hands. */
export type Packed = {readonly text: string; readonly bytes: Uint8Array<ArrayBuffer>}

/** Where some bytes lie in the piece of memory; no other value of a statement is a list. */
type Place = readonly [from: number, to: number]

/**
 * Copied value by value, requests would take longer than writing them; and bytes that are a window on what a socket
 * has read would take all of that along.
 */
export function pack(requests: readonly WriterRequest[]): Packed {
  const parts: Uint8Array[] = []
  let length = 0
  const placed = (value: unknown): unknown => {
    if (!(value instanceof Uint8Array)) return value
    const place: Place = [length, length + value.length]
    parts.push(value)
    length += value.length
    return place
  }
  const text = JSON.stringify(
    requests.map(request => ({
      ...request,
      statements: request.statements.map(statement => ({...statement, params: statement.params.map(placed)})),
    })),
  )
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return {text, bytes}
}

export function unpack({text, bytes}: Packed): readonly WriterRequest[] {
  // Written by `pack`.
  const requests = JSON.parse(text) as readonly WriterRequest[]
  return requests.map(request => {
    if (request.is === 'close') return request
    const statements = request.statements.map(statement => {
      const params = statement.params.map(value => (isPlace(value) ? bytes.subarray(...value) : value))
      return {...statement, params}
    })
    return {...request, statements}
  })
}

function isPlace(value: unknown): value is Place {
  return Array.isArray(value)
}
