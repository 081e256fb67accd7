import type {Arrival} from '../rooms/people.ts'

/** Frida leads and does not score; the first of each other department signs for it, Peter for product. */
export const twelve = [
  {name: 'Frida Holm', department: 'product', language: 'sv'},
  {name: 'Sara Lind', department: 'sales', language: 'sv'},
  {name: 'Søren Dahl', department: 'sales', language: 'da'},
  {name: 'Sten Öberg', department: 'sales', language: 'sv'},
  {name: 'Mette Krogh', department: 'marketing', language: 'da'},
  {name: 'Moa Åkesson', department: 'marketing', language: 'sv'},
  {name: 'Mark Evans', department: 'marketing', language: 'en'},
  {name: 'Dorte Bæk', department: 'medical', language: 'da'},
  {name: 'David Norén', department: 'medical', language: 'sv'},
  {name: 'Ditte Skov', department: 'medical', language: 'da', device: 'phone'},
  {name: 'Peter Juhl', department: 'product', language: 'da'},
  {name: 'Pia Ström', department: 'product', language: 'sv'},
] as const satisfies readonly Arrival[]

/** Where each of them stands in that order, as the script of the workshop calls them. */
export const at = {F: 0, S1: 1, S2: 2, S3: 3, M1: 4, M2: 5, M3: 6, D1: 7, D2: 8, D3: 9, P1: 10, P2: 11} as const
export type Who = keyof typeof at

/** A wait is two minutes at most: twelve pages share the processors of one machine. */
export const patienceMs = 120_000
