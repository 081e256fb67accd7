/**
 * One field of a CSV for people (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in
 * front; that includes the full-width forms of the same signs. So does one that would begin a cell where the reader's
 * spreadsheet separates by semicolon, tab or bar: it splits our comma-separated line at those. (EXP-4)
 */
export function csvField(text: string): string {
  const apart = text.replaceAll(/([;|\t\r\n]["\s]*)(?=[=+\-@＝＋－＠])/g, "$1'")
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(apart) ? `'${apart}` : apart
  return /[",\r\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
