import {parseArgs} from 'node:util'
import {isLoopback} from './access/origin.ts'

export type Settings = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly publicUrl: string | null
  readonly examples: boolean
}

/** A setting that cannot be used stops the start with a sentence instead of being ignored. */
export class SettingFault extends Error {
  override readonly name = 'SettingFault'
}

const known = new Set(['ENIG_DATA', 'ENIG_PUBLIC_URL', 'ENIG_EXAMPLE'])
const notYet = ['DATABASE_URL', 'REDIS_URL']

/** Reads settings from the command line and the environment; the command line wins. */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const values = readArgs(args)
  const unknown = Object.keys(environment).find(name => name.startsWith('ENIG_') && !known.has(name))
  if (unknown !== undefined)
    throw new SettingFault(`There is no setting ${unknown}. Known are ${[...known].join(', ')}.`)
  const early = notYet.find(name => (environment[name] ?? '') !== '')
  if (early !== undefined)
    throw new SettingFault(`${early} is not built yet: Enig keeps its data in a folder (ENIG_DATA).`)
  const example = environment['ENIG_EXAMPLE'] ?? 'on'
  if (example !== 'on' && example !== 'off') throw new SettingFault('ENIG_EXAMPLE is on or off.')
  return {
    port: portOf(values.port ?? environment['PORT'] ?? '4400'),
    host: values.host ?? environment['HOST'] ?? '127.0.0.1',
    dataDir: values.data ?? environment['ENIG_DATA'] ?? './data',
    publicUrl: publicUrlOf(environment['ENIG_PUBLIC_URL'] ?? ''),
    examples: example === 'on',
  }
}

function readArgs(args: readonly string[]): {readonly port?: string; readonly host?: string; readonly data?: string} {
  try {
    const options = {port: {type: 'string'}, host: {type: 'string'}, data: {type: 'string'}} as const
    return parseArgs({args: [...args], options, strict: true}).values
  } catch {
    throw new SettingFault('Known are --port N, --host ADDRESS and --data FOLDER.')
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new SettingFault(`${text} is not a port.`)
  return port
}

function publicUrlOf(text: string): string | null {
  if (text === '') return null
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain = url !== null && url.pathname === '/' && url.search === '' && url.hash === ''
  if (url === null || !isPlain || !/^https?:$/.test(url.protocol))
    throw new SettingFault('ENIG_PUBLIC_URL is an address such as https://enig.example.org, without a path.')
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new SettingFault('ENIG_PUBLIC_URL must be https: cookies and rooms are not safe without TLS.')
  return url.origin
}
