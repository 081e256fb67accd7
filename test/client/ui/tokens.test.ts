import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'

const css = readFileSync(new URL('../../../client/ui/tokens.css', import.meta.url), 'utf8')

function block(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(`${selector} {`)
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    Array.from(body.matchAll(/--([\w-]+):\s*([^;]+);/g), match => [match[1] ?? '', match[2] ?? '']),
  )
}

const light = block(':root')
const dark = {...light, ...block(':root:not([data-theme])')}
const projector = {...light, ...block(":root[data-theme='projector']")}

const departments = ['sales', 'marketing', 'medical', 'product', 'service', 'other']
/** Text and what it stands on. */
const pairs: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap(ink => ['paper', 'sheet', 'raised'].map(paper => [ink, paper] as const)),
  ...['ink', 'ink-2'].flatMap(ink => ['m1', 'm2', 'wash'].map(paper => [ink, paper] as const)),
  ...['paper', 'sheet', 'raised', 'block-wash'].map(paper => ['block', paper] as const),
  ['on-marker', 'm3'],
  ['sheet', 'ink'],
  ['on-strip', 'strip'],
  ['on-strip-2', 'strip'],
  ...departments.map(department => [`on-${department}`, department] as const),
]

describe('tokens', () => {
  test('both dark blocks say the same', () => {
    expect(block(":root[data-theme='dark']")).toEqual(block(':root:not([data-theme])'))
  })

  test.each([
    ['light', light, 4.5],
    ['dark', dark, 4.5],
    ['projector', projector, 7],
  ] as const)('text has contrast enough in %s', (_, tokens, least) => {
    const poor = pairs
      .map(([text, ground]) => ({text, ground, ratio: contrast(tokens[text] ?? '', tokens[ground] ?? '')}))
      .filter(({ratio}) => ratio < least)

    expect(poor).toEqual([])
  })

  test.each([
    ['light', light],
    ['dark', dark],
    ['projector', projector],
  ] as const)('borders of controls and outlines of marks can be seen in %s', (_, tokens) => {
    for (const ground of ['sheet', 'raised']) {
      expect(contrast(tokens['edge'] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3)
    }
    for (const department of departments) {
      const fill = contrast(tokens[department] ?? '', tokens['sheet'] ?? '')
      const outline = contrast(tokens['shape-line'] ?? '', tokens['sheet'] ?? '')
      expect(Math.max(fill, outline)).toBeGreaterThanOrEqual(3)
    }
  })
})

/** WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
