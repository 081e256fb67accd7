type Bytes = Uint8Array<ArrayBuffer>

export type Seal = {
  /** A fresh nonce each time; the name is bound to it, so that no row can be put in another's place. */
  readonly close: (name: string, bytes: Bytes) => Promise<Bytes>
  /** Null when it was sealed with another key, under another name, or was changed since. */
  readonly open: (name: string, sealed: Bytes) => Promise<Bytes | null>
}

const nonceBytes = 12

/** AES-GCM with the key that the server gives to a seat. */
export async function createSeal(around: {
  readonly subtle: SubtleCrypto
  readonly randomBytes: (count: number) => Bytes
  /** 32 bytes as base64url. */
  readonly key: string
}): Promise<Seal> {
  const {subtle} = around
  const key = await subtle.importKey('raw', bytesOf(around.key), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const named = (name: string, iv: Bytes) => ({name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name)})
  return {
    close: async (name, bytes) => {
      const nonce = around.randomBytes(nonceBytes)
      const locked = new Uint8Array(await subtle.encrypt(named(name, nonce), key, bytes))
      const sealed = new Uint8Array(nonceBytes + locked.length)
      sealed.set(nonce)
      sealed.set(locked, nonceBytes)
      return sealed
    },
    open: async (name, sealed) => {
      const nonce = sealed.slice(0, nonceBytes)
      try {
        return new Uint8Array(await subtle.decrypt(named(name, nonce), key, sealed.slice(nonceBytes)))
      } catch {
        // Not ours: it stays where it is, for whoever has its key.
        return null
      }
    },
  }
}

function bytesOf(base64url: string): Bytes {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, letter => letter.charCodeAt(0))
}
