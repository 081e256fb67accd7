/**
 * Bytes 0x80 to 0x9f of windows-1252. Node 20's own decoder reads them as control characters.
 *
 * The five bytes without a character stay the control characters that they are, and are reported.
 */
const upper =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' // prettier-ignore

export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0080-\u009f]/g, character => upper[character.charCodeAt(0) - 0x80] ?? character)
}
