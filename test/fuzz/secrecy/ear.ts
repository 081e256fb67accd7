import type {Reader, Secrets} from './secrets.ts'

/** One thing that came to somebody: a frame of the live connection, or words. */
export type Heard =
  | {readonly by: 'frame'; readonly frame: Uint8Array}
  | {readonly by: 'words'; readonly from: string; readonly words: string}

/** Everything that one party hears in a session: a seat, a stranger, the log, a browser's storage. */
export class Ear {
  readonly name: string
  readonly reader: Reader
  /** In the order in which it came; frames and words each in their own order. */
  readonly heard: Heard[] = []
  /** Secrets that were shown and have come here. */
  readonly read = new Set<string>()
  bytes = 0
  frames = 0
  #looked = 0

  constructor(name: string, reader: Reader) {
    this.name = name
    this.reader = reader
  }

  takeFrame(frame: Uint8Array): void {
    // A copy: what is sent may be a view of something that goes on.
    this.heard.push({by: 'frame', frame: Uint8Array.from(frame)})
    this.bytes += frame.length
    this.frames += 1
  }

  takeWords(from: string, words: string): void {
    this.heard.push({by: 'words', from, words})
    this.bytes += words.length
  }

  /** Looks at what has come since the last look; answers what must not have. */
  look(secrets: Secrets): readonly string[] {
    const faults: string[] = []
    for (const heard of this.heard.slice(this.#looked)) {
      const text = heard.by === 'frame' ? Buffer.from(heard.frame).toString('latin1') : heard.words
      const {leaked, read} = secrets.in(text, this.reader)
      const way = heard.by === 'frame' ? 'a frame' : heard.from
      for (const what of leaked) faults.push(`${this.name} has heard ${what} by ${way}`)
      for (const canary of read) this.read.add(canary)
    }
    this.#looked = this.heard.length
    return faults
  }
}
