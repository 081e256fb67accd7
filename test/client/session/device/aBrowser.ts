import {createHmac} from 'node:crypto'
import {IDBFactory, IDBKeyRange} from 'fake-indexeddb'
import type {OwnDevice} from '../../../../client/session/device/ownDevice.ts'
import {openVault} from '../../../../client/session/device/vault.ts'

// The vault asks for ranges by their global name, as in a browser.
globalThis.IDBKeyRange = IDBKeyRange

const fails = () => Promise.reject(new DOMException('no', 'UnknownError'))

/** One browser with its storage; tabs come and go, and one that breaks lets go of its locks. */
export function aBrowser() {
  const factory = new IDBFactory()
  const vault = openVault(factory)
  const held = new Map<string, symbol>()
  return {
    vault,
    /** A tab of it, and how it breaks: without a word, with all it had in memory. `full`: the storage takes no more; `dumb`: it fails. */
    tab: ({full = false, dumb = false}: {readonly full?: boolean; readonly dumb?: boolean} = {}) => {
      const self = Symbol('tab')
      let broken = false
      const device: OwnDevice = {
        is: 'able',
        vault: {
          ...vault,
          ...(dumb ? {trust: fails, wipe: fails} : {}),
          put: async (seat, row) => {
            if (full) throw new DOMException('full', 'QuotaExceededError')
            return broken ? undefined : vault.put(seat, row)
          },
          remove: async (seat, name) => (broken ? undefined : vault.remove(seat, name)),
        },
        subtle: globalThis.crypto.subtle,
        randomBytes: count => globalThis.crypto.getRandomValues(new Uint8Array(count)),
        claim: name => {
          if (held.has(name)) return Promise.resolve(null)
          held.set(name, self)
          return Promise.resolve(() => void held.delete(name))
        },
      }
      const crash = () => {
        broken = true
        for (const [name, by] of held) if (by === self) held.delete(name)
      }
      return {device, crash}
    },
    /** Every byte that lies in its storage. */
    everything: async (): Promise<string> => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = factory.open('enig-device')
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('no database')))
      })
      const rows = database.transaction('rows').objectStore('rows')
      const all = async <Value>(request: IDBRequest<Value[]>) =>
        new Promise<Value[]>(resolve => {
          request.addEventListener('success', () => resolve(request.result))
        })
      const keys = all(rows.getAllKeys())
      const values: unknown[] = await all(rows.getAll())
      const words = values.map(value =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
      )
      const names = (await keys).map(key => (typeof key === 'string' ? key : ''))
      database.close()
      return [...names, ...words].join('\n')
    },
  }
}

/** A key per seat, as the server gives it to the seat's session. */
export function keyFor(participantId: string): string {
  return createHmac('sha256', 'a test installation').update(participantId).digest('base64url')
}
