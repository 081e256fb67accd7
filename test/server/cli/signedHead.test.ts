import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, test, vi} from 'vitest'
import {run} from '../../../server/cli/verify.ts'
import {openSqlite} from '../../../server/store/sqlite.ts'
import {linkHash} from '../../../shared/record/chain.ts'
import {aSigner} from '../../rooms/aSigner.ts'
import {aServer} from '../http/aServer.ts'
import type {Answer} from '../http/readAnswer.ts'
import {numberAt, partsAt, wordAt} from '../http/readAnswer.ts'

const said: string[] = []
beforeEach(() => {
  said.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
})

/** A workshop with a log, of which somebody has taken the head away; then the log goes on. */
async function aHeldHead() {
  const server = await aServer()
  const frida = await server.person().open({template: 'blank'})
  const decide = (text: string) => frida.post('/decisions', {kind: 'other', subjectIds: [], text})
  for (const text of ['One', 'Two', 'Three']) await decide(text)
  const {dataDir} = server.deps
  const keep = (name: string, content: unknown) => {
    const file = join(dataDir, name)
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
    return file
  }
  const head = (await frida.get('/decisions/file?as=head')).body
  const held = keep('held.json', head)
  await decide('Four')
  const log = (await frida.get('/decisions/file')).body
  return {server, frida, dataDir, keep, head, held, log, entries: numberAt(head, 'entries')}
}

/** The first entries of a log, with a note of its end that fits. */
function cut(log: Answer, entries: readonly Answer[]): Answer {
  const last = entries.at(-1)
  return {...log, signed: null, entries, head: {entries: entries.length, hash: last?.['hash'] ?? ''}}
}

/** From this entry on everything is fitted together anew, as whoever can write to the database could. */
function writtenAnew(boardId: string, log: Answer, from: number): Answer {
  let prev = ''
  const entries = partsAt(log, 'entries').map((entry, index) => {
    const at = index + 1 === from ? '2026-03-02T08:00:00.000Z' : wordAt(entry, 'at')
    const link = {seq: numberAt(entry, 'seq'), at, by: wordAt(entry, 'by'), body: 'a digest', prev}
    const hash = index + 1 < from ? wordAt(entry, 'hash') : linkHash(boardId, link)
    const {salt, event, ...rest} = entry
    const own = index + 1 < from ? entry : {...rest, at, prev, hash, body: 'a digest', shown: event ?? salt}
    prev = hash
    return own as Answer
  })
  return cut(log, entries)
}

describe('LOG-9 T15 a signed head that is held elsewhere', () => {
  test('T15 says nothing against the log that went on from it, in a file and in the database', async () => {
    const {keep, held, log, dataDir, server} = await aHeldHead()
    const keys = keep('keys.pem', server.deps.signer.publicKeys)

    expect(await run([keep('log.json', log), dataDir, held, '--key', keys])).toBe(0)
    expect(said.join('\n')).toMatch(/log\.json: valid, \d+ entries, .*, signed \S+ with \S+\n/)
    expect(said.at(-1)).toMatch(/held\.json: board \S+: valid head, \d+ entries/)
    // As earlier releases wrote it.
    const {signed: _, ...unsigned} = log
    expect(await run([keep('unsigned.json', unsigned), held])).toBe(0)
    expect(said.at(-2)).toContain('not signed')
  })

  test('T15 names the entry from which the end was cut off, though everything that is left fits together', async () => {
    const {keep, held, log, entries} = await aHeldHead()
    const all = partsAt(log, 'entries')

    for (const kept of [entries - 1, 2, 0]) {
      const shorter = keep('shorter.json', cut(log, all.slice(0, kept)))
      // By itself it looks like a log that has come no further.
      if (kept > 0) expect(await run([shorter])).toBe(0)
      expect(await run([shorter, held])).toBe(1)
      expect(said.at(-1)).toContain(`entry ${kept + 1}`)
      expect(said.at(-1)).toContain(`from here on the end of the log is missing (${held} names another)`)
    }
  })

  test('T15 names a log that was written anew before it', async () => {
    const {frida, keep, held, log, entries} = await aHeldHead()
    const anew = keep('anew.json', writtenAnew(frida.boardId, log, 2))

    expect(await run([anew])).toBe(0)
    expect(await run([anew, held])).toBe(1)
    expect(said.at(-1)).toContain(`entry ${entries}`)
    expect(said.at(-1)).toContain(`the log up to here was written anew (${held} names another)`)
  })

  test('T15 names what the database has lost: the end of a log, or a board with all of it', async () => {
    const {frida, held, dataDir, entries} = await aHeldHead()
    const database = openSqlite(join(dataDir, 'enig.sqlite'), 'write')
    const seqs = database.prepare<[], number>('SELECT seq FROM events ORDER BY seq').pluck().all()
    const last = entries - 2
    database.prepare('DELETE FROM events WHERE seq > ?').run(seqs[last - 1])
    const hash = database
      .prepare('SELECT hash FROM events WHERE seq = ?')
      .pluck()
      .get(seqs[last - 1])
    database.prepare('UPDATE event_heads SET entries = ?, hash = ?').run(last, hash)

    expect(await run([dataDir])).toBe(0)
    expect(await run([dataDir, held])).toBe(1)
    expect(said.at(-1)).toContain(`entry ${last + 1}: from here on the end of the log is missing`)
    database.exec('DELETE FROM events; DELETE FROM event_heads; DELETE FROM versions; DELETE FROM boards')
    database.close()
    expect(await run([dataDir])).toBe(0)
    expect(await run([dataDir, held])).toBe(1)
    expect(said.at(-2)).toContain(`board ${frida.boardId}`)
    expect(said.at(-1)).toContain('entry 1: from here on the end of the log is missing')
  })

  test('T15 a head that somebody wrote or turned is named, and accuses no log', async () => {
    const {frida, keep, head, log, server} = await aHeldHead()
    const longer = keep('longer.json', {...head, entries: numberAt(head, 'entries') + 100})
    const foreign = aSigner(2).signHead(frida.boardId, {entries: 900, hash: 'sha256:x'}, '2026-03-02T09:00:00.000Z')
    const other = keep('foreign.json', foreign)
    const keys = keep('keys.pem', server.deps.signer.publicKeys)
    const whole = keep('log.json', log)

    expect(await run([longer, whole])).toBe(1)
    expect(said.slice(-2).join('\n')).toContain('its signature does not fit what it says\n/signature')
    expect(await run([whole, other, '--key', keys])).toBe(1)
    expect(said.slice(-2).join('\n')).toContain('it was signed with another key\n/signature')
    const spoilt = {...log, signed: {...foreign, boardId: 'another'}}
    expect(await run([keep('spoilt.json', spoilt)])).toBe(1)
    expect(said.at(-1)).toBe('/signed')
    expect(await run([whole, '--key', whole])).toBe(2)
    expect(await run([whole, '--word'])).toBe(2)
  })
})
