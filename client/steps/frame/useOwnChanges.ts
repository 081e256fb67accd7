import {useRef} from 'react'

/**
 * One thing that is kept whole on the server, changed field by field: what was changed here a moment ago goes along with
 * the next change, also while the server has not answered yet.
 */
export function useOwnChanges<Thing extends object>(
  thing: Thing,
  keep: (whole: Thing) => Promise<boolean>,
): (fields: Partial<Thing>) => Promise<boolean> {
  const ahead = useRef<{readonly whole: Thing; readonly onTheWay: number} | null>(null)
  return async fields => {
    const whole = {...(ahead.current?.whole ?? thing), ...fields}
    ahead.current = {whole, onTheWay: (ahead.current?.onTheWay ?? 0) + 1}
    const isKept = await keep(whole)
    const {whole: latest, onTheWay} = ahead.current
    ahead.current = onTheWay > 1 ? {whole: latest, onTheWay: onTheWay - 1} : null
    return isKept
  }
}
