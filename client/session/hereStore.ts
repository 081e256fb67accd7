import type {Awareness} from 'y-protocols/awareness'
import type {Doing} from '../../shared/contract/messages.ts'
import type {Here} from './presence.ts'
import {createStore} from './store.ts'
import type {Store} from './store.ts'

export type HereStore = {
  readonly here: Store<Here>
  /** The seat behind a Yjs client seen in this session. */
  readonly seatOf: (client: number) => string | null
  /** Did this tab write as that Yjs client, now or with a document that it has replaced since? */
  readonly isOwn: (client: number) => boolean
  readonly say: (doing: Partial<Doing>) => void
  /** Listens to a new connection's awareness. */
  readonly attach: (awareness: Awareness) => void
}

type State = {readonly participantId: string; readonly doing: Doing}

/** Who is here, from the awareness states that the server has stamped with the seat. */
export function createHereStore(): HereStore {
  const here = createStore<Here>(new Map())
  const seats = new Map<number, string>()
  const own = new Set<number>()
  let present: Awareness | null = null
  let doing: Doing = {}
  const read = () => {
    const people = new Map<string, Doing>()
    for (const [client, state] of present?.getStates() ?? []) {
      const stamped = readState(state)
      if (!stamped) continue
      seats.set(client, stamped.participantId)
      people.set(stamped.participantId, {...people.get(stamped.participantId), ...stamped.doing})
    }
    here.set(people)
  }
  return {
    here,
    seatOf: client => seats.get(client) ?? null,
    isOwn: client => own.has(client),
    say: change => {
      doing = {...doing, ...change}
      present?.setLocalState({doing})
    },
    attach: awareness => {
      present?.off('change', read)
      present = awareness
      own.add(awareness.clientID)
      awareness.setLocalState({doing})
      awareness.on('change', read)
      read()
    },
  }
}

function readState(state: Readonly<Record<string, unknown>>): State | null {
  const {who, doing} = state
  if (typeof who !== 'object' || who === null || !('participantId' in who)) return null
  const {participantId} = who
  if (typeof participantId !== 'string') return null
  return {participantId, doing: typeof doing === 'object' && doing !== null ? readDoing(doing) : {}}
}

function readDoing(doing: object): Doing {
  const fields = new Map<string, unknown>(Object.entries(doing))
  const words = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value : undefined
  }
  // What one tab does not say, another tab of the same seat may: it is left out, not taken back.
  const said = (['step', 'reading', 'dragging', 'whatIf'] as const).flatMap(name => {
    const value = words(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(said)
}
