/** One event of a slow lane: a frame with its number, or a named one. */
export type LaneEvent =
  | {readonly is: 'frame'; readonly n: number; readonly bytes: Uint8Array<ArrayBuffer>}
  | {readonly is: 'named'; readonly name: string; readonly data: string}

/** Reads server-sent events out of text that comes in any pieces. */
export function laneEvents(): (text: string) => readonly LaneEvent[] {
  let rest = ''
  return text => {
    // Only where the new piece begins can an end have come.
    const from = Math.max(0, rest.length - 1)
    rest += text
    if (!rest.includes('\n\n', from)) return []
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    return blocks.flatMap(block => eventOf(block) ?? [])
  }
}

function eventOf(block: string): LaneEvent | null {
  const fields = new Map<string, string>()
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    // A line that begins with a colon is padding.
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).trimStart())
  }
  const data = fields.get('data') ?? ''
  const name = fields.get('event')
  if (name !== undefined) return {is: 'named', name, data}
  const n = Number(fields.get('id'))
  return Number.isInteger(n) && n > 0 ? {is: 'frame', n, bytes: bytesOf(data)} : null
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at)
  return bytes
}

/** Code and reason of the event `close`. */
export function closingOf(data: string): {readonly code: number; readonly reason: string} {
  const [code = '', ...reason] = data.split(' ')
  return {code: Number(code), reason: reason.join(' ')}
}
