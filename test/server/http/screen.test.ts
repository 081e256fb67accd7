import {describe, expect, test} from 'vitest'
import {aBallot} from '../../shared/record/aRecord.ts'
import type {BoardId} from '../../../shared/domain/entities/ids.ts'
import type {PublicEvent} from '../../../shared/record/events.ts'
import {hiddenFrom} from '../../../shared/record/hidden.ts'
import {asId} from '../../../shared/std/ids.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import type {TestServer} from './aServer.ts'
import {aWalk} from './aWalk.ts'
import {openScreen, tokenIn} from './openScreen.ts'
import {wordAt} from './readAnswer.ts'

async function aWorkshop() {
  const server = await aServer()
  const frida = await server.person().open({template: 'value', department: 'product'})
  const anna = await server.person().join(frida, 'Anna Lind', 'sales')
  const mats = await server.person().join(frida, 'Mats Ek', 'marketing')
  const screen = server.person()
  return {server, frida, anna, mats, screen}
}

describe('the screen in the room', () => {
  test('REV-8 a link gives it a seat of its own, once; a second machine gets the same', async () => {
    const {frida, server, screen} = await aWorkshop()
    const made = await frida.post('/screen-links')
    const token = tokenIn(wordAt(made.body, 'screenUrl'))
    const [first, second] = [screen, server.person()]
    first.boardId = second.boardId = frida.boardId

    const answers = [await first.post('/resume', {token}), await second.post('/resume', {token})]
    const other = await openScreen(frida, second)

    expect([made.status, ...answers.map(({status}) => status)]).toEqual([201, 200, 404])
    expect(wordAt(other.body, 'participantId')).toBe(wordAt(answers[0]?.body, 'participantId'))
    const {participants} = await frida.record()
    expect(participants.filter(({isScreen}) => isScreen)).toMatchObject([
      {role: 'observer', votes: false, signsFor: null, name: ''},
    ])
  })

  test('REV-8 it looks and does nothing else, and nobody makes somebody of it', async () => {
    const {frida, screen} = await aWorkshop()
    const {participantId} = (await openScreen(frida, screen)).body
    const seat = `/participants/${String(participantId)}`

    const tries = [
      await screen.get('/decisions'),
      await screen.get('/candidate'),
      await screen.get('/review'),
      await screen.get('/link'),
      await screen.post('/screen-links'),
      await screen.post('/resume-links'),
      await screen.post('/objections', {text: 'No'}),
      await screen.post('/late-edits', {edits: 1}),
      await screen.patch(seat, {name: 'Nobody'}),
      await frida.patch(seat, {role: 'member'}),
      await frida.patch(seat, {name: 'Somebody'}),
    ]

    expect(tries.map(({body}) => body.code)).toEqual(tries.map(() => 'right.missing'))
    expect((await screen.get('')).status).toBe(200)
    expect((await screen.get('/record')).status).toBe(200)
  })

  test('REV-8 BAL-1 it reads nobody’s name, in any phase, and nothing of a ballot before the reveal', async () => {
    const walk = await aWalk()
    const {frida, anna, mats, server} = walk
    const screen = server.person()
    await walk.upTo('evaluate')
    await openScreen(frida, screen)
    const roundId = wordAt((await frida.post('/rounds')).body, 'roundId')
    const {criteria} = (await frida.record()).rounds.at(-1) ?? {criteria: []}
    await anna.post(`/rounds/${roundId}/consent`, {accepted: true})
    const scores = criteria.map(criterion => {
      return {segmentId: id('hospital'), criterionId: criterion.id, score: 8, evidence: 'gut', comment: 'a canary'}
    })
    await anna.put(`/rounds/${roundId}/ballot`, {...aBallot({}), scores})

    const seen = JSON.stringify(await screen.record())

    expect(seen).not.toContain('canary')
    expect(seen).not.toContain('"score":8')
    for (const {name} of (await frida.record()).participants.filter(person => person.name !== ''))
      expect(seen).not.toContain(`"${name}"`)
    expect([anna, mats].length).toBe(2)
  })

  test('REV-8 CRIT-5 no amount stands on it that any department in the room must not see', async () => {
    const {frida, server, screen} = await aWorkshop()
    const {participantId} = (await openScreen(frida, screen)).body
    const criteria = await server.criteria(frida.boardId)
    const hides = async (seat: unknown) =>
      hiddenFrom(await server.record(frida.boardId), () => criteria, asId<'participant'>(String(seat))).figures
    const before = await hides(participantId)
    const criterionId = criteria.find(({kind}) => kind === 'profitability')?.id

    const masked = await frida.put('/masks', {masks: [{criterionId, departmentIds: ['marketing']}]})

    expect(masked.status).toBe(200)
    expect([before, await hides(participantId), await hides(frida.participantId)]).toEqual([false, true, false])
  })

  test('REV-8 whoever sits here does not lose their seat to it, and it is counted as nobody', async () => {
    const {frida, anna, mats, screen, server} = await aWorkshop()
    const taken = await openScreen(frida, anna)
    await openScreen(frida, screen)
    const newcomer = server.person()
    newcomer.boardId = frida.boardId
    const door = await newcomer.get('/door', {'x-join-token': frida.joinToken})

    expect((await screen.get('/api/v1/seats')).body).toMatchObject({seats: []})
    expect(wordAt(taken.body, 'code')).toBe('screen.seated')
    expect((await anna.record()).mine.participantId).toBe(anna.participantId)
    expect(JSON.stringify(door.body)).not.toContain('""}')
    expect((door.body['roster'] as readonly unknown[]).length).toBe(3)
    expect((await mats.record()).participants).toHaveLength(4)
  })

  test('REV-8 who joins from the machine at the projector takes a seat of their own', async () => {
    const {frida, screen} = await aWorkshop()
    const {participantId} = (await openScreen(frida, screen)).body

    await screen.join(frida, 'Sven Ny', 'sales')

    expect(screen.participantId).not.toBe(participantId)
    expect((await screen.record()).participants.find(({id: own}) => own === screen.participantId)?.name).toBe('Sven Ny')
  })

  test('REV-8 JOIN-4 those who lead close it again', async () => {
    const {frida, screen} = await aWorkshop()
    const {participantId} = (await openScreen(frida, screen)).body

    const closed = await frida.patch(`/participants/${String(participantId)}`, {revoked: true})

    expect([closed.status, (await screen.get('/record')).status]).toEqual([200, 404])
  })

  test('REV-8 JOIN-5 however often it is closed and opened, there is one of it, and no earlier link or machine comes back in', async () => {
    const {frida, server, screen} = await aWorkshop()
    const first = await openScreen(frida, screen)
    const unused = tokenIn(wordAt((await frida.post('/screen-links')).body, 'screenUrl'))
    const onTheMachine = tokenIn(wordAt(first.body, 'resumeUrl'))
    const close = () => frida.patch(`/participants/${wordAt(first.body, 'participantId')}`, {revoked: true})
    await close()
    const ids: string[] = []
    for (let again = 0; again < 3; again += 1) {
      ids.push(wordAt((await openScreen(frida, server.person())).body, 'participantId'))
      if (again < 2) await close()
    }
    const late = server.person()
    late.boardId = frida.boardId

    const [old, own] = [
      await late.post('/resume', {token: unused}),
      await screen.post('/resume', {token: onTheMachine}),
    ]

    expect(new Set(ids)).toEqual(new Set([wordAt(first.body, 'participantId')]))
    expect([old, own].map(({body}) => wordAt(body, 'code'))).toEqual(['resume.used', 'resume.used'])
    expect((await screen.get('/record')).status).toBe(404)
    const {participants} = await frida.record()
    expect(participants.filter(({isScreen}) => isScreen)).toMatchObject([{revoked: false, role: 'observer', name: ''}])
  })

  test('REV-8 it takes nobody’s place on a full board, and a full board has one all the same', async () => {
    const {frida, server, screen} = await aWorkshop()
    await openScreen(frida, screen)
    await fill(server, frida.boardId, 499)

    const [last, tooMany] = [await comeIn(server, frida, 'Lea'), await comeIn(server, frida, 'Lars')]
    await frida.patch(`/participants/${(await screen.record()).mine.participantId}`, {revoked: true})
    const again = await openScreen(frida, screen)

    expect([last.status, tooMany.status, again.status]).toEqual([200, 429, 200])
  })
})

/** So many people sit there. */
async function fill({hub}: TestServer, boardId: BoardId, people: number): Promise<void> {
  await hub.decide<null>(boardId, async room => {
    const [like] = room.record.participants.filter(({role}) => role === 'member')
    const left = people - room.record.participants.filter(({isScreen}) => !isScreen).length
    const joined = Array.from({length: left}, (_, at): PublicEvent[] =>
      like ? [{is: 'participantJoined', participant: {...like, id: id<'participant'>(`seat-${at}`)}}] : [],
    )
    await room.commit({by: 'server', events: joined.flat()})
    return {ok: true, value: null}
  })
}

async function comeIn(server: TestServer, host: APerson, name: string) {
  const person = server.person()
  person.boardId = host.boardId
  return person.post('/join', {name, department: 'sales', token: host.joinToken})
}
