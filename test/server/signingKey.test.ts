import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {isHeadWhole, keyNamesIn, openSigner} from '../../server/signingKey.ts'

const folders: string[] = []
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'enig-signing-'))
  folders.push(folder)
})
afterAll(() => {
  for (const each of folders) rmSync(each, {recursive: true, force: true})
})

const head = {entries: 3, hash: 'sha256:abc'}
const at = '2026-03-02T09:00:00.000Z'

describe('LOG-9 the key that signs heads', () => {
  test('T15 is made once, for its owner alone; everybody may read the public one', () => {
    const made = openSigner(folder)
    const again = openSigner(folder)

    expect(statSync(join(folder, 'enig-signing.key')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'enig-signing.pub')).mode & 0o044).toBe(0o044)
    expect(readFileSync(join(folder, 'enig-signing.pub'), 'utf8')).toBe(made.publicKeys)
    // The same head, the same bytes.
    expect(again.signHead('b1', head, at)).toEqual(made.signHead('b1', head, at))
    expect(keyNamesIn(again.publicKeys)).toEqual([made.signHead('b1', head, at).key])
  })

  test('T15 another key takes its place when it is taken away; what was signed before can still be checked', () => {
    const before = openSigner(folder).signHead('b1', head, at)
    rmSync(join(folder, 'enig-signing.key'))

    const later = openSigner(folder)
    const after = later.signHead('b1', head, at)

    expect(after.key).not.toBe(before.key)
    expect([isHeadWhole(before), isHeadWhole(after)]).toEqual([true, true])
    expect(keyNamesIn(later.publicKeys)).toEqual([before.key, after.key])
    expect(openSigner(folder).publicKeys).toBe(later.publicKeys)
  })

  test.each([
    ['entries', {entries: 2}],
    ['hash', {hash: 'sha256:abd'}],
    ['board', {boardId: 'b2'}],
    ['time', {at: '2026-03-02T09:00:00.001Z'}],
    ['key', {key: 'x'}],
    ['signature', {signature: ''}],
  ])('T15 a head of which somebody turned the %s is not whole', (_, turned) => {
    const signed = openSigner(folder).signHead('b1', head, at)

    expect(isHeadWhole({...signed, ...turned})).toBe(false)
  })

  test.each(['', 'not a key', '-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----\n'])(
    'T15 a key file that a power cut has left as %j stops the start, and is left as it is',
    content => {
      writeFileSync(join(folder, 'enig-signing.key'), content)

      expect(() => openSigner(folder)).toThrow('is not a key to sign with')
      expect(readFileSync(join(folder, 'enig-signing.key'), 'utf8')).toBe(content)
    },
  )
})
