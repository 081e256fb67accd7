import {expect, test} from 'vitest'
import {verifyLogFile} from '../../../shared/record/logFile.ts'
import {ATab} from '../../rooms/aHub.ts'
import {aWalk} from './aWalk.ts'

const change = {kind: 'cells', id: 'canary-thing', field: 'canaryField', segmentId: 'canary-segment', channel: null}
const canaries = ['canary-thing', 'canaryField', 'canary-segment'] as const

/** A candidate lies there; each has a page open, Olle looks on. */
async function aCandidate() {
  const walk = await aWalk()
  const {server, frida, anna, mats} = walk
  const olle = await server.person().join(frida, 'Olle', 'service')
  await olle.become('observer', frida)
  await walk.upTo('agree')
  const enter = (person: typeof frida) => ATab.enter(server.hub, frida.boardId, person.participantId)
  const people = {frida, anna, mats, olle}
  const tabs = {frida: await enter(frida), anna: await enter(anna), mats: await enter(mats), olle: await enter(olle)}
  const canariesIn = (text: string) => canaries.filter(word => text.includes(word))
  return {
    ...walk,
    people,
    tabs,
    enter,
    heardBy: (name: keyof typeof tabs) => canariesIn(JSON.stringify(tabs[name].records)),
    readBy: async (name: keyof typeof people): Promise<readonly string[]> => {
      const person = people[name]
      const texts = [
        JSON.stringify(await person.record()),
        (await person.get('/decisions/file?as=json')).text,
        JSON.stringify((await enter(person)).records),
      ]
      return texts.map(text => canariesIn(text).join())
    },
  }
}

test('SIGN-8 what came late was about reaches its author and those who lead, on every way, and nobody else', async () => {
  const {mats, anna, heardBy, readBy} = await aCandidate()

  const told = await mats.post('/late-edits', {edits: 2, changes: [change]})

  const whole = canaries.join()
  expect(told.status).toBe(201)
  expect({frida: heardBy('frida'), mats: heardBy('mats')}).toEqual({frida: canaries, mats: canaries})
  expect({anna: heardBy('anna'), olle: heardBy('olle')}).toEqual({anna: [], olle: []})
  expect({frida: await readBy('frida'), mats: await readBy('mats')}).toEqual({
    frida: [whole, whole, whole],
    mats: [whole, whole, whole],
  })
  expect({anna: await readBy('anna'), olle: await readBy('olle')}).toEqual({anna: ['', '', ''], olle: ['', '', '']})
  // To all: that it came.
  expect((await anna.record()).lateEdits).toMatchObject([{by: mats.participantId, edits: 2}])
  const log: unknown = JSON.parse((await anna.get('/decisions/file?as=json')).text)
  expect(verifyLogFile(log)).toMatchObject({valid: true, inPart: 1})
})

test('SIGN-8 two who bring something late read their own; who comes to lead reads all of it at once', async () => {
  const {frida, mats, anna, tabs, heardBy} = await aCandidate()
  await mats.post('/late-edits', {edits: 1, changes: [change]})
  await anna.post('/late-edits', {edits: 1, changes: [{...change, id: 'of-anna'}]})
  const own = (await anna.record()).lateEdits.map(({changes = []}) => changes.map(({id}) => id))

  await anna.become('cofacilitator', frida)

  expect(own).toEqual([[], ['of-anna']])
  expect(JSON.stringify(tabs.mats.records)).not.toContain('of-anna')
  await tabs.anna.until(() => heardBy('anna').length > 0)
  expect((await anna.record()).lateEdits.map(({changes = []}) => changes.length)).toEqual([1, 1])
})
