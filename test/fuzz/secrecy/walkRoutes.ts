import type {APerson} from '../../server/http/aPerson.ts'
import {sampleOf} from './sampleOf.ts'
import type {Schema} from './sampleOf.ts'

export type Route = {readonly method: string; readonly path: string; readonly body: Schema | null}
/** How somebody walks: `tries` what the description says, `spoils` what would end what goes on. */
export type Walker = {readonly role: string; readonly api: APerson; readonly manner: 'tries' | 'spoils'}

/** Every route that the product's own description names. */
export async function allRoutes(ask: (address: string) => Promise<Response> | Response): Promise<readonly Route[]> {
  const response = await ask('http://localhost:4400/api/v1/openapi.json')
  // The edge: the description is the product's own.
  const {paths, components} = (await response.json()) as {
    paths: Record<string, Record<string, {requestBody?: {content: Record<string, {schema: Schema}>}}>>
    components?: {schemas?: Record<string, Schema>}
  }
  const named = components?.schemas ?? {}
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, {requestBody}]) => {
      const schema = requestBody?.content['application/json']?.schema ?? null
      const name = schema?.$ref?.split('/').at(-1)
      return {method: method.toUpperCase(), path, body: name === undefined ? schema : (named[name] ?? null)}
    }),
  )
}

export type Names = Readonly<Record<string, string>>

/** One asks at one route. What comes back is overheard; what it is matters to nobody here. */
export async function walk({api, manner}: Walker, route: Route, names: Names): Promise<void> {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? 'unknown')
  if (route.method === 'GET' || route.body === null) {
    await api.send(route.method, path, undefined, {'x-join-token': api.joinToken})
    return
  }
  const leaves = path.endsWith('/leave')
  const body = manner === 'spoils' || leaves ? {nobody: 'asked'} : sampleOf(route.body)
  await api.send(route.method, path, body)
}
