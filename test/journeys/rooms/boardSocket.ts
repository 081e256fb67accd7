import type {BrowserContext} from 'playwright-core'
import * as Y from 'yjs'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {PlainTab} from '../../server/rooms/plainTab.ts'

/** A board as bytes tell it: what is on it, what was written and what was deleted, and that nothing is missing. */
export type BoardFacts = {
  readonly json: string
  readonly stateVector: ReadonlyMap<number, number>
  readonly deleted: string
  readonly isWhole: boolean
}

/** A fresh socket with the seat of a browser: what the server holds, told by nobody but the server. */
export async function boardSocket(context: BrowserContext, origin: string, boardId: string): Promise<PlainTab> {
  const cookies = await context.cookies(origin)
  const cookie = cookies.map(({name, value}) => `${name}=${value}`).join('; ')
  const {epoch} = (await (await context.request.get(`${origin}/api/v1/boards/${boardId}`)).json()) as {epoch: number}
  const tab = new PlainTab(origin, boardId, epoch, cookie)
  await tab.synced
  return tab
}

/** Writes on the board as a page of that browser would, and waits until it is on disk. */
export async function writeOnBoard(tab: PlainTab, changes: readonly Change[]): Promise<void> {
  tab.doc.transact(() => writeChanges(tab.doc, changes))
  while (tab.saved < tab.sent) await new Promise(done => tab.socket.once('message', done))
}

export function factsOf(doc: Y.Doc): BoardFacts {
  const roots = [...doc.share.keys()].toSorted()
  return {
    json: sorted(Object.fromEntries(roots.map(root => [root, doc.getMap(root).toJSON()]))),
    stateVector: Y.decodeStateVector(Y.encodeStateVector(doc)),
    deleted: deletedIn(Y.encodeStateAsUpdate(doc)),
    isWhole: doc.store.pendingStructs === null && doc.store.pendingDs === null,
  }
}

/** Which stretches of whose writing are deleted, in an order of its own. */
export function deletedIn(update: Uint8Array): string {
  const {ds} = Y.decodeUpdate(update)
  const stretches = [...ds.clients].flatMap(([client, items]) =>
    items.map(({clock, len}) => `${client}:${clock}+${len}`),
  )
  return stretches.toSorted().join(' ')
}

function sorted(value: object): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
