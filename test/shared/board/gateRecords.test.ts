import * as Y from 'yjs'
import {describe, expect, test} from 'vitest'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {rootOf} from '../../../shared/board/roots.ts'
import {aCopy, aGate, aSegment, editOf, frida, id, inPhase} from '../../rooms/aBoard.ts'
import {start, segmentMap, clinicsAt, textAt, wrong, under, nested} from '../../rooms/clinics.ts'
import {
  anyAt,
  collected,
  contentsOf,
  formatAt,
  protoAt,
  rawUpdate,
  stringAt,
  subdocumentAt,
  typeAt,
} from '../../rooms/hostile.ts'

describe('SYNC-3 SYNC-4 what has no place on a board is refused as a whole', () => {
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['a wrong type', wrong(doc => void segmentMap(doc).set('name', 7))],
    ['an extra key', wrong(doc => void segmentMap(doc).set('colour', 'red'))],
    ['a text that is too long', wrong(doc => (segmentMap(doc).get('need') as Y.Text).insert(0, 'x'.repeat(1001)))],
    ['a character that cannot be written', wrong(doc => void segmentMap(doc).set('name', 'a\u0000b'))],
    ['an unknown root', wrong(doc => void doc.getMap('votes').set('a', 1))],
    [
      'nine thousand unknown roots',
      wrong(doc => {
        for (let at = 0; at < 9000; at += 1) doc.getMap(`root${at}`).set('a', 1)
      }),
    ],
    ['a list as root', wrong(doc => doc.getArray('lists').push([1]))],
    ['a record whose id is none', wrong(doc => void rootOf(doc, 'segments').set('short', new Y.Map()))],
    ['a record as one value', wrong(doc => void rootOf(doc, 'segments').set(id('flat'), {name: 'x'}))],
    ['a list where a record belongs', wrong(doc => void rootOf(doc, 'segments').set(id('list'), new Y.Array()))],
    ['a text where a record belongs', wrong(doc => void rootOf(doc, 'segments').set(id('text'), new Y.Text('x')))],
    [
      'a record without its texts',
      wrong(doc => void rootOf(doc, 'segments').set(id('bare'), new Y.Map([['name', 'x']]))),
    ],
    ['a record replaced', wrong(doc => void rootOf(doc, 'segments').set(id('clinics'), new Y.Map()))],
    ['a record deleted', wrong(doc => rootOf(doc, 'segments').delete(id('clinics')))],
    ['a text replaced by a text', wrong(doc => void segmentMap(doc).set('need', new Y.Text('mine')))],
    ['a text replaced by a word', wrong(doc => void segmentMap(doc).set('need', 'mine'))],
    ['a text deleted', wrong(doc => segmentMap(doc).delete('need'))],
    ['a set replaced', wrong(doc => void segmentMap(doc).set('clusters', new Y.Map()))],
    [
      'a member of a set that is not true',
      wrong(doc => void (segmentMap(doc).get('clusters') as Y.Map<unknown>).set(id('a'), 1)),
    ],
    [
      'a member of a set that it may not have',
      wrong(doc => void (segmentMap(doc).get('channels') as Y.Map<unknown>).set('fax', true)),
    ],
    ['a format in a text', wrong(doc => (segmentMap(doc).get('need') as Y.Text).insert(0, 'x', {bold: true}))],
    [
      'something embedded in a text',
      wrong(doc => (segmentMap(doc).get('need') as Y.Text).insertEmbed(0, {image: 'x'})),
    ],
    ['a key on a text', wrong(doc => (segmentMap(doc).get('need') as Y.Text).setAttribute('a', 'b'))],
    ['a subdocument', wrong(doc => void segmentMap(doc).set('name', new Y.Doc()))],
    ['bytes as a value', wrong(doc => void segmentMap(doc).set('name', new Uint8Array(3)))],
    ['a list item in a root', under(anyAt({root: 'segments'}, null, 'hidden'))],
    ['a list item in a record', under(anyAt(clinicsAt, null, 'hidden'))],
    [
      'a list item in a new record',
      (() => {
        const made = wrong(doc => writeChanges(doc, [aSegment('labs')]))
        const {structs} = Y.decodeUpdate(made)
        const next = structs.reduce((sum, {length}) => sum + length, 0)
        const hidden = rawUpdate([{client: 7, clock: next, structs: [anyAt({client: 7, clock: 0}, null, 'hidden')]}])
        return Y.mergeUpdates([made, hidden])
      })(),
    ],
    [
      'a list item in a set of a new record',
      (() => {
        const doc = aCopy(start, 7)
        const made = editOf(doc, d => writeChanges(d, [aSegment('labs')]))
        const at = (segmentMap(doc, 'labs').get('clusters') as Y.Map<unknown>)._item?.id
        if (!at) throw new Error('no such set')
        const hidden = rawUpdate([
          {
            client: 7,
            clock: Y.getState(doc.store, 7),
            structs: [anyAt({client: at.client, clock: at.clock}, null, 'x')],
          },
        ])
        return Y.mergeUpdates([made, hidden])
      })(),
    ],
    ['a value in a text that no reader shows', under(anyAt(textAt, null, 42))],
    ['a format mark in a text', under(formatAt(textAt, null))],
    ['a list under a record', under(typeAt(clinicsAt, 'name', 0))],
    ['XML under a record', under(typeAt(clinicsAt, 'name', 6))],
    ['a map inside a set', under(typeAt(textAt, 'a', 1))],
    ['maps three deep', nested(2)],
    ['maps five thousand deep', nested(5000)],
    [
      'maps five thousand deep, thrown away at once',
      (() => {
        const deep = Y.decodeUpdate(nested(5000)).structs.length
        return rawUpdate(
          [
            {
              client: 7,
              clock: 0,
              structs: [
                typeAt(clinicsAt, 'driver', 1),
                ...Array.from({length: deep - 1}, (_, at) => typeAt({client: 7, clock: at}, 'a', 1)),
              ],
            },
          ],
          [{client: 7, clock: 0, length: 1}],
        )
      })(),
    ],
    ['a subdocument by hand', under(subdocumentAt(clinicsAt, 'name'))],
    ['a prototype in a value', under(protoAt(clinicsAt, 'placement', {in: 'unplaced', rank: 'V'}))],
    ['a struct of two thousand million characters', under(collected(2 ** 31))],
    ['a Yjs client beyond 32 bits', rawUpdate([{client: 2 ** 40, clock: 0, structs: [collected(1)]}])],
    ['a text in a list of meta', under(stringAt({root: 'meta'}, null, 'hidden'))],
    ['meta: an extra key', wrong(doc => void rootOf(doc, 'meta').set('owner', 'me'))],
    ['meta: its text replaced', wrong(doc => void rootOf(doc, 'meta').set('objective', new Y.Text('mine')))],
    ['a record removed by a word', wrong(doc => void segmentMap(doc).set('removed', 'yes'))],
  ]

  test.each(cases)('%s', (_, update) => {
    const {judge, gate} = aGate(start)
    const honest = aGate(start)

    const answer = judge(update, frida, {moment: inPhase('segments')})

    expect(answer).toMatchObject({is: 'refused', code: 'record.malformed'})
    // What the gate says before it applies anything leaves its document as it was.
    if (answer.is === 'refused' && !answer.spoilt) expect(contentsOf(gate.state())).toEqual(contentsOf(honest.state()))
  })

  test('a placement with a prototype of its own would be shown to everybody', () => {
    const {judge, board} = aGate(start, inPhase('prioritise'))

    judge(under(protoAt(clinicsAt, 'placement', {in: 'unplaced', rank: 'V'})), frida)

    const shown: unknown = board().segments.get(id('clinics'))?.placement
    expect((shown as {polluted?: boolean}).polluted).toBeUndefined()
  })

  test('more new Yjs clients in one upload than anybody needs', () => {
    const {judge} = aGate(start)
    const crowd = rawUpdate(
      Array.from({length: 30}, (_, at) => ({client: 30 + at, clock: 0, structs: [collected(1)]})).toReversed(),
    )

    expect(judge(crowd)).toMatchObject({is: 'refused', code: 'board.tooBig'})
  })
})
