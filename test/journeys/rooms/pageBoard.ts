import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import {messageTypes} from '../../../shared/contract/messages.ts'
import {deletedIn} from './boardSocket.ts'
import type {Person} from './people.ts'
import {saved} from './people.ts'
import type {Recorder} from './recorder.ts'

const [step1, step2] = [0, 1]

/**
 * What a page itself says it holds when it comes back: its state vector (the question it asks the server) and its
 * deletions (which each answer repeats whole). Nothing has to be built into the page for that.
 */
export async function boardOfPage(
  person: Person,
  recorder: Recorder,
): Promise<{readonly stateVector: ReadonlyMap<number, number>; readonly deleted: string}> {
  recorder.startAnew()
  await person.context.setOffline(true)
  await person.page.getByText(person.t('saved.offline')).first().waitFor()
  await person.context.setOffline(false)
  await saved(person)
  const sent = recorder.frames().filter(({to}) => to === 'server')
  const payloads = sent.flatMap(({bytes}) => {
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarUint(decoder) !== messageTypes.sync) return []
    return [{step: decoding.readVarUint(decoder), payload: decoding.readVarUint8Array(decoder)}]
  })
  const asked = payloads.findLast(({step}) => step === step1)
  const answered = payloads.findLast(({step}) => step === step2)
  if (!asked || !answered) throw new Error('the page did not come back')
  return {stateVector: Y.decodeStateVector(asked.payload), deleted: deletedIn(answered.payload)}
}
