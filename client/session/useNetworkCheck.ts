import {useEffect, useState} from 'react'
import {browserParts} from './browserSurroundings.ts'
import {nothingFound, tryNetwork} from './tryNetwork.ts'
import type {Found} from './tryNetwork.ts'

/** Tries this network once, for as long as the component is there. */
export function useNetworkCheck(): Found {
  const [found, setFound] = useState(nothingFound)
  useEffect(() => {
    let isOver = false
    tryNetwork(browserParts(), location.origin, (way, is) => {
      if (!isOver) setFound(before => ({...before, [way]: is}))
    })
    return () => {
      isOver = true
    }
  }, [])
  return found
}
