/**
 * Of a board that stands as an older backup has it: where that backup ends, as far as the server can tell. It takes a
 * board as it found it after its last start for the backup; whoever came after that has written beyond. (SYNC-20)
 */
export type PutBack = {
  /**
   * The document in which the backup was taken, and the last row of its log. A row of that number or a higher one may
   * also have been written since: which work is missing, the new document says. (`client/session/savedLately.ts`)
   */
  readonly epoch: number
  readonly seq: number
  /** When the last happened that the backup knows of, by the server's clock. */
  readonly until: string
}

const word = 'putBack'

/** Said as the reason when a tab is sent over to the new document. */
export function putBackReason({epoch, seq, until}: PutBack): string {
  return `${word} ${epoch} ${seq} ${until}`
}

const said = new RegExp(`^${word} (\\d+) (\\d+) (\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z)$`)

/** Null for every other reason. */
export function readPutBackReason(reason: string): PutBack | null {
  const [, epoch, seq, until] = said.exec(reason) ?? []
  return until === undefined ? null : {epoch: Number(epoch), seq: Number(seq), until}
}
