import {assert, property, string} from 'fast-check'
import {expect, test} from 'vitest'
import {isWritable} from '../../../shared/std/field.ts'
import {mergeText} from '../../../shared/std/mergeText.ts'

test.each([
  ['both ends', 'one two', 'zero one two', 'one two three', 'zero one two three', true],
  ['ours removed the end', 'one two', 'one', 'zero one two', 'zero one', true],
  ['nobody else wrote', 'one', 'two', 'one', 'two', true],
  ['we wrote nothing', 'one', 'one', 'two', 'two', true],
  ['both wrote the same', 'one', 'two', 'two', 'two', true],
  ['the same place', 'a b', 'a mine b', 'a theirs b', 'a theirs mine b', false],
])('SYNC-2 %s', (_, base, mine, theirs, text, clean) => {
  const merged = mergeText(base, mine, theirs)

  expect(merged.clean).toBe(clean)
  expect(merged.text.replaceAll(/\s+/g, ' ')).toBe(text)
})

test('SYNC-2 nothing that anybody wrote is lost, and no letter is cut in half', () => {
  assert(
    property(string({unit: 'grapheme'}), string({unit: 'grapheme'}), string({unit: 'grapheme'}), (a, b, c) => {
      const {text} = mergeText(a, a + b, c + a)

      expect(isWritable(text.replaceAll('\0', ''))).toBe(true)
      if (b !== '' && c !== '' && a.length > 3 && !a.includes(b[0] ?? '') && !a.includes(c[0] ?? ''))
        expect(text).toBe(c + a + b)
    }),
  )
})
