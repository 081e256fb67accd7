import {expect, test} from 'vitest'
import type {Hub} from '../../../server/rooms/hub.ts'
import type {PublicEvent} from '../../../shared/record/events.ts'
import {amend, sign} from './agreeActs.ts'
import {leadOn} from './leadOn.ts'
import {method, noCounts, Session} from './method.ts'
import {failedSeeds} from './seeds.ts'

/** `npm run fuzz -- method` is the long form. `FUZZ_SEED` and `FUZZ_RUNS` make this one another or a longer one. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 6)
const asked = process.env['FUZZ_SEED']
const seeds: Readonly<Record<string, number>> =
  asked === undefined ? {'of every run': 5, ...failedSeeds} : {asked: Number(asked)}

test.each(Object.entries(seeds))(
  'PHASE-1 BAL-1 REV-3 SIGN-1 SIGN-4 LOG-1 REC-1 %s: whatever people do, the invariants hold (seed %i)',
  async (_, seed) => {
    const counts = await method(seed, runs, 150, line => console.log(line))

    console.log(`seed ${seed}: ${JSON.stringify(counts)}`)
    // It did something: most of it was done and refused, and workshops came to an end.
    const done = Object.values(counts).filter(counted => (counted['done'] ?? 0) > 0).length
    const refused = Object.values(counts).filter(counted => (counted['refused'] ?? 0) > 0).length
    expect(done).toBeGreaterThan(18)
    expect(refused).toBeGreaterThan(18)
    expect(counts.phases['agree'] ?? 0).toBeGreaterThan(0)
    expect(counts.vote['done'] ?? 0).toBeGreaterThan(0)
  },
  600_000,
)

/** Rooms in which signatures follow the candidate: who signed the one before has signed the next unseen. */
function forgivingRooms(rooms: Hub): Hub {
  return {
    ...rooms,
    decide: (boardId, task) =>
      rooms.decide(boardId, room =>
        task({
          ...room,
          get record() {
            return room.record
          },
          commit: work => {
            const frozen = work.events?.find(event => event.is === 'candidateFrozen')
            if (frozen?.is !== 'candidateFrozen') return room.commit(work)
            const {number: candidate, contentHash} = frozen.candidate
            const carried = room.record.signOffs.map((signOff): PublicEvent => ({
              is: 'signedOff',
              signOff: {...signOff, candidate, contentHash},
            }))
            return room.commit({...work, events: [...(work.events ?? []), ...carried]})
          },
        }),
      ),
  }
}

test.each([
  ['the rooms as they are', undefined, null],
  ['rooms in which an edit leaves signatures standing', forgivingRooms, /^I6: /],
] as const)('SIGN-4 it would be noticed: %s', async (_, double, fault) => {
  const session = await Session.open(7, noCounts(), double)
  const [lead, , , , mats] = session.model.people
  if (!lead || !mats) throw new Error('nobody is there')
  const happened = []
  for (let turn = 1; session.model.phase !== 'agree' && turn < 9; turn += 1)
    happened.push(...(await leadOn(session, lead, turn * 3)))
  const candidate = session.model.candidate ?? {number: 0, contentHash: ''}
  happened.push(await sign(session, mats, candidate), await amend(session, lead, 'engage'))
  const goal = 'Something else than was signed'
  await session.shop.write(lead.id, [{do: 'text', kind: 'meta', id: '', field: 'businessGoal', to: goal}])

  const looked = session.take('leadOn', 1).then(
    () => null,
    (thrown: Error) => thrown.message,
  )

  expect(happened.filter(({wanted, got}) => ![wanted].flat().includes(got))).toEqual([])
  expect(await looked).toEqual(fault === null ? null : expect.stringMatching(fault))
  expect([session.model.phase, session.model.signatures.size]).toEqual(['agree', 1])
  await session.shop.stop()
})
