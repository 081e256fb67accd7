import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {ok} from '../../../shared/std/result.ts'
import {findImport} from '../../../server/actions/uploadCustomers.ts'
import {commitCustomers} from '../../../server/actions/commitCustomers.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import {wordAt} from './readAnswer.ts'

async function upload(person: APerson, bytes: Uint8Array, name = 'kunder.csv') {
  return person.send('POST', `/api/v1/boards/${person.boardId}/imports`, bytes, {
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent(name),
  })
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const windows1252 = (text: string) =>
  Uint8Array.from([...text].map(letter => (letter === '€' ? 0x80 : letter.charCodeAt(0))))

test('IMP-3 an import that two people press at the same time keeps its customers', async () => {
  const server = await aServer()
  const frida = await server.person().open()
  const importId = wordAt((await upload(frida, utf8('id,beds\nA,1\nB,2\n'))).body, 'importId')
  const seat = {boardId: frida.boardId, participantId: frida.participantId}
  expect(await findImport(server.deps, seat, importId)).toMatchObject(ok({}))

  const replies = await Promise.all([1, 2].map(() => commitCustomers(server.deps, server.services, seat, importId)))

  expect(replies.some(reply => reply.ok)).toBe(true)
  const folder = join(server.deps.dataDir, 'customers', frida.boardId)
  expect(existsSync(folder) ? readdirSync(folder) : []).toContain(`${importId}.parquet`)
  expect((await server.record(frida.boardId)).customers).toMatchObject({importId, rows: 2})
})

test('IMP-2 the rows that were left out keep the letters that they had', async () => {
  const server = await aServer()
  const frida = await server.person().open()
  const rows = Array.from({length: 20}, (_, index) => `K${index};${index},5;Malmö 10 €`)
  const bytes = windows1252(['id;belopp;ort', ...rows, 'K99;många;Växjö 5 €'].join('\r\n'))
  const importId = wordAt((await upload(frida, bytes)).body, 'importId')

  const {text} = await frida.get(`/imports/${importId}/rejected`)

  expect(text).toContain('K99;många;Växjö 5 €')
})

test.each([
  ['a heading that ends in half a letter', `id,${'x'.repeat(119)}😀\nA,1\nB,2\n`],
  ['two headings as long as can be', `id,${'x'.repeat(130)},${'x'.repeat(130)}\nA,1,2\nB,2,3\n`],
  [
    'words longer than a list holds',
    `id,remark\n${Array.from({length: 12}, (_, i) => `K${i},${'ö'.repeat(300)}`).join('\n')}\n`,
  ],
])('IMP-2 %s does not stop the import', async (_, text) => {
  const server = await aServer()
  const frida = await server.person().open()
  const importId = wordAt((await upload(frida, utf8(text), `${'k'.repeat(199)}😀.csv`)).body, 'importId')

  const reply = await frida.post(`/imports/${importId}/commit`)

  expect(reply.status, reply.text).toBe(200)
  expect((await server.board(frida.boardId)).attributes.size).toBeGreaterThanOrEqual(2)
})
