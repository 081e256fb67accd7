import {readFileSync} from 'node:fs'
import {renderToStaticMarkup} from 'react-dom/server'
import {describe, expect, test} from 'vitest'
import {axisRows} from '../../../../client/ui/pictures/axisRows.tsx'
import {dotRows} from '../../../../client/ui/pictures/dotRows.tsx'
import type {Drawing} from '../../../../client/ui/pictures/file/drawing.ts'
import {lightInk} from '../../../../client/ui/pictures/file/lightInk.ts'
import {Sheet} from '../../../../client/ui/pictures/file/Sheet.tsx'
import {fileNameOf, standalone} from '../../../../client/ui/pictures/file/standalone.ts'
import {heatDrawing} from '../../../../client/ui/pictures/heatDrawing.tsx'
import {matrixDrawing} from '../../../../client/ui/pictures/matrixDrawing.tsx'
import {moveRows} from '../../../../client/ui/pictures/moveRows.tsx'
import {rankRows} from '../../../../client/ui/pictures/rankRows.tsx'
import {weightDrawing} from '../../../../client/ui/pictures/weightDrawing.tsx'

const width = 960
const sales = {kind: 'sales', label: 'Sälj'} as const
const medical = {kind: 'medical', label: 'Medicin'} as const
const cell = {
  median: '7,5',
  agreement: 'Oenighet',
  level: 3,
  low: 4,
  high: 9,
  label: '',
  marks: [
    {...sales, value: 4},
    {...medical, value: 9},
  ],
} as const

const drawings: Readonly<Record<string, Drawing>> = {
  heat: heatDrawing(
    {
      columns: [{id: 'growth', label: 'Tillväxt', notes: ['Vikt 25 %']}],
      rows: [{id: 'a', label: 'Vårdkedjebyggare', cells: {growth: cell}, end: {value: '5,9', note: '3 av 5'}}],
      endHead: {label: 'Poäng', note: 'Viktad'},
      emptyText: 'inga svar',
    },
    width,
  ),
  dots: dotRows(
    [
      {
        id: 'a',
        label: 'Tillväxt',
        value: '7,5',
        dots: [4, 4, 9].map(value => ({...sales, value})),
        low: 4,
        high: 9,
        median: 4,
      },
    ],
    width,
  ),
  matrix: matrixDrawing(
    [
      {id: 'a', label: 'Vårdkedjebyggare', valueText: '14,6 mn SEK', x: 5, y: 6, value: 14.6},
      {id: 'b', label: 'Prisstyrda', valueText: 'uppgift saknas', x: 2, y: 3, value: null},
    ],
    {xLabel: 'Konkurrenskraft', yLabel: 'Attraktivitet'},
    width,
    'hatch',
  ),
  weights: weightDrawing(
    [{id: 'a', label: 'Tillväxt', weight: 0.25, weightText: '25 %', turn: {at: 0.34, text: '34 % vänder'}}],
    width,
  ),
  movement: moveRows(
    [{id: 'a', label: 'Tillväxt', value: '4 → 6', moves: [{...sales, id: 'sales', before: 4, now: 6}]}],
    width,
  ),
  ranking: rankRows(
    [{id: 'a', label: '1. Vårdkedjebyggare', value: '5,9', score: 5.9, bounds: null, marks: cell.marks}],
    width,
  ),
}

const texts = {
  language: 'sv',
  title: 'Median & <enighet>',
  description: 'Vad man ser.',
  notes: ['Oenighet: minst 3 steg isär.'],
  legend: [{id: 'sales', ...sales}],
  foot: ['Hjärtsviktsvården 2027', 'Version 3'],
}

const fileOf = (drawing: Drawing, font: string | null = null) =>
  standalone(renderToStaticMarkup(<Sheet texts={texts} drawing={drawing} />), font)

describe.each(Object.entries(drawings))('PIC-2 the file of a picture: %s', (_, drawing) => {
  const file = fileOf(drawing)

  test('points nowhere else and needs no style sheet', () => {
    expect(file).not.toMatch(/var\(|class=|style=|<script|<image|<foreignObject|NaN|undefined/)
    expect(Array.from(file.matchAll(/(?:href|src)=|url\((?!#)|https?:/g), ([found]) => found)).toEqual(['http:'])
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"')
  })

  test('says what it is, by which rule, whose and in which language', () => {
    expect(file).toContain('<title id="title">Median &amp; &lt;enighet&gt;</title>')
    expect(file).toContain('lang="sv"')
    for (const words of ['Oenighet: minst 3 steg isär.', 'Sälj', 'Hjärtsviktsvården 2027', 'Version 3'])
      expect(file).toContain(`>${words}<`)
  })
})

test('PIC-2 a file carries its font in itself', () => {
  const drawing = drawings['weights']
  if (!drawing) throw new Error('not drawn')

  expect(fileOf(drawing, 'data:font/woff2;base64,AAAA')).toContain('src:url(data:font/woff2;base64,AAAA)')
})

test('PIC-2 the light look of a file is that of the page', () => {
  const css = readFileSync(new URL('../../../../client/ui/tokens.css', import.meta.url), 'utf8')
  const light = css.slice(css.indexOf(':root {'), css.indexOf('}'))
  const written = new Map(Array.from(light.matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name, value]) => [name, value]))

  for (const [name, value] of Object.entries(lightInk))
    expect([name, value]).toEqual([name, name === 'ground' ? written.get('sheet') : written.get(name)])
})

test('PIC-3 every answer is drawn once, also two hundred equal ones, and none leaves its row', () => {
  const dots = Array.from({length: 200}, () => ({...sales, value: 9}))
  const {body, height} = dotRows([{id: 'a', label: 'Tillväxt', value: '9', dots, low: 9, high: 9, median: 9}], width)
  const markup = renderToStaticMarkup(<svg>{body}</svg>)
  const tops = Array.from(markup.matchAll(/<svg x="([\d.]+)" y="([\d.-]+)"/g), ([, x, y]) => [Number(x), Number(y)])

  expect(tops).toHaveLength(200)
  expect(Math.min(...tops.map(([, y]) => y ?? 0))).toBeGreaterThanOrEqual(22)
  expect(Math.max(...tops.map(([, y]) => y ?? 0))).toBeLessThan(height)
  expect(Math.max(...tops.map(([x]) => x ?? 0))).toBeLessThan(width - 76 - 14)
})

test.each([320, 960])('PIC-3 nothing said is words, never a place on the axis (%i px)', room => {
  const row = {
    id: 'a',
    label: 'Tillväxt',
    value: '–',
    empty: 'inga svar',
    dots: [],
    low: null,
    high: null,
    median: null,
  }
  const markup = renderToStaticMarkup(<svg>{dotRows([row], room).body}</svg>)

  expect(markup).toContain('>inga svar<')
  expect(markup).not.toContain('stroke="var(--edge)"')
})

test('nothing to show is an empty picture, not a broken one', () => {
  for (const {height, body} of [
    axisRows([], width),
    weightDrawing([], width),
    matrixDrawing([], {xLabel: '', yLabel: ''}, width, 'h'),
  ]) {
    expect(height).toBeGreaterThan(0)
    expect(renderToStaticMarkup(<svg>{body}</svg>)).not.toMatch(/NaN|Infinity/)
  }
})

test('a file is called by its board, without what systems refuse in a name', () => {
  expect(fileNameOf(['Avtal: 2027/28 "Øst"', 'Vikter'], 'svg')).toBe('Avtal 2027 28 Øst - Vikter.svg')
  expect(fileNameOf(['???'], 'png')).toBe('enig.png')
})
