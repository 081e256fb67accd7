import {protocolVersion} from './messages.ts'

/** Messages beside y-websocket's own that a page of this protocol understands. */
type Understood = {
  readonly saved: boolean
  readonly record: boolean
  readonly refused: boolean
  /** Not a message: what it hears of its own presence it neither takes nor answers, whatever its number. */
  readonly knowsItself: boolean
  readonly seen: boolean
}

/** 0 is the stock provider, which names no protocol; a new one gets a line of its own and keeps the earlier ones. */
const protocols: readonly Understood[] = [
  {saved: false, record: false, refused: false, knowsItself: false, seen: false},
  {saved: true, record: true, refused: true, knowsItself: true, seen: false},
  {saved: true, record: true, refused: true, knowsItself: true, seen: true},
]

/** The newest, the two before it, and the stock provider. (AWAY-5) */
const spoken: readonly number[] = [...new Set([0, protocolVersion - 2, protocolVersion - 1, protocolVersion])].filter(
  version => version >= 0 && version < protocols.length,
)

/** The protocol that a page names in its address; null when it is not spoken here, any more or yet. */
export function spokenProtocol(named: string | null): number | null {
  if (named === null) return 0
  return /^\d{1,4}$/.test(named) ? (spoken.find(version => version === Number(named)) ?? null) : null
}

export function understands(protocol: number, message: keyof Understood): boolean {
  return protocols[protocol]?.[message] ?? false
}
