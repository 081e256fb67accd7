import {useState} from 'react'
import {stillAhead, withOwn} from './ownChanges.ts'
import type {OwnChange} from './ownChanges.ts'

/**
 * One thing that is kept on the server, changed field by field: what was changed here stands at once, until the record
 * shows it or the server has refused it. Only what was changed is sent, as somebody else may change the rest meanwhile.
 */
export function useOwnChanges<Thing extends object>(
  thing: Thing,
  keep: (fields: Partial<Thing>) => Promise<boolean>,
): {readonly shown: Thing; readonly set: (fields: Partial<Thing>) => Promise<boolean>} {
  const [own, setOwn] = useState<readonly OwnChange<Thing>[]>([])
  const ahead = stillAhead(own, thing)
  // For good: what the record has shown once does not come back when somebody changes it again.
  if (ahead !== own) setOwn(ahead)
  const set = async (fields: Partial<Thing>) => {
    const change = {fields, before: thing, isKept: false}
    setOwn(all => [...all, change])
    const isKept = await keep(fields)
    setOwn(all =>
      isKept ? all.map(each => (each === change ? {...each, isKept} : each)) : all.filter(each => each !== change),
    )
    return isKept
  }
  return {shown: withOwn(thing, ahead), set}
}
