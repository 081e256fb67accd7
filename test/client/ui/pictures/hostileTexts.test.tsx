import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import type {SheetTexts} from '../../../../client/ui/pictures/file/Sheet.tsx'
import {Sheet} from '../../../../client/ui/pictures/file/Sheet.tsx'
import {fileNameOf, standalone} from '../../../../client/ui/pictures/file/standalone.ts'
import {heatDrawing} from '../../../../client/ui/pictures/heatDrawing.tsx'
import {hostileTexts} from '../../../rooms/hostileTexts.ts'

/** A picture as it is saved, with this word wherever people's words stand. */
function saved(word: string): string {
  const texts: SheetTexts = {
    language: 'sv',
    title: word,
    description: word,
    notes: [word],
    legend: [{id: 'sales', kind: 'sales', label: word}],
    foot: [word],
  }
  const row = {id: 'a', label: word, cells: {}, end: {value: word, note: word}}
  const heat = {columns: [{id: 'c', label: word, notes: [word]}], rows: [row], endHead: {label: word, note: word}}
  const drawing = heatDrawing({...heat, emptyText: word}, 960)
  return standalone(renderToStaticMarkup(<Sheet texts={texts} drawing={drawing} />), 'data:font/woff2;base64,AA==')
}

const tagsOf = (svg: string) => new Set(svg.match(/<[/?!]?[\w:-]+/g))
/** Names of attributes inside tags, where every value stands in quotes. */
const attributesOf = (svg: string) => {
  const tags = svg.match(/<[\w:-]+(?:\s+[\w:-]+="[^"]*")*\s*\/?>/g) ?? []
  return new Set(tags.flatMap(tag => [...tag.matchAll(/\s([\w:-]+)="/g)].flatMap(([, name]) => name ?? [])))
}

test('T22 PIC-2 a saved picture with people’s words in it has no tag, attribute or address beyond those of a plain one', () => {
  const plain = saved('Vårdkedjebyggare')

  for (const text of hostileTexts) {
    const svg = saved(text)
    expect([...tagsOf(svg)].filter(tag => !tagsOf(plain).has(tag))).toEqual([])
    expect([...attributesOf(svg)].filter(name => !attributesOf(plain).has(name))).toEqual([])
    // Each opening bracket begins one of our own tags.
    expect(svg.split('<').length - 1).toBe((svg.match(/<(?:\?xml|\/?[a-zA-Z]+)/g) ?? []).length)
    expect(fileNameOf([text], 'svg')).not.toMatch(/[<>"/\\|:*?]/)
  }
  expect([...attributesOf(plain)].filter(name => /^on|href|src/.test(name))).toEqual([])
  expect(tagsOf(plain).size).toBeGreaterThan(6)
})
