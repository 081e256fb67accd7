import {afterAll, beforeAll} from 'vitest'
import {change} from '../../../shared/domain/change.ts'
import {caller} from '../rooms/caller.ts'
import {startProxy} from '../../rooms/proxy.ts'
import type {Proxy} from '../../rooms/proxy.ts'
import {journey} from '../rooms/journey.ts'
import {asks} from '../rooms/workshop.ts'
import {ledger} from './ledger.ts'
import {groupTogether, mergeTwo, writeSilently} from './needsByTwelve.ts'
import {comesLate, judge, nothingSoFar, openForAll, revealToAll} from './ballotsByTwelve.ts'
import {freeze, object, plan, signAll} from './agreeByTwelve.ts'
import {agreeAgain, drift, lookAgain, startAgain, whatChanged} from './nextYearByTwelve.ts'
import {goOn, openRoom, writes} from './room.ts'
import {placeAll, warnedOfHalf} from './placesByTwelve.ts'
import {defineAndSize} from './segmentsByTwelve.ts'
import {furthestSpeakFirst, secondRound, tryAnotherWeight} from './talkByTwelve.ts'
import {patienceMs} from './twelvePeople.ts'
import {allSeeTheSame, oneDigest} from './whatAllSee.ts'
import type {Room} from './room.ts'
import {roster} from './roster.ts'
import type {Who} from './twelvePeople.ts'

journey('twelve people, three languages, two years', {inSteps: true}, stage => {
  const step = ledger()
  let proxy: Proxy
  let room: Room
  let agreed = ''
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

  step(
    [{row: 'W14', lacks: '<= 300 ms, pairs at each rule, a column that is empty'}],
    'five segments, one count on twelve pages',
    async () => {
      await goOn(room)
      await Promise.all(room.people.map(person => asks(person, 'segments.question')))
      await defineAndSize(room)
    },
  )

  step(
    [{row: 'W15', lacks: 'the change of the roster in the log'}],
    'ballots open for eleven, masked for medical',
    async () => {
      await goOn(room)
      await openForAll(room)
      const late = await stage.arrive({
        name: 'Lise Falk',
        department: 'sales',
        language: 'da',
        chooses: true,
        patienceMs,
      })
      const {name, department, language} = late
      const token = new URL(room.invitation).hash.slice(1)
      await caller(late.context, stage.origin)('POST', `/boards/${room.boardId}/join`, {
        name,
        department,
        language,
        token,
      })
      await late.page.goto(`${stage.origin}/b/${room.boardId}`)
      await comesLate(room, late)
      const {participants} = await room.recordOf('F')
      const seat = participants.find(each => each.name === late.name)
      await room.call('F')('PATCH', `/participants/${seat?.id ?? ''}`, {revoked: true})
      await stage.leave(late)
    },
  )

  step(
    [{row: 'W16', lacks: 'phone asleep, server restart, notes of those who use the page'}],
    'eleven judge in private',
    () => judge(room, () => stage.product.log()),
  )

  step([{row: 'W17', lacks: 'closing early with nine of eleven'}], 'nothing is shown so far', () => nothingSoFar(room))

  step([{row: 'W18', lacks: 'skew <= 500 ms, the projector, a fetch that fails'}], 'all see one result', async () => {
    await revealToAll(room)
    const digest = await oneDigest(room, ({rounds}) => rounds[0]?.result)
    console.log(`          result ${digest.slice(0, 8)}`)
    await allSeeTheSame(room, ['pictures.ranking', 'evaluate.weights', 'evaluate.matrix', 'heat'])
  })

  step(
    [{row: 'W19', lacks: 'those of fewer than three are asked again'}],
    'the furthest speak first; round 2 and what moved',
    async () => {
      await furthestSpeakFirst(room)
      await secondRound(room)
      await oneDigest(room, ({rounds}) => rounds.map(({result}) => result))
    },
  )

  step([{row: 'W20', lacks: 'the projector'}], 'another weight on one screen', () => tryAnotherWeight(room))

  step([{row: 'W21'}], 'tiers, one deselected with all that must be said, a warning over half', async () => {
    await goOn(room)
    await placeAll(room)
    await warnedOfHalf(room)
  })

  step(
    [{row: 'W24', lacks: 'the QR, read-only within 500 ms'}],
    'frozen: one candidate on twelve pages, one late edit not in it',
    async () => {
      await plan(room)
      await freeze(room)
    },
  )

  step([{row: 'W22', lacks: 'the flag on the segment, postpone'}], 'medical objects with a reason', () => object(room))

  step([{row: 'W25', lacks: 'a lead who is absent'}], 'four departments sign version 1', async () => {
    agreed = await signAll(room)
  })

  step([{row: 'Y02'}], 'the next round: same ids, no scores of last year', () => startAgain(room))

  step([{row: 'Y05', lacks: 'a criterion with another meaning'}], 'scored anew, and beside last year', () =>
    drift(room),
  )

  step([{row: 'Y04', lacks: 'bring back, skip'}], 'what was deselected is decided on again', () => lookAgain(room))

  step([{row: 'Y06', lacks: 'customers who moved, an empty diff'}], 'what changed, in three languages', () =>
    whatChanged(room),
  )

  step([{row: 'Y07', lacks: 'one event to consumers'}], 'version 2 takes the place of version 1', () =>
    agreeAgain(room, agreed),
  )
})
