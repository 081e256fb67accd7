import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {installationKey} from '../../server/installationKey.ts'

const folder = mkdtempSync(join(tmpdir(), 'enig-key-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('the key is made once, for its owner alone', () => {
  const file = join(folder, 'once.key')

  const made = installationKey(file)

  expect(made).toHaveLength(32)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(installationKey(file)).toEqual(made)
})

test.each([0, 31, 33])('a key of %i bytes, as a power cut may leave it, makes no links: the start stops', length => {
  const file = join(folder, `${length}.key`)
  writeFileSync(file, new Uint8Array(length))

  expect(() => installationKey(file)).toThrow(`is not a key of 32 bytes`)
  expect(readFileSync(file)).toHaveLength(length)
})
