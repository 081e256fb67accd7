import * as Y from 'yjs'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import type {BoardMoment} from '../../shared/board/writeRights.ts'
import type {Change} from '../../shared/domain/change.ts'
import type {RowWriter} from './boardLog.ts'
import type {KeptBoard} from './keptBoard.ts'

export type ServerChange = {readonly update: Uint8Array; readonly writer: RowWriter}

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
  if (verdict.is === 'known') return {update, writer: {by: 'server', clients: [], touched: []}}
  if (verdict.is !== 'passed') throw new Error(`the server's own change was not taken: ${JSON.stringify(verdict)}`)
  return {update: verdict.news, writer: {by: 'server', clients: verdict.clients, touched: verdict.touched}}
}
