import {expect, test} from 'vitest'
import type {RecordMessage} from '../../../shared/contract/messages.ts'
import type {PrivateEvent, RecordEvent} from '../../../shared/record/events.ts'
import {createRecordStore} from '../../../client/session/recordStore.ts'
import {createStore} from '../../../client/session/store.ts'
import {aBallot, aRound, person} from '../../shared/record/aRecord.ts'
import {aRecord} from './writing.ts'

const record = aRecord('frame')
const title = (text: string): RecordEvent => ({is: 'titleChanged', title: text})
const event = (at: number, what: RecordEvent, prev = at - 1): RecordMessage => ({
  kind: 'event',
  at,
  prev,
  event: {at: '2026-05-12T10:00:00.000Z', by: 'server', event: what},
})

const settled = async () => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
}

function aStore(fetched: {at: number; record: typeof record} | null = null) {
  const asked: string[] = []
  const waiting = createStore<readonly PrivateEvent[]>([])
  const store = createRecordStore({
    waiting,
    fetchRecord: async () => {
      asked.push('fetch')
      return Promise.resolve(fetched)
    },
    startOver: () => asked.push('startOver'),
  })
  return {store, asked, waiting}
}

test('REC-1 a snapshot and its events give the record', () => {
  const {store} = aStore()

  store.receive({kind: 'snapshot', at: 4, record})
  store.receive(event(5, title('Hearts')))
  store.receive(event(6, {is: 'phaseMoved', from: 'frame', to: 'needs', reason: ''}))

  expect(store.shown.get()).toMatchObject({title: 'Hearts', phase: 'needs'})
  expect(store.heard.get().map(one => one.event.is)).toEqual(['titleChanged', 'phaseMoved'])
})

test('a gap fetches the whole record; what came meanwhile is not lost and not taken twice', async () => {
  const {store, asked} = aStore({at: 8, record: {...record, title: 'eight'}})
  store.receive({kind: 'snapshot', at: 4, record})

  store.receive(event(8, title('eight')))
  store.receive(event(9, title('nine')))
  expect(store.shown.get().title).toBe('')
  await settled()

  expect(asked).toEqual(['fetch'])
  expect(store.shown.get().title).toBe('nine')
})

test('a record that cannot be fetched opens the connection anew', async () => {
  const {store, asked} = aStore()
  store.receive({kind: 'snapshot', at: 4, record})

  store.receive(event(9, title('nine')))
  await settled()

  expect(asked).toEqual(['fetch', 'startOver'])
})

test('an event that is already in the record is left out', () => {
  const {store} = aStore()
  store.receive({kind: 'snapshot', at: 4, record})

  store.receive(event(4, title('old')))

  expect(store.shown.get().title).toBe('')
})

test("one's own waiting note is shown as one's own, and gone when it stops waiting", () => {
  const {store, waiting} = aStore()
  store.receive({kind: 'snapshot', at: 1, record})
  const note = {id: 'n', text: 'Time', side: 'customer', family: null, evidence: 'experience'} as const

  waiting.set([{is: 'noteKept', note}])
  expect(store.shown.get().mine.notes).toEqual([note])
  expect(store.told().mine.notes).toEqual([])

  waiting.set([])
  expect(store.shown.get().mine.notes).toEqual([])
})

test('BAL-3 an answer of one’s own stays on the screen between the server’s reply and its word by the socket', () => {
  const {store, waiting} = aStore()
  const people = [person('anna', 'sales')]
  store.receive({kind: 'snapshot', at: 1, record: {...record, rounds: [aRound(people)]}})
  const cast: PrivateEvent = {is: 'ballotKept', roundId: aRound(people).id, ballot: aBallot({a: {b: 7}}), receipt: ''}
  waiting.set([cast])

  store.learn({...cast, receipt: 'hash.nonce'})
  waiting.set([])

  expect(store.shown.get().mine.ballots).toEqual([
    {roundId: cast.roundId, ballot: aBallot({a: {b: 7}}), receipt: 'hash.nonce'},
  ])
})

test('NOTE-3 a reply that comes after the reveal brings no silent note back', () => {
  const {store} = aStore()
  const note = {id: 'n', text: 'Tid', side: 'customer', family: null, evidence: 'experience'} as const
  store.receive({kind: 'snapshot', at: 1, record})
  store.receive(event(2, {is: 'notesRevealed', notes: 1}))

  store.learn({is: 'noteKept', note})

  expect(store.shown.get().mine.notes).toEqual([])
})

test('AWAY-5 an event of a kind that this page does not know brings the record as the newer server has it', async () => {
  const newer = {...record, title: 'Reduced by the server', novelty: [1, 2]}
  const {store, asked} = aStore({at: 5, record: newer})
  store.receive({kind: 'snapshot', at: 4, record})
  // What an older page hears from a newer server.
  store.receive(event(5, {is: 'somethingNew', of: 'later'} as unknown as RecordEvent))
  await settled()

  store.receive(event(6, title('Hearts')))
  expect(asked).toEqual(['fetch'])
  expect(store.told()).toMatchObject({title: 'Hearts', novelty: [1, 2]})
})
