/**
 * One field of a CSV for people (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in
 * front; that includes the full-width forms of the same signs. (EXP-4)
 */
export function csvField(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
