import {describe, expect, test} from 'vitest'
import * as boards from '../../../shared/contract/boards.ts'
import * as decisionLog from '../../../shared/contract/decisionLog.ts'
import * as decisions from '../../../shared/contract/decisions.ts'
import type {Endpoint} from '../../../shared/contract/endpoint.ts'
import {errorCodes} from '../../../shared/contract/errors.ts'
import * as imports from '../../../shared/contract/imports.ts'
import * as models from '../../../shared/contract/models.ts'
import * as nextRound from '../../../shared/contract/nextRound.ts'
import * as notes from '../../../shared/contract/notes.ts'
import * as rounds from '../../../shared/contract/rounds.ts'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {aServer} from './aServer.ts'
import {partAt, partsAt} from './readAnswer.ts'

type AnyEndpoint = Pick<Endpoint<never, never>, 'method' | 'path' | 'summary'>
const isEndpoint = (thing: unknown): thing is AnyEndpoint =>
  typeof thing === 'object' && thing !== null && 'method' in thing && 'path' in thing
/** Every endpoint of the contract: one that is added is tested the moment it exists. */
const endpoints = [boards, decisionLog, decisions, imports, models, nextRound, notes, rounds]
  .flatMap(room => Object.values(room))
  .filter(isEndpoint)

const noteId = id('note')
/** A body that would be taken, were the board one's own. */
const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/v1/boards/:id/resume-links': {},
  'POST /api/v1/boards/:id/leave': {},
  'POST /api/v1/boards/:id/ticket': {},
  'POST /api/v1/boards/:id/link': {},
  'POST /api/v1/boards/:id/screen-links': {},
  'PUT /api/v1/boards/:id/title': {title: 'Mine'},
  'POST /api/v1/boards/:id/departments': {name: 'Mine'},
  'PATCH /api/v1/boards/:id/participants/:participantId': {revoked: true},
  'PUT /api/v1/boards/:id/masks': {masks: []},
  'PATCH /api/v1/boards/:id/settings': {currency: 'SEK'},
  'POST /api/v1/boards/:id/phase': {move: 'next'},
  'POST /api/v1/boards/:id/decisions': {kind: 'other', subjectIds: [], text: 'x'},
  'POST /api/v1/boards/:id/waivers': {checkId: 'segments.count', subjectIds: [], reason: 'x'},
  'POST /api/v1/boards/:id/objections': {text: 'x'},
  'POST /api/v1/boards/:id/objections/:objectionId/resolve': {resolution: 'x'},
  'POST /api/v1/boards/:id/objections/:objectionId/withdraw': {reason: 'x'},
  'POST /api/v1/boards/:id/sign-offs': {candidate: 1, contentHash: 'sha256:x', statement: ''},
  'POST /api/v1/boards/:id/outcome': {candidate: 1, contentHash: 'sha256:x', without: ['sales'], statement: 'x'},
  'POST /api/v1/boards/:id/amend': {backTo: 'frame', reason: 'x'},
  'PUT /api/v1/boards/:id/imports/:importId': {},
  'POST /api/v1/boards/:id/imports/:importId/commit': {},
  'PUT /api/v1/boards/:id/notes/:noteId': {id: noteId, text: 'x', side: 'customer', family: null, evidence: 'data'},
  'POST /api/v1/boards/:id/notes/reveal': {},
  'POST /api/v1/boards/:id/notes/reopen': {},
  'POST /api/v1/boards/:id/rounds': {},
  'POST /api/v1/boards/:id/rounds/:roundId/consent': {accepted: true},
  'PUT /api/v1/boards/:id/rounds/:roundId/ballot': aBallot({}),
  'POST /api/v1/boards/:id/rounds/:roundId/withdraw': {reason: 'x'},
  'POST /api/v1/boards/:id/prepared-criteria': {keep: [], drop: []},
  'POST /api/v1/boards/:id/weights': {weights: [{criterionId: id('growth'), percent: 100}], reason: 'x'},
  'POST /api/v1/boards/:id/rounds/:roundId/reveal': {},
  'POST /api/v1/boards/:id/discussions': {
    roundId: 'r',
    segmentId: id('s'),
    criterionId: id('c'),
    conclusion: 'x',
  },
  'POST /api/v1/boards/:id/objections/:objectionId/postpone': {
    reason: 'x',
    until: '2030-01-01',
    ownerDepartmentId: 'sales',
  },
  'POST /api/v1/boards/:id/endorsements': {candidate: 1, contentHash: 'x', statement: ''},
  'POST /api/v1/boards/:id/drafts': {from: 1},
  'POST /api/v1/boards/:id/deselections': {segmentId: id('s'), outcome: 'kept_out', reason: 'x'},
  'POST /api/v1/boards/:id/delegations': {participantId: 'p'},
  'PUT /api/v1/boards/:id/sign-by': {until: '2030-01-01T00:00:00Z'},
  'PUT /api/v1/boards/:id/review': {reviewOn: '2030-01-01', ownerId: 'p'},
  'POST /api/v1/boards/:id/late-edits': {edits: 1},
  'POST /api/v1/boards/:id/join': {name: 'X', department: 'sales', token: 'guessed'},
  'POST /api/v1/boards/:id/resume': {token: 'guessed'},
}
/** What anybody may ask without a seat. */
const open = new Set(['POST /api/v1/boards', 'POST /api/v1/examples', 'GET /api/v1/seats'])
/** Their secret is in the request: a wrong one is answered as an unknown board is. */
const bySecret: Readonly<Record<string, string>> = {
  'GET /api/v1/boards/:id/door': 'link.invalid',
  'POST /api/v1/boards/:id/join': 'link.invalid',
  'POST /api/v1/boards/:id/resume': 'resume.used',
}

function addressed(path: string, boardId: string, participantId: string): string {
  return path
    .replace(':id', boardId)
    .replace(':modelId', `${boardId}.1`)
    .replace(':participantId', participantId)
    .replace(':noteId', noteId)
    .replace(':target', 'segmodel.json')
    .replaceAll(/:[A-Za-z]+/g, 'some-id')
}

describe('somebody else’s board', () => {
  test('JOIN-2 every endpoint gives a stranger, a guest of another board and a guess the same 404', async () => {
    const server = await aServer()
    const theirs = await server.person().open({title: 'canary-title', name: 'canary-name'})
    const own = await server.person().open()
    const stranger = server.person()
    const wrong: string[] = []

    for (const {method, path} of endpoints) {
      const line = `${method} ${path}`
      if (open.has(line)) continue
      const expected = bySecret[line] ?? (path.includes(':modelId') ? 'model.unknown' : 'board.unknown')
      for (const [who, person] of Object.entries({stranger, own})) {
        for (const boardId of [theirs.boardId, 'no-such-board-at-all-1'] as const) {
          const reply = await person.send(method, addressed(path, boardId, theirs.participantId), bodies[line])
          const body = JSON.stringify({code: expected, params: {}})
          if (reply.status !== 404 || reply.text !== body || reply.headers.has('set-cookie'))
            wrong.push(`${who}: ${line}: ${reply.status} ${reply.text}`)
        }
      }
    }

    expect(wrong).toEqual([])
    expect(endpoints.length).toBeGreaterThan(35)
    expect([...own.heard, ...stranger.heard].join()).not.toContain('canary')
    expect((await theirs.record()).participants).toHaveLength(1)
  })
})

describe('the edge', () => {
  test.each([
    ['without the header', {'x-enig': ''}, 'request.headerMissing'],
    ['from another page', {origin: 'https://evil.example'}, 'request.originRefused'],
  ])('T23 a write %s is refused', async (_, headers, code) => {
    const server = await aServer()
    const frida = await server.person().open()

    const reply = await frida.put('/title', {title: 'Mine'}, headers)

    expect([reply.status, reply.body]).toEqual([403, {code, params: {}}])
    expect((await frida.record()).title).toBe('Autumn')
  })

  test('T23 a write from our own page goes through', async () => {
    const server = await aServer()
    const frida = await server.person().open()

    expect((await frida.put('/title', {title: 'Mine'}, {origin: 'http://localhost:4400'})).status).toBe(200)
  })

  test.each([
    ['no JSON', '{"title": ', 'body'],
    ['another shape', '{"titel":"canary"}', 'title'],
    ['a list', '["canary"]', 'body'],
    ['a key too many', '{"title":"x","canary":1}', 'body'],
  ])('%s is malformed; what was sent is not repeated', async (_, body, field) => {
    const server = await aServer()
    const frida = await server.person().open()

    const response = await server.ask(`/api/v1/boards/${frida.boardId}/title`, {
      method: 'PUT',
      headers: {'content-type': 'application/json', 'x-enig': '1', cookie: frida.cookie},
      body,
    })

    expect(response.status).toBe(400)
    expect(await response.text()).toBe(JSON.stringify({code: 'request.malformed', params: {field}}))
    expect(server.log.join()).not.toContain('canary')
  })

  test('a form is not taken for JSON', async () => {
    const server = await aServer()
    const frida = await server.person().open()

    const reply = await frida.put('/title', {title: 'x'}, {'content-type': 'text/plain'})

    expect(reply.body).toEqual({code: 'request.malformed', params: {field: 'content-type'}})
  })

  test('a body that never ends is cut off', async () => {
    const server = await aServer()
    const frida = await server.person().open()

    const reply = await frida.put('/title', {title: 'x'.repeat(600_000)})

    expect([reply.status, reply.body.code]).toEqual([413, 'request.tooBig'])
  })

  test('names with a NUL, half a letter or nothing but blanks are refused', async () => {
    const server = await aServer()
    const frida = await server.person().open()

    const replies = await Promise.all(['a\u0000b', 'a\ud800', '   '].map(title => frida.put('/title', {title})))

    expect(replies.map(({status}) => status)).toEqual([400, 400, 400])
  })

  test('answers are kept by nobody on the way, and say so', async () => {
    const server = await aServer()
    const frida = await server.person().open()

    const {headers} = await frida.get('/record')

    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('an address that does nothing says so in our form', async () => {
    const server = await aServer()

    const reply = await server.person().get('/api/v1/nothing')

    expect([reply.status, reply.body.code]).toEqual([404, 'request.unknown'])
  })

  test('T16 a store that cannot write is said, and logged without what somebody wrote', async () => {
    const server = await aServer()
    const frida = await server.person().open()
    server.disk.isFull = true

    const reply = await frida.put('/title', {title: 'canary-title'})

    expect([reply.status, reply.body.code, reply.headers.get('retry-after')]).toEqual([503, 'store.unavailable', '2'])
    expect(server.log.length).toBeGreaterThan(0)
    expect(server.log.join()).not.toContain('canary')
  })
})

describe('the description of the API', () => {
  test('OpenAPI 3.1 names every endpoint of the contract with its parameters', async () => {
    const server = await aServer()

    const {body} = await server.person().get('/api/v1/openapi.json')

    expect(body.openapi).toBe('3.1.0')
    const described = Object.entries(partAt(body, 'paths')).flatMap(([path, methods]) =>
      Object.keys(partAt(methods)).map(method => `${method.toUpperCase()} ${path}`),
    )
    const expected = endpoints.map(({method, path}) => `${method} ${path.replaceAll(/:([A-Za-z]+)/g, '{$1}')}`)
    expect(expected.filter(line => !described.includes(line))).toEqual([])
    const vote = partAt(body, 'paths', '/api/v1/boards/{id}/rounds/{roundId}/ballot', 'put')
    expect(partsAt(vote, 'parameters').map(({name}) => name)).toEqual(['id', 'roundId'])
    expect(partAt(vote, 'requestBody', 'content', 'application/json', 'schema')).toMatchObject({type: 'object'})
  })

  test('the schema of the published document is served under its name', async () => {
    const server = await aServer()

    const reply = await server.person().get('/schemas/segmodel-1.json'.replace('/schemas', '/api/../schemas'))

    expect(reply.body.$id).toBe('urn:enig:segmodel:1')
  })

  test('every code that the server knows has a status of its own class', () => {
    expect(Object.values(errorCodes).every(({status}) => status >= 400 && status < 600)).toBe(true)
  })
})
