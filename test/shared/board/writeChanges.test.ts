import * as fc from 'fast-check'
import * as Y from 'yjs'
import {describe, expect, test} from 'vitest'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import {faultOf} from '../../../shared/board/faultOf.ts'
import {recordMap, rootNames, rootOf} from '../../../shared/board/roots.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {writeText} from '../../../shared/board/writeText.ts'
import {recordKinds} from '../../../shared/domain/board.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {aCopy, aSegment, aState, editOf, id} from '../../rooms/aBoard.ts'

const exchange = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}
const boardOf = (doc: Y.Doc) => new BoardReader(doc).read()

describe('SYNC-2 what two people do at once', () => {
  const pair = (...changes: readonly Change[]) => {
    const start = aState(...changes)
    return [aCopy(start, 7), aCopy(start, 8)] as const
  }

  test('different fields of one card both survive', () => {
    const [a, b] = pair(aSegment('s'))

    writeChanges(a, [{do: 'set', kind: 'segments', id: id('s'), field: 'name', value: 'Clinics'}])
    writeChanges(b, [{do: 'set', kind: 'segments', id: id('s'), field: 'driver', value: 'price'}])
    exchange(a, b)

    expect(boardOf(a)).toEqual(boardOf(b))
    expect(boardOf(a).segments.get(id('s'))).toMatchObject({name: 'Clinics', driver: 'price'})
  })

  test('both begin to write into a new card: nothing of either is lost', () => {
    const [a, b] = pair(aSegment('s'))

    writeChanges(a, [{do: 'text', kind: 'segments', id: id('s'), field: 'need', to: 'quick '}])
    writeChanges(b, [{do: 'text', kind: 'segments', id: id('s'), field: 'need', to: 'cheap '}])
    exchange(a, b)

    const {need} = boardOf(a).segments.get(id('s')) ?? {}
    expect(need).toBe(boardOf(b).segments.get(id('s'))?.need)
    expect([need?.includes('quick '), need?.includes('cheap ')]).toEqual([true, true])
  })

  test('members of a set that are put and dropped by different people', () => {
    const [a, b] = pair(aSegment('s', {channels: new Set(['virtual'])}))
    const member = (key: string) => ({kind: 'segments', id: id('s'), field: 'channels', key}) as const

    writeChanges(a, [{do: 'put', ...member('digital'), value: true}])
    writeChanges(b, [{do: 'drop', ...member('virtual')}])
    exchange(a, b)

    expect([...(boardOf(a).segments.get(id('s'))?.channels ?? [])]).toEqual(['digital'])
    expect(boardOf(a)).toEqual(boardOf(b))
  })

  test('TIER-1 a card moved to two lanes at once stands in one of them', () => {
    const [a, b] = pair(aSegment('s'))
    const move = (lane: string): Change => ({
      do: 'set',
      kind: 'segments',
      id: id('s'),
      field: 'placement',
      value: {in: 'tier', tierId: id(lane), rank: 'V'},
    })

    writeChanges(a, [move('invest')])
    writeChanges(b, [move('grow')])
    exchange(a, b)

    expect(boardOf(a)).toEqual(boardOf(b))
    const stands = boardOf(a).segments.get(id('s'))?.placement
    expect([id('invest'), id('grow')]).toContainEqual(stands?.in === 'tier' ? stands.tierId : null)
  })
})

describe('SYNC-4 what is written passes the validator', () => {
  test.each(recordKinds)('a new record of %s, with nothing given, is whole', kind => {
    const doc = aCopy(aState())

    writeChanges(doc, [{do: 'create', kind, id: id('x'), fields: {}}])

    const map = recordMap(doc, kind, id('x'))
    expect(map && faultOf(kind, id('x'), map)).toBeNull()
  })

  test('a board as the server seeds it holds the texts of meta and no fault', () => {
    const doc = aCopy(aState())

    expect(faultOf('meta', '', rootOf(doc, 'meta'))).toBeNull()
    expect([...doc.share.keys()].every(name => rootNames.some(root => root === name))).toBe(true)
  })

  test('a change to a record that is gone is left out, also to a field that is no text or set', () => {
    const doc = aCopy(aState(aSegment('s')))
    const before = Y.encodeStateVector(doc)

    writeChanges(doc, [
      {do: 'set', kind: 'segments', id: id('gone'), field: 'name', value: 'x'},
      {do: 'text', kind: 'segments', id: id('s'), field: 'name', to: 'x'},
      {do: 'put', kind: 'segments', id: id('s'), field: 'name', key: 'a', value: true},
      aSegment('s', {name: 'a second time'}),
    ])

    expect(Y.encodeStateVector(doc)).toEqual(before)
  })
})

describe('SYNC-2 a text is written by its smallest edit', () => {
  const character = fc.constantFrom('a', 'b', ' ', 'å', '😀', '😁', '👩‍🔬', '\n')
  const text = fc.array(character, {maxLength: 12}).map(all => all.join(''))

  test('it reads as told, whatever it read before', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const doc = new Y.Doc()
        const held = doc.getText('t')
        held.insert(0, from)

        writeText(held, to)

        expect(held.toString()).toBe(to)
      }),
      {seed: 11, numRuns: 500},
    )
  })

  test('no half of a character is ever sent', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const doc = new Y.Doc()
        doc.getText('t').insert(0, from)

        const update = editOf(doc, d => writeText(d.getText('t'), to))

        const halves = Y.decodeUpdate(update || Y.encodeStateAsUpdate(doc)).structs.filter(
          struct =>
            struct instanceof Y.Item &&
            struct.content instanceof Y.ContentString &&
            !(struct.content.str as unknown as {isWellFormed: () => boolean}).isWellFormed(),
        )
        expect(halves).toEqual([])
      }),
      {seed: 12, numRuns: 500},
    )
  })

  test('half a character that somebody pasted reads the same for its author and for others', () => {
    const start = aState(aSegment('s'))
    const mine = aCopy(start, 7)

    writeChanges(mine, [
      {do: 'text', kind: 'segments', id: id('s'), field: 'need', to: 'a\ud83d b'},
      aSegment('t', {need: '\ude00'}),
    ])

    expect(boardOf(aCopy(Y.encodeStateAsUpdate(mine)))).toEqual(boardOf(mine))
    expect(boardOf(mine).segments.get(id('s'))?.need).toBe('a\ufffd b')
  })

  test('two people write into one text at once: both read the same, and nothing is half', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const start = new Y.Doc()
        start.getText('t').insert(0, from)
        const a = aCopy(Y.encodeStateAsUpdate(start), 7)
        const b = aCopy(Y.encodeStateAsUpdate(start), 8)

        writeText(a.getText('t'), mine)
        writeText(b.getText('t'), theirs)
        exchange(a, b)

        const read = a.getText('t').toString()
        expect(b.getText('t').toString()).toBe(read)
        expect((read as unknown as {isWellFormed: () => boolean}).isWellFormed()).toBe(true)
      }),
      {seed: 13, numRuns: 500},
    )
  })

  test('what others type elsewhere in it survives', () => {
    const start = aState(aSegment('s', {need: 'They want advice.'}))
    const [a, b] = [aCopy(start, 7), aCopy(start, 8)]

    writeChanges(a, [{do: 'text', kind: 'segments', id: id('s'), field: 'need', to: 'They want quick advice.'}])
    writeChanges(b, [{do: 'text', kind: 'segments', id: id('s'), field: 'need', to: 'They want advice. Always.'}])
    exchange(a, b)

    expect(boardOf(a).segments.get(id('s'))?.need).toBe('They want quick advice. Always.')
  })
})
