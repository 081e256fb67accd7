import type {Gathering} from './gathering.ts'

/** First byte: sync. Second byte: step 2 and update are uploads, step 1 is a question. */
const syncMessage = 0
const step2 = 1
const update = 2

/**
 * A WebSocket that counts what the server will confirm: each sync message of kind step 2 or update.
 *
 * Updates written before the server has asked its first question are held back: the answer contains them, and one
 * sent before it would arrive without what it builds on.
 */
export function countingSocket(
  Base: typeof WebSocket,
  uploaded: (upload: number, frame: Uint8Array) => void,
  answered: () => void,
  gathering: Pick<Gathering, 'takes'> = {takes: () => false},
): typeof WebSocket {
  return class CountingSocket extends Base {
    #uploads = 0
    #answered = false

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = kindOf(data)
      if (kind === update && !this.#answered) return
      if (kind === update && data instanceof Uint8Array && gathering.takes(data)) return
      // Counted before it leaves: the confirmation must find it.
      if (data instanceof Uint8Array && (kind === step2 || kind === update)) uploaded((this.#uploads += 1), data)
      super.send(data)
      if (kind !== step2 || this.#answered) return
      this.#answered = true
      answered()
    }
  }
}

function kindOf(data: unknown): number | null {
  if (!(data instanceof Uint8Array)) return null
  return data[0] === syncMessage ? (data[1] ?? null) : null
}
