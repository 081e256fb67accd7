import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
const read = (files: readonly string[]): string => files.map(file => readFileSync(file, 'utf8')).join('\n')
const rules = [...readFileSync('shared/domain/RULES.md', 'utf8').matchAll(/^\| ([A-Z0-9]+-\d+) \|/gm)].map(
  ([, id]) => id,
)

test('every rule of the method has a test that cites it', () => {
  const tests = read(filesIn('test').filter(file => !file.endsWith('rules.test.ts')))

  expect(rules.length).toBeGreaterThan(80)
  expect(rules.filter(id => !new RegExp(`\\b${id}\\b`).test(tests))).toEqual([])
})

test('no rule is written down twice, and code cites none that is not there', () => {
  const source = read(['shared', 'server', 'client'].flatMap(filesIn))
  const cited = [...source.matchAll(/\(((?:[A-Z0-9]{2,}-\d+(?:, )?)+)\)/g)].flatMap(([, ids]) =>
    (ids ?? '').split(', '),
  )
  const areas = new Set(rules.map(id => id?.split('-')[0]))

  expect(new Set(rules).size).toBe(rules.length)
  expect(cited.filter(id => areas.has(id.split('-')[0]) && !rules.includes(id))).toEqual([])
})
