import * as decoding from 'lib0/decoding'
import {expect} from 'vitest'
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
  // the page may say so before the browser has told us what it sent
  await expect.poll(() => said(recorder), {message: person.name, timeout: 30_000}).not.toBeNull()
  const {asked, answered} = said(recorder) ?? {}
  if (!asked || !answered) throw new Error('the page did not come back')
  return {stateVector: Y.decodeStateVector(asked), deleted: deletedIn(answered)}
}

/** The last question and the last answer of the page; null while one of them is missing. */
function said(recorder: Recorder): {readonly asked: Uint8Array; readonly answered: Uint8Array} | null {
  const sent = recorder.frames().filter(({to}) => to === 'server')
  const payloads = sent.flatMap(({bytes}) => {
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarUint(decoder) !== messageTypes.sync) return []
    return [{step: decoding.readVarUint(decoder), payload: decoding.readVarUint8Array(decoder)}]
  })
  const asked = payloads.findLast(({step}) => step === step1)?.payload
  const answered = payloads.findLast(({step}) => step === step2)?.payload
  return asked && answered ? {asked, answered} : null
}
