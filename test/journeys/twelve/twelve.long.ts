import {afterAll, beforeAll} from 'vitest'
import {change} from '../../../shared/domain/change.ts'
import {caller} from '../rooms/caller.ts'
import {startProxy} from '../../rooms/proxy.ts'
import type {Proxy} from '../../rooms/proxy.ts'
import {journey} from '../rooms/journey.ts'
import {asks} from '../rooms/workshop.ts'
import {keptSteps} from './ledger.ts'
import {comesLate, nothingSoFar, openForAll, revealToAll} from './ballotsByTwelve.ts'
import {groupTogether} from './groupsByTwelve.ts'
import {judge} from './judgeByTwelve.ts'
import {mergeTwo, nameGroups} from './mergeByTwelve.ts'
import {writeSilently} from './needsByTwelve.ts'
import {freeze, object, plan, sayFirstAction, signAll, twoInOneField} from './agreeByTwelve.ts'
import {agreeAgain, confirmAsItIs, drift, lookAgain, startAgain, whatChanged} from './nextYearByTwelve.ts'
import {goOn, openRoom, writes} from './room.ts'
import {placeAll, warnedOfHalf} from './placesByTwelve.ts'
import {defineAndSize, ruleOnNothing} from './segmentsByTwelve.ts'
import {furthestSpeakFirst, secondRound, tryAnotherWeight} from './talkByTwelve.ts'
import {patienceMs} from './twelvePeople.ts'
import type {Visitor} from '../everybody/visitor.ts'
import {openWall, showOnWall} from './wallForTwelve.ts'
import {oneDigest, sameForAll} from './whatAllSee.ts'
import type {Room} from './room.ts'
import {roster} from './roster.ts'
import type {Who} from './twelvePeople.ts'

journey('twelve people, three languages, two years', {inSteps: true}, stage => {
  const step = keptSteps()
  const ledger = ['ledger.customers', 'ledger.amounts', 'ledger.scores']
  let proxy: Proxy
  let room: Room
  let agreed = ''
  let second = ''
  let wall: Visitor | null = null
  let secrets: ReadonlyMap<Who, readonly string[]>

  beforeAll(async () => {
    proxy = await startProxy('refuse')
    room = await openRoom(stage, proxy.address)
  })
  afterAll(() => proxy.stop())

  step(
    [{row: 'W07', lacks: 'own <= 50 ms; the bytes of the slow lane (test/fuzz/secrecy)'}],
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
      await sameForAll(room, ['groups'])
    },
  )

  step([{row: 'W10'}], 'twelve group notes at once and all hold one board', async () => {
    await groupTogether(room, secrets)
    await sameForAll(room, ['groups'])
  })

  step([{row: 'W13'}], 'two groups become one, authors and both titles stay', async () => {
    await mergeTwo(room)
    await nameGroups(room)
    await sameForAll(room, ['groups'])
  })

  step([{row: 'W14', lacks: '<= 300 ms, pairs at each rule'}], 'five segments, one count on twelve pages', async () => {
    await goOn(room)
    await Promise.all(room.people.map(person => asks(person, 'segments.question')))
    await defineAndSize(room)
    await sameForAll(room, ['sizes', 'coverage', 'overlap', 'amounts'])
    await ruleOnNothing(room)
  })

  step([{row: 'W15'}], 'ballots open for eleven, masked for medical', async () => {
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
    await sameForAll(room, ['progress'])
  })

  step(
    [{row: 'W16'}, {row: 'W12'}],
    'eleven judge in private, one of them without a line for three minutes',
    async () => {
      await judge(room, stage.product)
      await sameForAll(room, ['progress'])
    },
  )

  step([{row: 'W17'}], 'nothing is shown so far', async () => {
    await nothingSoFar(room)
    await sameForAll(room, ['progress'])
  })

  step([{row: 'W18', lacks: 'skew <= 500 ms'}], 'all see one result', async () => {
    await revealToAll(room)
    wall = await openWall(room, stage)
    const digest = await oneDigest(room, ({rounds}) => rounds[0]?.result)
    console.log(`          result ${digest.slice(0, 8)}`)
    await sameForAll(room, ['pictures.ranking', 'evaluate.weights', 'evaluate.matrix', 'heat'])
  })

  step(
    [{row: 'W19'}, {row: 'W17'}],
    'the furthest speak first; round 2, closed with nine of eleven, and what moved',
    async () => {
      await furthestSpeakFirst(room)
      await secondRound(room)
      await sameForAll(room, ['pictures.ranking', 'evaluate.weights', 'evaluate.matrix', 'evaluate.movement', 'heat'])
    },
  )

  step([{row: 'W20'}], 'another weight on one screen, and on the wall when it is shown there', async () => {
    await tryAnotherWeight(room)
    if (!wall) throw new Error('nothing hangs on the wall')
    await showOnWall(room, wall)
    await stage.leave(wall)
  })

  step([{row: 'W21'}], 'tiers, one deselected with all that must be said, a warning over half', async () => {
    await goOn(room)
    await placeAll(room)
    await sameForAll(room, ledger)
    await warnedOfHalf(room)
    await sameForAll(room, ledger)
  })

  step([{row: 'W23'}], 'the plan of five segments', async () => {
    await plan(room)
    await sayFirstAction(room)
    await twoInOneField(room)
    await sameForAll(room, ['plan'])
  })

  step([{row: 'W24'}], 'frozen: one candidate on twelve pages, one late edit not in it', async () => {
    await freeze(room)
    await sameForAll(room, ['tiers'])
  })

  step([{row: 'W22'}], 'medical objects with a reason', async () => {
    await object(room)
    await sameForAll(room, ['tiers'])
  })

  step(
    [{row: 'W25', lacks: 'signing by account: not built'}],
    'four departments sign version 1, another stands behind it, the objection is put off',
    async () => {
      agreed = await signAll(room)
      await sameForAll(room, ['tiers'])
    },
  )

  step([{row: 'Y02'}], 'the next round: same ids, no scores of last year', async () => {
    await startAgain(room)
    await sameForAll(room, [])
  })

  step([{row: 'Y05'}], 'scored anew, and beside last year', async () => {
    await drift(room)
    await sameForAll(room, ['pictures.ranking', 'evaluate.weights', 'evaluate.matrix', 'heat', 'drift'])
  })

  step([{row: 'Y04'}], 'what was deselected is decided on again', async () => {
    await lookAgain(room)
    await sameForAll(room, ledger)
  })

  step([{row: 'Y06'}], 'what changed, in three languages', async () => {
    await whatChanged(room)
    await sameForAll(room, ['tiers', 'changed'])
  })

  step(
    [{row: 'Y07', lacks: 'an event to consumers, who is still on version 1: not built'}],
    'version 2 takes the place of version 1',
    async () => {
      second = await agreeAgain(room, agreed)
      await sameForAll(room, ['tiers', 'changed'])
    },
  )

  step([{row: 'Y06'}], 'a third year in which nothing changes: one press for each department', async () => {
    await confirmAsItIs(room, second)
    await sameForAll(room, ['tiers'])
  })
})
