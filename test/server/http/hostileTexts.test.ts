import {describe, expect, test} from 'vitest'
import {createApp} from '../../../server/app.ts'
import {fieldsOf, rootNames} from '../../../shared/board/roots.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import {sampleOf} from '../../fuzz/secrecy/sampleOf.ts'
import {allRoutes} from '../../fuzz/secrecy/walkRoutes.ts'
import {hostileTexts} from '../../rooms/hostileTexts.ts'
import {aServer} from './aServer.ts'
import {partsAt} from './readAnswer.ts'

/** Every word of a body is this one. */
function filled(sample: unknown, text: string): unknown {
  if (typeof sample === 'string') return text
  if (Array.isArray(sample)) return sample.map(each => filled(each, text))
  if (typeof sample !== 'object' || sample === null) return sample
  return Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, filled(value, text)]))
}

describe('T22 text that would be a program on a page', () => {
  test(`T22 ${hostileTexts.length} of them stay text where people write: kept letter for letter, told as JSON alone`, async () => {
    const server = await aServer()
    const frida = await server.person().open({template: 'blank'})
    const titles: string[] = []

    for (const [index, text] of hostileTexts.entries()) {
      expect((await frida.put('/title', {title: text})).status).toBe(200)
      titles.push((await frida.record()).title)
      await frida.post('/decisions', {kind: 'other', subjectIds: [], text})
      const guest = await server.person().join(frida, text.slice(0, 60), index === 0 ? text.slice(0, 40) : 'sales')
      expect(guest.participantId).not.toBe('')
    }

    const {decisions, participants, departments} = await frida.record()
    expect(titles).toEqual([...hostileTexts])
    expect(decisions.map(({text}) => text)).toEqual([...hostileTexts])
    expect(participants.slice(1).map(({name}) => name)).toEqual(hostileTexts.map(text => text.slice(0, 60)))
    expect(departments.map(({name}) => name)).toContain(hostileTexts[0]?.slice(0, 40))
    const log = await frida.get('/decisions')
    expect(partsAt(log.body, 'entries').flatMap(({kind, text}) => (kind === 'other' ? [text] : []))).toEqual([
      ...hostileTexts,
    ])
    for (const as of ['json', 'csv', 'head']) {
      const file = await frida.get(`/decisions/file?as=${as}`)
      expect(file.headers.get('content-type')).toMatch(/^(?:application\/json|text\/csv)/)
      expect(file.headers.get('x-content-type-options')).toBe('nosniff')
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
    }
    expect({}).not.toHaveProperty('polluted')
  })

  test('T22 in every word of every body that the API describes: never a page, never a fault, never echoed by a refusal', async () => {
    const server = await aServer()
    const app = await createApp(server.deps, {clientFolder: null, isReady: () => true, services: server.services})
    const frida = await server.person().open({template: 'blank'})
    const routes = (await allRoutes(address => app.request(address))).filter(({path, body}) => {
      return body !== null && !path.endsWith('/leave') && !path.endsWith('/examples')
    })
    const wrong: string[] = []

    for (const {method, path, body} of routes) {
      for (const text of ['<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', 'javascript:alert(1)']) {
        const encoded = encodeURIComponent(text)
        const address = path.replace('{id}', frida.boardId).replaceAll(/\{\w+\}/g, encoded)
        const headers = {'x-enig': '1', 'content-type': 'application/json', cookie: frida.cookie}
        const sent = JSON.stringify(filled(sampleOf(body ?? {}), text))
        const answer = await app.request(`http://localhost:4400${address}`, {method, headers, body: sent})
        const said = await answer.text()
        const isSafe =
          answer.status !== 500 &&
          answer.headers.get('content-type')?.startsWith('application/json') &&
          answer.headers.get('x-content-type-options') === 'nosniff' &&
          answer.headers.get('content-security-policy')?.startsWith("default-src 'none'; script-src 'self'")
        if (!isSafe || (answer.status >= 400 && said.includes(text)))
          wrong.push(`${method} ${path}: ${answer.status} ${said}`)
      }
    }

    expect(wrong).toEqual([])
    expect(routes.length).toBeGreaterThan(25)
  })

  test('T22 in every text of the board it is kept letter for letter', async () => {
    const server = await aServer()
    const frida = await server.person().open({template: 'blank'})
    const text = '<svg onload=alert(1)> "\' javascript:alert(1) </text>'
    const kinds = rootNames.filter(kind => kind !== 'meta' && kind !== 'conditions' && kind !== 'notes')
    const texts = kinds.flatMap(kind =>
      Object.entries(fieldsOf(kind)).flatMap(([field, {is}]) => (is === 'text' ? [{kind, field}] : [])),
    )
    const made = kinds.map((kind): Change => ({do: 'create', kind, id: id(`x-${kind}`), fields: {}}))

    await server.write(frida.boardId, made)
    for (const {kind, field} of texts)
      await server.write(frida.boardId, [{do: 'text', kind, id: id(`x-${kind}`), field, to: text}])

    const board = JSON.stringify(await server.board(frida.boardId), (_, value: unknown) =>
      value instanceof Map ? Object.fromEntries(value) : value,
    )
    expect(texts.length).toBeGreaterThan(5)
    expect(board.split(JSON.stringify(text).slice(1, -1)).length - 1).toBe(texts.length)
  })
})
