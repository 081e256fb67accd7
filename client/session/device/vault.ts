/** A seat as this browser knows it. */
export type DeviceSeat = {readonly boardId: string; readonly participantId: string}
type VaultRow = {readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>}

/**
 * What this browser keeps for seats whose people called it their own device, by seat and name.
 *
 * The bytes come sealed: the browser's storage is read by whoever sits in front of it. (AWAY-3)
 */
export type Vault = {
  readonly isTrusted: (seat: DeviceSeat) => Promise<boolean>
  readonly trust: (seat: DeviceSeat) => Promise<void>
  readonly rows: (seat: DeviceSeat) => Promise<readonly VaultRow[]>
  /** Nothing, once the device is no longer trusted: a tab that lags behind must not bring back what was wiped. */
  readonly put: (seat: DeviceSeat, row: VaultRow) => Promise<void>
  readonly remove: (seat: DeviceSeat, name: string) => Promise<void>
  /** What of any seat of this board lies here: unsent work, or at least something. */
  readonly holds: (boardId: string) => Promise<'work' | 'something' | 'nothing'>
  /** Forgets the board, or only one seat of it. */
  readonly wipe: (boardId: string, participantId?: string) => Promise<void>
}

const databaseName = 'enig-device'
const table = 'rows'
const trusted = 'trusted'
const workName = 'work'
/** Unsent work of one tab. */
export const workOf = (tab: string): string => `${workName}/${tab}`
export const isWork = (name: string): boolean => name.startsWith(workOf(''))

export function openVault(factory: IDBFactory): Vault {
  const withRows = async <Value>(
    mode: IDBTransactionMode,
    work: (rows: IDBObjectStore) => Promise<Value>,
  ): Promise<Value> => {
    const database = await openDatabase(factory)
    try {
      const transaction = database.transaction(table, mode)
      const done = finished(transaction)
      const value = await work(transaction.objectStore(table))
      await done
      return value
    } finally {
      database.close()
    }
  }
  const keyOf = ({boardId, participantId}: DeviceSeat, name: string) => `${boardId}/${participantId}/${name}`

  return {
    isTrusted: seat =>
      withRows('readonly', async rows => (await answer(rows.getKey(keyOf(seat, trusted)))) !== undefined),
    trust: seat => withRows('readwrite', async rows => void (await answer(rows.put(true, keyOf(seat, trusted))))),
    rows: seat =>
      withRows('readonly', async rows => {
        const range = under(keyOf(seat, ''))
        const [keys, values] = await Promise.all([answer(rows.getAllKeys(range)), answer(rows.getAll(range))])
        return keys.flatMap((key, at) => {
          const bytes: unknown = values[at]
          if (typeof key !== 'string' || !(bytes instanceof Uint8Array)) return []
          return [{name: key.slice(keyOf(seat, '').length), bytes: new Uint8Array(bytes)}]
        })
      }),
    put: (seat, {name, bytes}) =>
      withRows('readwrite', async rows => {
        if ((await answer(rows.getKey(keyOf(seat, trusted)))) === undefined) return
        await answer(rows.put(bytes, keyOf(seat, name)))
      }),
    remove: (seat, name) => withRows('readwrite', async rows => answer(rows.delete(keyOf(seat, name)))),
    holds: boardId =>
      withRows('readonly', async rows => {
        const keys = await answer(rows.getAllKeys(under(`${boardId}/`)))
        if (keys.some(key => typeof key === 'string' && key.split('/')[2] === workName)) return 'work'
        return keys.length > 0 ? 'something' : 'nothing'
      }),
    wipe: (boardId, participantId) =>
      withRows('readwrite', async rows =>
        answer(rows.delete(under(participantId === undefined ? `${boardId}/` : `${boardId}/${participantId}/`))),
      ),
  }
}

function under(beginning: string): IDBKeyRange {
  return IDBKeyRange.bound(beginning, `${beginning}\uFFFF`)
}

async function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(databaseName, 1)
  request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(table))
  return answer(request)
}

async function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')))
  })
}

async function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('the browser keeps nothing'))
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', fail)
    transaction.addEventListener('error', fail)
  })
}
