type Handler<Given> = ((event: Given) => void) | null

/** What the document's provider uses of a WebSocket. */
export type SocketLike = {
  binaryType: BinaryType
  readonly readyState: number
  readonly bufferedAmount: number
  onopen: Handler<object>
  onmessage: Handler<{readonly data: ArrayBuffer}>
  onclose: Handler<{readonly code: number; readonly reason: string}>
  onerror: Handler<object>
  readonly send: (data: Uint8Array<ArrayBuffer>) => void
  readonly close: () => void
}
