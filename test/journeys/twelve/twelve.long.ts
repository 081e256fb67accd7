import {afterAll, beforeAll} from 'vitest'
import {change} from '../../../shared/domain/change.ts'
import {startProxy} from '../../rooms/proxy.ts'
import type {Proxy} from '../../rooms/proxy.ts'
import {journey} from '../rooms/journey.ts'
import {asks} from '../rooms/workshop.ts'
import {ledger} from './ledger.ts'
import {groupTogether, mergeTwo, writeSilently} from './needsByTwelve.ts'
import {openRoom, writes} from './room.ts'
import type {Room} from './room.ts'
import {roster} from './roster.ts'
import type {Who} from './twelvePeople.ts'

journey('twelve people, three languages, two years', {inSteps: true}, stage => {
  const step = ledger()
  let proxy: Proxy
  let room: Room
  let secrets: ReadonlyMap<Who, readonly string[]>

  beforeAll(async () => {
    proxy = await startProxy('refuse')
    room = await openRoom(stage, proxy.address)
  })
  afterAll(() => proxy.stop())

  step(
    [{row: 'W07', lacks: 'own <= 50 ms, the bytes of the slow lane'}],
    'silent notes leave no trace with anybody else',
    async () => {
      await roster(room)
      await writes(room, 'F', () =>
        change({
          do: 'text',
          kind: 'meta',
          id: 'meta',
          field: 'objective',
          to: 'Fler börjar behandla, för att det är lätt.',
        }),
      )
      await room.call('F')('POST', '/phase', {move: 'next'})
      await Promise.all(room.people.map(person => asks(person, 'needs.question')))
      secrets = await writeSilently(room, () => stage.product.log())
    },
  )

  step(
    [{row: 'W10', lacks: 'drag by mouse, 60 s, two on one card'}],
    'twelve group notes at once and all hold one board',
    () => groupTogether(room, secrets),
  )

  step([{row: 'W13', lacks: 'undo by the room, title edited meanwhile'}], 'two groups become one, authors stay', () =>
    mergeTwo(room),
  )
})
