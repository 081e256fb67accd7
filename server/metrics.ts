import {collectDefaultMetrics, Gauge, Registry} from 'prom-client'
import type {Hub} from './rooms/hub.ts'

/** Numbers about the process and its rooms, never about people or boards. */
export function openMetrics(hub: Hub): Registry {
  const registry = new Registry()
  collectDefaultMetrics({register: registry})
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  gauge('enig_rooms', 'Boards in memory', () => hub.counts().rooms)
  gauge('enig_documents', 'Boards that are being written', () => hub.counts().documents)
  gauge('enig_connections', 'Open tabs', () => hub.counts().connections)
  return registry
}
