import {expect, test} from 'vitest'
import {aServer} from './aServer.ts'
import {wordAt} from './readAnswer.ts'

async function aTeam() {
  const server = await aServer()
  const frida = await server.person().open()
  const anna = await server.person().join(frida, 'Anna', 'sales')
  return {server, frida, anna}
}

test('AWAY-3 the key of a seat goes to its session alone, is the same on each of its devices, and another elsewhere', async () => {
  const {server, frida, anna} = await aTeam()
  const other = server.person()
  other.boardId = anna.boardId
  const [, token] = anna.resumeUrl.split('#')
  await other.post('/resume', {token})
  const elsewhere = await server.person().open()
  const stranger = server.person()
  stranger.boardId = frida.boardId

  const keyOf = async (person: typeof anna) => wordAt((await person.get('/device-key')).body, 'key')
  const key = await keyOf(anna)
  const keys = [key, await keyOf(other), await keyOf(frida), await keyOf(elsewhere)]

  expect(Buffer.from(key, 'base64url')).toHaveLength(32)
  expect(keys[1]).toBe(key)
  expect(new Set(keys).size).toBe(3)
  expect(await stranger.get('/device-key')).toMatchObject({status: 404, body: {code: 'board.unknown'}})
  expect(server.log.join('\n')).not.toContain(key)
})

test('T4 a seat that was taken back gets no key', async () => {
  const {frida, anna} = await aTeam()
  await frida.patch(`/participants/${anna.participantId}`, {revoked: true})

  expect(await anna.get('/device-key')).toMatchObject({status: 404, body: {code: 'board.unknown'}})
})

test('AWAY-4 T24 leaving the last seat of a browser clears its storage and cookie; the seat stays', async () => {
  const {frida, anna} = await aTeam()
  const cookie = anna.cookie

  const left = await anna.post('/leave', {})

  expect(left.status).toBe(200)
  expect(left.headers.get('clear-site-data')).toBe('"storage"')
  expect(left.headers.get('set-cookie')).toMatch(/^enig=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/)
  anna.cookie = cookie
  expect((await anna.get('/device-key')).status).toBe(404)
  expect((await frida.record()).participants.find(({id}) => id === anna.participantId)).toMatchObject({revoked: false})
})

test('AWAY-4 while the browser holds another seat its cookie stays, and so does what it keeps for that', async () => {
  const {server, anna} = await aTeam()
  const other = server.person()
  other.cookie = anna.cookie
  await other.open()

  const left = await anna.post('/leave', {})

  expect([left.headers.get('clear-site-data'), left.headers.get('set-cookie')]).toEqual([null, null])
  expect((await other.get('/device-key')).status).toBe(200)
})
