import type {BrowserContext} from 'playwright-core'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import type {Board} from '../../../shared/domain/board.ts'
import type {Decision} from '../../../shared/domain/change.ts'
import {PlainTab} from '../../server/rooms/plainTab.ts'

/** Writes on a board what the product's commands decide, over the socket, with the seat of a browser. */
export type BoardHand = {
  readonly board: () => Board
  readonly does: (command: (board: Board) => Decision) => void
  /** Everything written so far is on disk. */
  readonly saved: () => Promise<void>
  readonly close: () => void
}

export async function boardHand(context: BrowserContext, origin: string, boardId: string): Promise<BoardHand> {
  const {epoch}: {epoch: number} = await (await context.request.get(`${origin}/api/v1/boards/${boardId}`)).json()
  const cookies = await context.cookies(origin)
  const cookie = cookies.map(({name, value}) => `${name}=${value}`).join('; ')
  const tab = new PlainTab(origin, boardId, epoch, cookie)
  await tab.synced
  const reader = new BoardReader(tab.doc)
  return {
    board: () => reader.read(),
    does: command => {
      const decision = command(reader.read())
      if (!decision.ok) throw new Error(`refused: ${decision.code}`)
      tab.doc.transact(() => writeChanges(tab.doc, decision.changes))
    },
    saved: () =>
      new Promise((done, fail) => {
        const look = () => {
          if (tab.refusals.length > 0) fail(new Error(`refused: ${tab.refusals.join(' ')}`))
          else if (tab.closed) fail(new Error(`closed: ${tab.closed.code} ${tab.closed.reason}`))
          else if (tab.saved === tab.sent) done()
          else tab.socket.once('message', look)
        }
        void tab.gone.then(look)
        look()
      }),
    close: () => tab.close(),
  }
}
