import {useEffect, useState} from 'react'
import {mySeats} from '../../shared/contract/boards.ts'
import {useApi} from '../session/hooks.ts'

export type Seats = {
  readonly seats: readonly {
    readonly boardId: string
    readonly title: string
    readonly name: string
    readonly phase: string
  }[]
  readonly example: boolean
}

/** Workshops in which this browser holds a seat; null until the server has answered. */
export function useSeats(): Seats | null {
  const call = useApi()
  const [seats, setSeats] = useState<Seats | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const read = async () => {
      const answer = await call(mySeats, {signal: stop.signal})
      if (answer.ok) setSeats(answer.value)
    }
    void read()
    return () => stop.abort()
  }, [call])
  return seats
}
