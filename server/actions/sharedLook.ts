/**
 * What is dear to find out and asked for by many: found once for all who ask within a while, and anew afterwards.
 * What fails is told to those who waited for it and not kept.
 */
export function sharedLook<Key, Found>(
  find: (key: Key) => Promise<Found>,
  {forMs, ticks}: {readonly forMs: number; readonly ticks: () => number},
): {readonly at: (key: Key) => Promise<Found>; readonly anew: (key: Key) => void} {
  const looks = new Map<Key, {readonly since: number; readonly found: Promise<Found>}>()
  return {
    at: key => {
      const now = ticks()
      // A clock that was set back keeps nothing for longer.
      for (const [other, {since}] of looks) if (now < since || now - since >= forMs) looks.delete(other)
      const known = looks.get(key)
      if (known) return known.found
      const found = find(key)
      looks.set(key, {since: now, found})
      found.catch(() => looks.delete(key))
      return found
    },
    anew: key => void looks.delete(key),
  }
}
