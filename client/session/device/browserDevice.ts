import type {OwnDevice} from './ownDevice.ts'
import {openVault} from './vault.ts'

/** The browser's own cipher, storage and locks. */
export function browserDevice(): OwnDevice {
  // Typed as always there; on a page without https two of the three are missing.
  const {crypto, navigator}: {crypto: Partial<Crypto>; navigator: Partial<Navigator>} = globalThis
  const {subtle} = crypto
  const {locks} = navigator
  if (!subtle || !locks) return {is: 'unable', why: globalThis.isSecureContext ? 'noStorage' : 'plainHttp'}
  const factory = storageOf(globalThis)
  if (!factory) return {is: 'unable', why: 'noStorage'}
  return {
    is: 'able',
    vault: openVault(factory),
    subtle,
    randomBytes: count => globalThis.crypto.getRandomValues(new Uint8Array(count)),
    claim: async name => claim(locks, name),
  }
}

function storageOf(page: {readonly indexedDB: IDBFactory | undefined}): IDBFactory | null {
  try {
    return page.indexedDB ?? null
  } catch {
    return null
  }
}

/** A lock goes by itself with its tab, also with one that broke. */
async function claim(locks: LockManager, name: string): Promise<(() => void) | null> {
  return new Promise(resolve => {
    void locks.request(name, {ifAvailable: true}, async lock => {
      if (!lock) return resolve(null)
      await new Promise<void>(release => resolve(release))
    })
  })
}
