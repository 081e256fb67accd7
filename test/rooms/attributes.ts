import type {Change} from '../../shared/domain/change.ts'
import type {PlainTab} from '../server/rooms/plainTab.ts'
import {id} from './aBoard.ts'

/** What a member may write from the first phase on. */
export const anAttribute = (name: string): Change => ({
  do: 'create',
  kind: 'attributes',
  id: id(name),
  fields: {name, key: name},
})

/** Resolves when the tab knows that everything it sent is on disk. */
export async function allSaved(tab: PlainTab): Promise<void> {
  while (tab.saved < tab.sent) {
    if (tab.closed) throw new Error(`closed with ${tab.closed.code}`)
    await Promise.race([new Promise(done => tab.socket.once('message', done)), tab.gone])
  }
}
