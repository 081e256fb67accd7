import type {Hono} from 'hono'
import type {Hub} from '../../../server/rooms/hub.ts'

/** A fault put into the product on purpose, to show that it is found. */
export type Leak = {
  readonly name: string
  readonly hub?: (hub: Hub, tools: {readonly say: (words: string) => void}) => Hub
  readonly app?: (app: Hono) => Hono
}
