import {isUtf8} from 'node:buffer'
import type {ErrorCode} from '../../shared/contract/errors.ts'
import type {Encoding, ImportChoices, ImportWarning} from '../../shared/definition/importPreview.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Result} from '../../shared/std/result.ts'
import {listed, sample} from './limits.ts'
import {decodeWindows1252} from './windows1252.ts'

export type DecodedFile = {
  readonly text: string
  readonly encoding: Encoding
  readonly byteOrderMark: boolean
  readonly warnings: readonly ImportWarning[]
}

/** Turns the bytes of a file into text without losing or inventing a letter in silence. */
export function decodeFile(bytes: Uint8Array, wanted: ImportChoices['encoding']): Result<DecodedFile> {
  const mark = byteOrderMark(bytes)
  const binary = binaryKind(bytes)
  if (binary) return refusal(binary)
  const encoding = wanted ?? mark?.encoding ?? wideEncoding(bytes)
  const body = mark !== null && mark.encoding === encoding ? bytes.subarray(mark.length) : bytes
  const marked = body.length < bytes.length
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return ok({text: decodeWide(body, encoding), encoding, byteOrderMark: marked, warnings: []})
  }
  if (encoding === 'windows-1252') {
    return ok({text: decodeWindows1252(body), encoding, byteOrderMark: marked, warnings: []})
  }
  if (isUtf8(body)) {
    return ok({text: Buffer.from(body).toString('utf8'), encoding: 'utf-8', byteOrderMark: marked, warnings: []})
  }
  const mixture = decodeMixture(body)
  if (mixture.wide === 0 && encoding !== 'utf-8') {
    const guessed: ImportWarning = {
      code: 'encoding.guessed',
      count: mixture.single,
      lines: mixture.lines,
      samples: mixture.samples,
    }
    return ok({text: mixture.text, encoding: 'windows-1252', byteOrderMark: false, warnings: [guessed]})
  }
  const {single: count, lines, samples} = mixture
  return ok({
    text: mixture.text,
    encoding: 'mixed',
    byteOrderMark: marked,
    warnings: [{code: 'encoding.mixed', count, lines, samples}],
  })
}

function byteOrderMark(
  bytes: Uint8Array,
): {readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; readonly length: number} | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return {encoding: 'utf-8', length: 3}
  if (first === 0xff && second === 0xfe) return {encoding: 'utf-16le', length: 2}
  if (first === 0xfe && second === 0xff) return {encoding: 'utf-16be', length: 2}
  return null
}

const signatures = [
  {code: 'import.spreadsheet', bytes: [0x50, 0x4b, 0x03, 0x04]},
  {code: 'import.spreadsheet', bytes: [0xd0, 0xcf, 0x11, 0xe0]},
  {code: 'import.notText', bytes: [0x25, 0x50, 0x44, 0x46]},
  {code: 'import.notText', bytes: [0x1f, 0x8b]},
] as const satisfies readonly {readonly code: ErrorCode; readonly bytes: readonly number[]}[]

function binaryKind(bytes: Uint8Array): ErrorCode | null {
  const known = signatures.find(({bytes: start}) => start.every((byte, index) => bytes[index] === byte))
  if (known) return known.code
  if (byteOrderMark(bytes) !== null || wideEncoding(bytes) !== null) return null
  return bytes.subarray(0, 4096).includes(0) ? 'import.notText' : null
}

/** UTF-16 without a mark: in a table nearly every second byte is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000)
  if (head.length < 4) return null
  const zeros = (from: number): number =>
    head.filter((byte, index) => index % 2 === from && byte === 0).length / (head.length / 2)
  if (zeros(1) > 0.6 && zeros(0) < 0.1) return 'utf-16le'
  return zeros(0) > 0.6 && zeros(1) < 0.1 ? 'utf-16be' : null
}

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const copy = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return (encoding === 'utf-16be' ? copy.swap16() : copy).toString('utf16le')
}

type Mixture = {
  readonly text: string
  /** Sequences of several bytes that are valid UTF-8. */
  readonly wide: number
  /** Bytes that are not, read as windows-1252. */
  readonly single: number
  readonly lines: readonly number[]
  readonly samples: readonly string[]
}

function decodeMixture(bytes: Uint8Array): Mixture {
  const parts: string[] = []
  const lines = new Set<number>()
  const samples: string[] = []
  let [wide, single, line, from] = [0, 0, 1, 0]
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, at)
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line += 1
    if (length === 0) {
      parts.push(Buffer.from(bytes.subarray(from, at)).toString('utf8'), decodeWindows1252(bytes.subarray(at, at + 1)))
      single += 1
      if (lines.size < listed.lines) lines.add(line)
      if (samples.length < listed.samples) samples.push(sample(around(bytes, at)))
      from = at + 1
    } else if (length > 1) {
      wide += 1
    }
    at += Math.max(1, length)
  }
  parts.push(Buffer.from(bytes.subarray(from)).toString('utf8'))
  return {text: parts.join(''), wide, single, lines: [...lines], samples}
}

/** 0 where no valid sequence of several bytes starts. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0
}

/** The words beside a byte, from the same line. */
function around(bytes: Uint8Array, at: number): string {
  const before =
    decodeWindows1252(bytes.subarray(Math.max(0, at - 15), at))
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const after = decodeWindows1252(bytes.subarray(at, at + 15)).split(/[\r\n]/)[0] ?? ''
  return before + after
}
