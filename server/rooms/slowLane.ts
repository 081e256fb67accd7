import type {ServerResponse} from 'node:http'
import type {Wire} from './connection.ts'
import {frameEvent, namedEvent} from './slowAnswers.ts'

/** A lane that was closed and is not listened to goes after this time, as a socket does. */
const lingerMs = 5000
/** Whoever lost its answer is back within this time or opens another lane. */
const awayMs = 10_000

type Later = (task: () => void, afterMs: number) => unknown
const laterOnThisMachine: Later = (task, afterMs) => setTimeout(task, afterMs).unref()

/** An answer that is being written: a stream goes on, the other kind ends with the first words. */
type Reader = {
  readonly response: ServerResponse
  readonly isStream: boolean
  /** Frames up to this number are written. */
  at: number
  writtenBytes: number
  isFull: boolean
}

type Kept = {readonly n: number; readonly frame: Uint8Array}

/**
 * What a socket is to a connection, made of single requests.
 *
 * A frame is kept until the tab has confirmed its number, so that a stream that was cut goes on where it was, and a
 * frame up is taken once, however often a network repeats it.
 */
export class SlowLane implements Wire {
  readonly #mostKept: number
  readonly #over: () => void
  readonly #later: Later
  /** Answers so far: a gap between two of them is no absence. */
  #answers = 0
  #kept: Kept[] = []
  #keptBytes = 0
  #given = 0
  #taken = 0
  #reader: Reader | null = null
  #oldest: number | null = null
  #roundsBehind = 0
  #last: string | null = null
  #isPlanned = false
  #isOver = false

  /** `over` is called when the last word has been given to the tab, or when nobody has listened for a while. */
  constructor(mostBuffered: number, over: () => void, later: Later = laterOnThisMachine) {
    this.#mostKept = mostBuffered * 2
    this.#over = over
    this.#later = later
    this.#waitForReader()
  }

  send(frame: Uint8Array): void {
    if (this.#last !== null) return
    this.#given += 1
    this.#kept.push({n: this.#given, frame})
    this.#keptBytes += frame.length
    this.#plan()
  }

  close(code: number, reason: string): void {
    if (this.#last !== null) return
    this.#last = namedEvent('close', `${code} ${reason}`)
    // The process may be about to end: said at once.
    this.#write()
    if (!this.#isOver) this.#later(this.#over, lingerMs)
  }

  /** What no answer has taken yet; what was taken and is never confirmed counts when it becomes much. */
  waiting(): number {
    const reader = this.#reader
    const written = reader ? reader.writtenBytes : 0
    const inAnswer = reader ? reader.response.writableLength : 0
    return Math.max(this.#keptBytes - written + inAnswer, this.#keptBytes - this.#mostKept)
  }

  /** The tab has everything up to `n`. */
  confirm(n: number): void {
    let done = 0
    for (const {n: number, frame} of this.#kept) {
      if (number > n) break
      done += 1
      this.#keptBytes -= frame.length
      if (this.#reader && number <= this.#reader.at) this.#reader.writtenBytes -= frame.length
    }
    this.#kept.splice(0, done)
  }

  /** From now on this answer is where the tab listens; the one before it ends. */
  read(response: ServerResponse, isStream: boolean, after: number): void {
    this.#endReader()
    this.confirm(after)
    const reader: Reader = {response, isStream, at: after, writtenBytes: 0, isFull: false}
    this.#reader = reader
    this.#answers += 1
    response.on('drain', () => {
      reader.isFull = false
      if (this.#reader === reader) this.#write()
    })
    response.on('close', () => {
      if (this.#reader === reader) this.#reader = null
      this.#waitForReader()
    })
    this.#write()
  }

  /** For how many rounds the oldest frame has waited to be confirmed; called once a round. */
  behindFor(): number {
    const oldest = this.#kept[0]?.n ?? null
    this.#roundsBehind = oldest !== null && oldest === this.#oldest ? this.#roundsBehind + 1 : 0
    this.#oldest = oldest
    return this.#roundsBehind
  }

  /** The line is alive: a stream says so, an answer that waited ends. */
  beat(): void {
    const reader = this.#reader
    if (!reader) return
    if (!reader.isStream) {
      reader.response.write(':\n\n')
      this.#endReader()
    } else if (!reader.isFull) reader.response.write(namedEvent('beat', ''))
  }

  /** Whether these frames are new, came before, or have a gap before them. */
  order(n: number): 'next' | 'again' | 'gap' {
    if (n <= this.#taken) return 'again'
    if (n > this.#taken + 1) return 'gap'
    this.#taken = n
    return 'next'
  }

  /** Nobody listens any more. */
  end(): void {
    this.#isOver = true
    this.#kept = []
    this.#keptBytes = 0
    const reader = this.#reader
    this.#reader = null
    reader?.response.destroy()
  }

  /** Everything of one turn goes out together. */
  #plan(): void {
    if (this.#isPlanned) return
    this.#isPlanned = true
    setImmediate(() => {
      this.#isPlanned = false
      this.#write()
    })
  }

  #write(): void {
    const reader = this.#reader
    if (!reader || this.#isOver) return
    let wrote = false
    for (const {n, frame} of this.#kept) {
      if (n <= reader.at) continue
      if (reader.isFull) return
      reader.isFull = !reader.response.write(frameEvent(n, frame)) && reader.isStream
      reader.at = n
      reader.writtenBytes += frame.length
      wrote = true
    }
    if (this.#last !== null) {
      reader.response.write(this.#last)
      this.#endReader()
      this.#isOver = true
      setImmediate(this.#over)
      return
    }
    if (wrote && !reader.isStream) this.#endReader()
  }

  #waitForReader(): void {
    const before = this.#answers
    this.#later(() => {
      if (this.#answers === before && this.#reader === null) this.#over()
    }, awayMs)
  }

  #endReader(): void {
    const reader = this.#reader
    this.#reader = null
    reader?.response.end()
  }
}
