import {expect, test} from 'vitest'
import {readSettings} from '../../server/settings.ts'

test('what holds when nothing is said', () => {
  expect(readSettings([], {})).toEqual({
    port: 4400,
    host: '127.0.0.1',
    dataDir: './data',
    publicUrl: null,
    examples: true,
  })
})

test('the environment says it, the command line wins', () => {
  const environment = {
    PORT: '5000',
    HOST: '0.0.0.0',
    ENIG_DATA: '/srv/enig',
    ENIG_PUBLIC_URL: 'https://enig.example.org/',
    ENIG_EXAMPLE: 'off',
  }

  expect(readSettings([], environment)).toEqual({
    port: 5000,
    host: '0.0.0.0',
    dataDir: '/srv/enig',
    publicUrl: 'https://enig.example.org',
    examples: false,
  })
  expect(readSettings(['--port', '6000', '--host', '::1', '--data', 'here'], environment)).toMatchObject({
    port: 6000,
    host: '::1',
    dataDir: 'here',
  })
})

test.each([
  ['DATABASE_URL', {DATABASE_URL: 'postgres://x'}, 'DATABASE_URL is not built yet'],
  ['REDIS_URL', {REDIS_URL: 'redis://x'}, 'REDIS_URL is not built yet'],
  ['a setting that nobody knows', {ENIG_DTAA: 'x'}, 'no setting ENIG_DTAA'],
  ['a port that is none', {PORT: '70000'}, '70000 is not a port'],
  ['a port that is no number', {PORT: 'http'}, 'http is not a port'],
  ['neither on nor off', {ENIG_EXAMPLE: 'yes'}, 'on or off'],
  ['an address without a scheme', {ENIG_PUBLIC_URL: 'enig.example.org'}, 'ENIG_PUBLIC_URL is an address'],
  ['an address with a path', {ENIG_PUBLIC_URL: 'https://example.org/enig'}, 'without a path'],
  ['a public address without TLS', {ENIG_PUBLIC_URL: 'http://enig.example.org'}, 'must be https'],
])('%s stops the start with a sentence', (_, environment, sentence) => {
  expect(() => readSettings([], environment)).toThrow(sentence)
})

test.each([[['--prot', '1']], [['serve']], [['--port']]])('an option that nobody knows stops it too: %j', args => {
  expect(() => readSettings(args, {})).toThrow('Known are --port N, --host ADDRESS and --data FOLDER.')
})

test('an empty DATABASE_URL is none, and a public address on this machine needs no TLS', () => {
  expect(readSettings([], {DATABASE_URL: '', ENIG_PUBLIC_URL: 'http://localhost:8080'})).toMatchObject({
    publicUrl: 'http://localhost:8080',
  })
})
