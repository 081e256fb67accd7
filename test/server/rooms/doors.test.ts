import {expect, test} from 'vitest'
import {defaultLimits} from '../../../server/rooms/limits.ts'
import {ATab, aHub, anna, bo} from '../../rooms/aHub.ts'

test('T7 tabs that come all at once are counted like tabs that come one by one', async () => {
  const {hub, open} = await aHub()
  const boardId = await open('b1')

  const answers = await Promise.all(Array.from({length: 25}, () => new ATab().knock(hub, boardId, anna)))

  expect(answers.filter(answer => answer === null)).toHaveLength(20)
  expect(answers.filter(answer => answer === 'tooFast')).toHaveLength(5)
  expect(await new ATab().knock(hub, boardId, bo)).toBeNull()
})

test('T7 whoever was turned away at the door takes no place', async () => {
  const {hub, open} = await aHub()
  const boardId = await open('b1')
  const tabs = Array.from({length: 20}, () => new ATab())
  await Promise.all(tabs.map(tab => tab.knock(hub, boardId, anna)))
  expect(await new ATab().knock(hub, boardId, anna)).toBe('tooFast')

  tabs[0]?.leave()

  expect(await new ATab().knock(hub, boardId, anna)).toBeNull()
})

test('T7 the server takes no more than it may, also when they come at once to many boards', async () => {
  const {hub, open} = await aHub({limits: {...defaultLimits, mostOnServer: 3}})
  const [one, two] = [await open('b1'), await open('b2')]

  const answers = await Promise.all([one, two, one, two, one, two].map(board => new ATab().knock(hub, board, bo)))

  expect(answers.filter(answer => answer === null)).toHaveLength(3)
  expect(hub.counts().connections).toBe(3)
})
