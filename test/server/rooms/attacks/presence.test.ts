import * as encoding from 'lib0/encoding'
import {describe, expect, test} from 'vitest'
import {messageTypes} from '../../../../shared/contract/messages.ts'
import {ATab, aHub, anna, bo, frida, presenceMs} from '../../../rooms/aHub.ts'

type Entry = {readonly client: number; readonly clock?: number; readonly json?: string}

const say = (tab: ATab, ...entries: readonly Entry[]) =>
  tab.send(
    messageTypes.awareness,
    0,
    encoding.encode(e => {
      encoding.writeVarUint(e, entries.length)
      for (const {client, clock = 1, json = '{"doing":{"step":"needs"}}'} of entries) {
        encoding.writeVarUint(e, client)
        encoding.writeVarUint(e, clock)
        encoding.writeVarString(e, json)
      }
    }),
  )
const told = (tab: ATab) => tab.heard.flatMap(heard => (heard.is === 'awareness' ? heard.entries : []))
const toldOf = (tab: ATab, client: number) => told(tab).filter(entry => entry.client === client)

async function threeTabs() {
  const {hub, open, pass} = await aHub()
  const boardId = await open('b1')
  const [hers, hostile, watching] = [
    await ATab.enter(hub, boardId, anna),
    await ATab.enter(hub, boardId, bo),
    await ATab.enter(hub, boardId, frida),
  ]
  say(hers, {client: 77})
  pass(presenceMs)
  return {hers, hostile, watching, pass}
}

describe('T10 what one tab can say of itself and of others', () => {
  test('awareness-impersonate: who it is comes from the seat', async () => {
    const {hostile, watching} = await threeTabs()

    say(hostile, {client: 88, json: '{"who":{"participantId":"anna","name":"Anna"},"name":"Anna","doing":{}}'})

    expect(JSON.parse(toldOf(watching, 88).at(-1)?.json ?? '')).toEqual({
      who: {participantId: 'bo'},
      doing: {step: undefined, reading: null, dragging: null},
    })
  })

  test('awareness-remove: nobody takes the presence of another away, nor goes on with it', async () => {
    const {hostile, watching, pass} = await threeTabs()
    const before = toldOf(watching, 77).length

    say(hostile, {client: 77, clock: 99, json: 'null'})
    say(hostile, {client: 77, clock: 100})
    hostile.leave()
    pass(presenceMs)

    expect(toldOf(watching, 77)).toHaveLength(before)
  })

  test('one client id for each connection, the first that is its own', async () => {
    const {hostile, watching, pass} = await threeTabs()

    say(hostile, {client: 77}, {client: 88}, {client: 89})
    say(hostile, {client: 90}, {client: 91})
    pass(presenceMs)

    expect(new Set(told(watching).map(({client}) => client))).toEqual(new Set([77, 88]))
  })

  test('awareness-flood: over its budget it is dropped without a word, and never a reason to close', async () => {
    const {hostile, pass} = await threeTabs()

    for (let clock = 1; clock <= 2000; clock += 1) say(hostile, {client: 88, clock})
    // Each one that was taken is heard by its author.
    const atOnce = toldOf(hostile, 88).length
    pass(1000)
    for (let clock = 2001; clock <= 2200; clock += 1) say(hostile, {client: 88, clock})

    expect([atOnce, toldOf(hostile, 88).length]).toEqual([300, 330])
    expect(hostile.closed).toBeNull()
  })

  test('more than 2 kB of it, or hints longer than a name, go no further', async () => {
    const {hostile, watching, pass} = await threeTabs()

    say(hostile, {client: 88, json: JSON.stringify({doing: {step: 'x'.repeat(3000)}})})
    say(hostile, {client: 88, clock: 2, json: JSON.stringify({doing: {step: 'x'.repeat(100), secret: 'y'}})})
    say(hostile, {client: 88, clock: 3, json: '{"doing":'})
    pass(presenceMs)

    const shown = toldOf(watching, 88).map(({json}) => JSON.parse(json) as {doing: object})
    expect(shown.map(({doing}) => Object.values(doing).filter(hint => hint !== null))).toEqual([[], []])
    expect(hostile.closed).toBeNull()
  })
})
