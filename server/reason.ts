/** A fault in our own words, with nothing in them that a person wrote: a log may repeat them. */
export class OwnWords extends Error {}

/**
 * Why something broke, as a log may say it: by kind, code and place.
 *
 * The message of any other fault may quote what a person wrote (`JSON.parse` quotes the text, a driver its
 * parameters), and is never repeated. (T16, LOG-8)
 */
export function reasonOf(fault: unknown): string {
  if (fault instanceof OwnWords) return fault.message
  if (!(fault instanceof Error)) return 'no error was thrown'
  const [place = ''] = framesOf(fault)
  return [kindOf(fault), codeOf(fault), place].filter(part => part !== '').join(' ')
}

/** Where it broke; what only looks like a place stands in the message and is left out. */
export function framesOf({stack = '', message}: Error): readonly string[] {
  const from = stack.indexOf(message)
  if (from < 0 || stack.slice(0, from).includes('\n')) return []
  const lines = stack.slice(from + message.length).split('\n')
  return lines.flatMap(line => (line.trim().startsWith('at ') ? [line.trim()] : []))
}

function kindOf({name}: Error): string {
  return /^[A-Za-z]{1,60}$/.test(name) ? name : 'Error'
}

/** `ENOSPC`, `SQLITE_IOERR_FSYNC` */
function codeOf(fault: Error): string {
  const code: unknown = 'code' in fault ? fault.code : ''
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : ''
}
