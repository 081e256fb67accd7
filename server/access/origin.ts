import {networkInterfaces} from 'node:os'

/** Which pages may open a socket or write: our own, exactly. */
export type OriginRule = (origin: string | null | undefined) => boolean

/**
 * With a public URL only its origin; else this port on localhost and, when the server listens beyond loopback, on
 * this machine's own addresses. No Origin at all is refused too: browsers always send one with a socket. (JOIN-3)
 */
export function originRule(publicUrl: string | null, host: string, port: () => number): OriginRule {
  if (publicUrl !== null) {
    const {origin: allowed} = new URL(publicUrl)
    return origin => origin === allowed
  }
  return origin => {
    const names = ['localhost', '127.0.0.1', ...(isLoopback(host) ? [] : ownAddresses())]
    return names.some(name => origin === `http://${name}:${port()}`)
  }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

export function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({family, internal}) => family === 'IPv4' && !internal)
    .map(({address}) => address)
}
