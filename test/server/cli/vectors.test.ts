import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {run} from '../../../server/cli/vectors.ts'
import {firstDifference} from '../../../server/cli/vectors/compare.ts'
import {jsonPatch, patched} from '../../../server/cli/vectors/jsonPatch.ts'

let folder = ''
let lines: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enig-vectors-'))
  lines = []
  const keep = (line: string): void => void lines.push(line)
  vi.spyOn(console, 'log').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, {recursive: true})
})

const write = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content))
const gini = (...cases: readonly unknown[]) => ({kind: 'gini', default_tolerance: 1e-9, cases})

describe('SCORE-1 the vectors command', () => {
  test('the published cases pass', async () => {
    const code = await run([join(import.meta.dirname, '../../vectors')])

    expect(code).toBe(0)
    expect(lines).toEqual(['129 passed, 0 failed'])
  })

  test('names each case that fails, and goes on', async () => {
    await write(
      'gini.json',
      gini(
        {name: 'right', input: {values: [5, 5]}, expected: 0},
        {name: 'wrong', input: {values: [0, 0, 0, 10]}, expected: 0.7},
        {name: 'within its own tolerance', input: {values: [0, 0, 0, 10]}, expected: 0.7, tolerance: 0.1},
        {name: 'no such input', input: {}, expected: 0},
      ),
    )

    const code = await run([folder])

    expect(code).toBe(1)
    expect(lines[0]).toBe('FAILED gini.json: wrong: result: expected 0.7, got 0.75')
    expect(lines[1]).toMatch(/^FAILED gini\.json: no such input: /)
    expect(lines.at(-1)).toBe('2 passed, 2 failed')
  })

  test('an unknown kind, a file without cases and a broken file fail', async () => {
    await write('a.json', {kind: 'phase_of_the_moon', cases: [{name: 'full', input: {}, expected: 1}]})
    await write('b.json', gini())
    await writeFile(join(folder, 'c.json'), '{')

    const code = await run([folder])

    expect(code).toBe(1)
    expect(lines[0]).toBe('FAILED a.json: unknown kind "phase_of_the_moon"')
    expect(lines[1]).toBe('FAILED b.json: no cases')
    expect(lines.at(-1)).toBe('0 passed, 3 failed')
  })

  test('an empty folder fails; one that is not there cannot be run', async () => {
    await writeFile(join(folder, 'README.md'), 'nothing here')

    expect(await run([folder])).toBe(1)
    expect(lines.at(-1)).toBe('0 passed, 0 failed')
    expect(await run([join(folder, 'none')])).toBe(2)
    expect(await run([])).toBe(2)
  })

  test('a method check that speaks of something else is a difference', async () => {
    const base = {phase: 'frame', today: '2026-03-01', participants: [{id: 'p1', departmentId: 'product'}]}
    await write('checks.json', {
      kind: 'method_checks',
      base,
      cases: [
        {
          name: 'found',
          patch: [],
          expected: [['frame.no_objective'], ['frame.one_department'], ['frame.downstream_missing', 'service']],
        },
        {name: 'missed', patch: [{op: 'add', path: '/objective', value: {text: 'Grow'}}], expected: []},
        {name: 'does not fit', patch: [{op: 'remove', path: '/segments'}], expected: []},
      ],
    })

    const code = await run([folder])

    expect(code).toBe(1)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^FAILED checks\.json: missed: result: expected \[\], got \[\["frame\.downstream_missing/)
    expect(lines[1]).toBe('FAILED checks.json: does not fit: nothing at segments')
    expect(lines.at(-1)).toBe('1 passed, 2 failed')
  })
})

test('comparing: every key that is expected, null is null, order counts, numbers within their tolerance', () => {
  expect(firstDifference({a: 1}, {a: 1, b: 2}, 0)).toBeNull()
  expect(firstDifference({a: null}, {}, 0)).toBe('a: expected null, got nothing')
  expect(firstDifference({a: [1, 2]}, {a: [2, 1]}, 0)).toBe('a[0]: expected 1, got 2')
  expect(firstDifference([1], [1, 2], 0)).toBe('result: expected [1], got [1,2]')
  expect(firstDifference(1e6, 1e6 + 0.5, 1e-6)).toBeNull()
  expect(firstDifference(0, 1e-5, 1e-6)).toBe('result: expected 0, got 0.00001')
  expect(firstDifference('1', 1, 1)).toBe('result: expected "1", got 1')
  expect(firstDifference(1, Number.NaN, 1)).not.toBeNull()
})

describe('JSON Patch', () => {
  const apply = (document: unknown, patch: unknown): unknown => patched(document, jsonPatch.parse(patch))

  test('adds, replaces, removes, moves, copies and tests, and leaves the original alone', () => {
    const document = {list: [1, 2, 3], 'a/b': {'~': 0}}

    const result = apply(document, [
      {op: 'test', path: '/list/0', value: 1},
      {op: 'add', path: '/list/-', value: 4},
      {op: 'add', path: '/list/1', value: 9},
      {op: 'remove', path: '/list/0'},
      {op: 'replace', path: '/a~1b/~0', value: 5},
      {op: 'copy', from: '/list/0', path: '/copied'},
      {op: 'move', from: '/copied', path: '/moved'},
    ])

    expect(result).toEqual({list: [9, 2, 3, 4], 'a/b': {'~': 5}, moved: 9})
    expect(document).toEqual({list: [1, 2, 3], 'a/b': {'~': 0}})
  })

  test.each([
    ['a key that is not there', {op: 'replace', path: '/none', value: 1}],
    ['a place beyond the end', {op: 'add', path: '/list/4', value: 1}],
    ['a leading zero', {op: 'remove', path: '/list/00'}],
    ['below a number', {op: 'add', path: '/list/0/x', value: 1}],
    ['a test that fails', {op: 'test', path: '/list/0', value: 2}],
  ])('refuses %s', (_, operation) => {
    expect(() => apply({list: [1, 2, 3]}, [operation])).toThrow()
  })
})
