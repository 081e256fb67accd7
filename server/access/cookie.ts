/** A seat that nobody uses for so long is forgotten, by the browser and by the server. */
export const seatDays = 90

/** `__Host-` binds the cookie to this host and to https; over plain http browsers do not take it. */
function cookieName(isHttps: boolean): string {
  return isHttps ? '__Host-enig' : 'enig'
}

/** The browser's secret out of a `cookie` header; null when there is none. */
export function browserSecret(header: string | null | undefined, isHttps: boolean): string | null {
  const name = cookieName(isHttps)
  for (const part of (header ?? '').split(';')) {
    const [key, value, ...more] = part.trim().split('=')
    const isWhole = value !== undefined && more.length === 0 && /^[A-Za-z0-9_-]{20,100}$/.test(value)
    if (key === name && isWhole) return value
  }
  return null
}

/** HttpOnly: no script reads it. Renewed by use, so that it lives as long as the seat is used. */
export function setCookie(secret: string, isHttps: boolean): string {
  const maxAge = seatDays * 24 * 60 * 60
  const secure = isHttps ? '; Secure' : ''
  return `${cookieName(isHttps)}=${secret}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`
}

/** The browser's secret is worth nothing any more: it goes. */
export function dropCookie(isHttps: boolean): string {
  return `${cookieName(isHttps)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`
}
