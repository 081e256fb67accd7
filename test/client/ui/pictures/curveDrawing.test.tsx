import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import type {Curve, CurveTexts} from '../../../../client/ui/pictures/curveDrawing.tsx'
import {curveDrawing} from '../../../../client/ui/pictures/curveDrawing.tsx'
import {textWidth, wrapText} from '../../../../client/ui/pictures/textWidth.ts'

const axes: CurveTexts = {
  xLabel: 'Andel av kunderna, de mest lönsamma först',
  yLabel: 'Andel av hela bidraget',
  xTicks: [0, 0.5, 1].map(at => ({at, label: `${at * 100}\u00A0%`})),
  yTicks: [0, 50, 100].map(at => ({at, label: `${at}\u00A0%`})),
}
const whale: Curve = {
  places: [0, 60, 120, 150, 140, 100].map((y, index) => ({x: index / 5, y})),
  compared: null,
  best: {x: 0.2, y: 60, label: 'de bästa 20\u00A0% står för 60\u00A0%'},
  peak: {x: 0.6, y: 150, figure: '150\u00A0%', label: 'som högst, vid 60\u00A0% av kunderna'},
  end: {x: 1, y: 100, label: 'alla: 65,7\u00A0mn\u00A0SEK'},
  losing: {from: 0.6, labels: ['500 går med förlust', '−32,8\u00A0mn\u00A0SEK']},
}

/** What is written, and from where to where it reaches. */
function textsOf(curve: Curve, width: number) {
  const markup = renderToStaticMarkup(<svg>{curveDrawing(curve, axes, width).body}</svg>)
  return [...markup.matchAll(/<text([^>]*)>([^<]*)</g)].map(([, attributes = '', words = '']) => {
    const x = Number(/ x="([^"]*)"/.exec(attributes)?.[1])
    // Those of the peak stand in a group that centres them.
    const ofPeak = words === whale.peak?.label || words === whale.peak?.figure
    const anchor = ofPeak ? 'middle' : (/text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start')
    const long = textWidth(words, 12)
    const left = anchor === 'end' ? x - long : anchor === 'middle' ? x - long / 2 : x
    return {words, left, right: left + long}
  })
}

test.each([300, 328, 520, 960])('VALUE-1 peak, loss and total are named, inside a picture of %i px', width => {
  const texts = textsOf(whale, width)

  const words = texts.map(text => text.words)
  expect(words).toEqual(expect.arrayContaining(['150\u00A0%', '500 går med förlust', 'alla: 65,7\u00A0mn\u00A0SEK']))
  for (const {words: said, left, right} of texts) {
    expect([said, left >= 0, right <= width]).toEqual([said, true, true])
  }
})

test('VALUE-1 where the curve falls too soon there is no room for the best by name, and no mark without a name', () => {
  const steep: Curve = {...whale, losing: {from: 0.3, labels: ['700 går med förlust']}}

  expect(
    textsOf(steep, 328)
      .map(({words}) => words)
      .join(' '),
  ).not.toContain('de bästa')
  expect(renderToStaticMarkup(<svg>{curveDrawing(steep, axes, 328).body}</svg>).match(/<circle/g)).toHaveLength(2)
})

test('figures stay with their unit when a text is broken into lines', () => {
  expect(wrapText('står för 60\u00A0% av bidraget', 60, 12)).toEqual(['står för', '60\u00A0% av', 'bidraget'])
})
