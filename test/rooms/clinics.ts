import type * as Y from 'yjs'
import {recordMap} from '../../shared/board/roots.ts'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import type {Change} from '../../shared/domain/change.ts'
import {aCopy, aSegment, aState, aTier, editOf, id} from './aBoard.ts'
import {rawUpdate, typeAt} from './hostile.ts'

/** The board that hand-made updates are tried on: a tier and two segments. */
export const start = aState(aTier('invest'), aSegment('clinics'), aSegment('hospitals'))
export const setName = (to: unknown): Change => ({
  do: 'set',
  kind: 'segments',
  id: id('clinics'),
  field: 'name',
  value: to as string,
})
export const renamed = (doc: Y.Doc, to: string) => editOf(doc, d => writeChanges(d, [setName(to)]))
export const segmentMap = (doc: Y.Doc, name = 'clinics') => {
  const map = recordMap(doc, 'segments', id(name))
  if (!map) throw new Error('no such segment')
  return map
}
/** Where the record `clinics` stands in the bytes, so that a hand-made client can write under it. */
export const clinicsAt = (() => {
  const {id: at} = segmentMap(aCopy(start))._item ?? {}
  if (!at) throw new Error('no such segment')
  return {client: at.client, clock: at.clock}
})()
export const textAt = (() => {
  const {id: at} = (segmentMap(aCopy(start)).get('need') as Y.Text)._item ?? {}
  if (!at) throw new Error('no such text')
  return {client: at.client, clock: at.clock}
})()

export const wrong = (edit: (doc: Y.Doc) => void) => editOf(aCopy(start, 7), edit)
export const under = (...structs: Parameters<typeof rawUpdate>[0][number]['structs']) =>
  rawUpdate([{client: 7, clock: 0, structs}])
export const nested = (depth: number) =>
  rawUpdate([
    {
      client: 7,
      clock: 0,
      structs: [
        typeAt({root: 'segments'}, id('deep'), 1),
        ...Array.from({length: depth}, (_, at) => typeAt({client: 7, clock: at}, 'a', 1)),
      ],
    },
  ])
