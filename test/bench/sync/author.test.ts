import {expect, test} from 'vitest'
import * as Y from 'yjs'
import {aGate, aState, anna, inPhase} from '../../rooms/aBoard.ts'
import {Author, boardOf, findEdits, handMadeIsTrue} from './author.ts'

test('the edits that the bench writes by hand are those that Yjs sends', () => {
  expect(handMadeIsTrue).not.toThrow()
})

test('SYNC-3 the gate takes the work of the bench like anybody’s', () => {
  const author = new Author(3, 2)
  const {judge} = aGate(aState(), inPhase('frame'))

  const verdicts = [author.records, ...Array.from({length: 6}, () => author.next().update)].map(each =>
    judge(each, anna),
  )

  expect(verdicts.map(({is}) => is)).toEqual(verdicts.map(() => 'passed'))
  expect(boardOf(97_000).map(upload => judge(upload, anna).is)).toEqual(['passed', 'passed'])
})

test('an onlooker finds every edit in a frame of merged updates', () => {
  const authors = [new Author(0, 2), new Author(199, 2)]
  const edits = authors.flatMap(author => [author.next(), author.next()])
  const frame = Buffer.from(
    Y.mergeUpdates([...authors.map(({records}) => records), ...edits.map(({update}) => update)]),
  )

  const found: string[] = []
  findEdits(frame, (author, number) => void found.push(`${author}/${number}`))

  expect(found.toSorted()).toEqual(['0/0', '0/1', '199/0', '199/1'])
})
