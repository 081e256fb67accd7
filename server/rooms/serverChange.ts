import * as Y from 'yjs'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import type {BoardMoment} from '../../shared/board/writeRights.ts'
import type {Change} from '../../shared/domain/change.ts'
import type {SegmentDecision} from '../../shared/domain/segmentDecision.ts'
import type {RowWriter} from './boardLog.ts'
import type {KeptBoard} from './keptBoard.ts'

export type ServerChange = {
  readonly update: Uint8Array
  readonly writer: RowWriter
  readonly decided: readonly SegmentDecision[]
}

/**
 * Writes changes as the server, under a client id that nobody else has used, through the gate like everybody. A change
 * that the gate does not take is a bug of ours; its document is spoilt then.
 */
export function serverChange(board: KeptBoard, changes: readonly Change[], moment: BoardMoment): ServerChange {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, board.state())
  const before = Y.encodeStateVector(doc)
  writeChanges(doc, changes)
  const update = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  const verdict = board.gate().judge(update, {is: 'server'}, moment)
  if (verdict.is === 'known') return {update, writer: {by: 'server', clients: [], touched: []}, decided: []}
  if (verdict.is !== 'passed') throw new Error(`the server's own change was not taken: ${JSON.stringify(verdict)}`)
  const {news, clients, touched, decided} = verdict
  return {update: news, writer: {by: 'server', clients, touched}, decided}
}
