import {expect, test} from 'vitest'
import {Awareness} from 'y-protocols/awareness'
import * as Y from 'yjs'
import {createHereStore} from '../../../client/session/hereStore.ts'
import {asId} from '../../../shared/std/ids.ts'

const frida = asId<'participant'>('frida')

/** What the server has stamped for these tabs, in the order in which it was heard. */
function heard(states: readonly object[]): Awareness {
  const awareness = new Awareness(new Y.Doc())
  for (const [index, doing] of states.entries())
    awareness.states.set(1000 + index, {who: {participantId: frida}, doing})
  return awareness
}

test.each([
  [
    'first',
    [
      {step: 'evaluate', whatIf: 'growth 40'},
      {step: 'needs', reading: null, whatIf: null},
    ],
  ],
  [
    'last',
    [
      {step: 'needs', reading: null, whatIf: null},
      {step: 'evaluate', whatIf: 'growth 40'},
    ],
  ],
])('CRIT-7 what one tab of a seat shows is not taken back by another that shows nothing: heard %s', (_, states) => {
  const store = createHereStore()

  store.attach(heard(states))

  expect(store.here.get().get(frida)?.whatIf).toBe('growth 40')
})
