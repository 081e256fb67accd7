/** The place of one struct, character or value in the history of its Yjs client. */
export type StructId = {readonly client: number; readonly clock: number}

export const keyOf = ({client, clock}: StructId): string => `${client}/${clock}`

export function isStructId(candidate: unknown): candidate is StructId {
  return typeof candidate === 'object' && candidate !== null && 'client' in candidate && 'clock' in candidate
}
