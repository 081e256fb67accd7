import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {placeCoverage} from '../../../../client/ui/pictures/coverageLayout.ts'
import {textWidth, wrapText} from '../../../../client/ui/pictures/textWidth.ts'

test('names above the coverage bar never overlap and stay on at most two lines', () => {
  const part = fc.record({
    id: fc.uuid(),
    label: fc.constantFrom('Evidensdrivna specialister', 'Vårdkedjebyggare', 'Riktlinjetrogna vårdcentraler', 'A'),
    value: fc.integer({min: 1, max: 900}),
    text: fc.constant('304, 13 %'),
    kind: fc.constant('part' as const),
  })
  fc.assert(
    fc.property(fc.array(part, {minLength: 1, maxLength: 20}), fc.integer({min: 300, max: 1200}), (parts, width) => {
      const placed = placeCoverage(parts, width)

      let reached = 0
      for (const {from, lines} of placed) {
        if (lines.length === 0) continue
        expect(lines.length).toBeLessThanOrEqual(2)
        expect(from).toBeGreaterThanOrEqual(reached)
        reached = from + Math.max(...lines.map(line => textWidth(line, 12)))
      }
      expect(reached).toBeLessThanOrEqual(width)
    }),
  )
})

test('a text breaks at spaces and keeps its words whole', () => {
  expect(wrapText('Riktlinjetrogna vårdcentraler', 100, 12)).toEqual(['Riktlinjetrogna', 'vårdcentraler'])
  expect(wrapText('Bearbetningskostnad', 20, 12)).toEqual(['Bearbetningskostnad'])
  expect(wrapText('  ', 20, 12)).toEqual([])
})
