/** The browser's small storage, or null where it is blocked. Holds language and theme only: nothing secret, nothing decided. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage
  } catch {
    return null
  }
}
