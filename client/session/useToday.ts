import {useNow} from './hooks.ts'

const minuteMs = 60_000

/** The day by the server's clock, `yyyy-mm-dd`. */
export function useToday(): string {
  return new Date(useNow(minuteMs)).toISOString().slice(0, 10)
}
