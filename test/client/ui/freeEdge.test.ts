import {expect, test} from 'vitest'
import {freeEdge} from '../../../client/ui/useFreeEdge.ts'

const news = {height: 48}

test.each([
  ['nobody writes', null, 'top'],
  ['a field far below is written in', {top: 400, bottom: 440}, 'top'],
  ['a field right under the news is written in', {top: 112, bottom: 160}, 'bottom'],
  ['a tall field that reaches up to the bar is written in', {top: 20, bottom: 500}, 'bottom'],
  ['a field that has been scrolled away is written in', {top: -80, bottom: 40}, 'top'],
])('news on the phone while %s', (_, written, edge) => {
  expect(freeEdge(news, written)).toBe(edge)
})
