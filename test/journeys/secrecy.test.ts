import {randomBytes} from 'node:crypto'
import {expect, test} from 'vitest'
import {invitationOf, joinWorkshop, openExample, openInvitation, openWorkshop, sitDown} from './rooms/door.ts'
import {answerAgain, consent, openRoundAgain, reveal, seesProgress} from './rooms/evaluation.ts'
import {newsAmong, told} from './rooms/frames.ts'
import type {SignOfLife, Told} from './rooms/frames.ts'
import {writeObjective} from './rooms/frame.ts'
import {journey} from './rooms/journey.ts'
import {seesCount, showAllNotes, writeNotes} from './rooms/needs.ts'
import {saved} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {everythingOf, record, withoutIdsAndTimes} from './rooms/recorder.ts'
import type {Recorder} from './rooms/recorder.ts'
import type {Stage} from './rooms/stage.ts'
import {asks, moveOn, stepBack} from './rooms/workshop.ts'

const canary = (): string => randomBytes(16).toString('hex')

journey('what is private stays private until the reveal', stage => {
  test('NOTE-1 silent notes leave no trace with anybody else, the facilitator included', async () => {
    const arrivals = [
      {name: 'Frida', department: 'product', language: 'sv'},
      {name: 'Søren', department: 'sales', language: 'da'},
      {name: 'Maja', department: 'medical', language: 'en'},
    ] as const
    const everybody = await Promise.all(arrivals.map(arrival => stage.arrive(arrival)))
    const recorders = everybody.map(record)
    const [frida, ...others] = everybody
    if (!frida) throw new Error('nobody leads')
    const invitation = await openWorkshop(frida, 'Hemligheter')
    for (const person of others) {
      await openInvitation(person, invitation)
      await sitDown(person)
    }
    await writeObjective(frida, {text: 'Ett mål', businessGoal: '', offer: '', market: '', horizon: ''})
    await moveOn(frida, 'needs', everybody)
    const secrets = everybody.map(() => canary())

    for (const [index, person] of everybody.entries()) await writeNotes(person, [secrets[index] ?? ''])
    for (const person of everybody) for (const {department} of everybody) await seesCount(person, department, 1)

    const seen = await Promise.all(
      everybody.map((person, index) => everythingOf(person, recorders[index] ?? record(person))),
    )
    const found = everybody.map(({name}, index) => ({
      name,
      knows: secrets.flatMap((secret, at) => (seen[index]?.includes(secret) ? [everybody[at]?.name] : [])),
    }))
    expect(found).toEqual(everybody.map(({name}) => ({name, knows: [name]})))
    expect(secrets.filter(secret => stage.product.log().includes(secret))).toEqual([])

    // The reveal shows them to all, which also shows that the recording would have found them before.
    await showAllNotes(frida, everybody)
    const after = await Promise.all(
      everybody.map((person, index) => everythingOf(person, recorders[index] ?? record(person))),
    )
    expect(after.every(words => secrets.every(secret => words.includes(secret)))).toBe(true)
  })

  test('BAL-1 the value of a ballot changes no byte that reaches anybody else, nor the log', async () => {
    const low = await voteInPrivate(stage, '2')
    const high = await voteInPrivate(stage, '9')

    expect(low.others.map(({name, frames}) => ({name, frames}))).toEqual(
      high.others.map(({name, frames}) => ({name, frames})),
    )
    expect(low.others.map(({name, answers, api}) => ({name, answers, api}))).toEqual(
      high.others.map(({name, answers, api}) => ({name, answers, api})),
    )
    expect(low.log).toEqual(high.log)
    // A tab says every 15 s that it is there, from when it last had something to say, and nobody hears it repeat
    // itself sooner: what comes meanwhile is the same bytes again, at a time that no ballot has moved.
    const signsOfLife = [...low.others, ...high.others].flatMap(other => other.signsOfLife)
    expect(signsOfLife.filter(({afterMs}) => afterMs < 10_000)).toEqual([])
    // Something was told, namely that one more is done: the comparison is not one of nothing.
    expect(
      low.others.every(({frames}) => frames.some(({is, words}) => is === 'record' && words.includes('"cast":1'))),
    ).toBe(true)
  })
})

type Seen = {
  readonly name: string
  /** Everything but signs of life. */
  readonly frames: readonly Omit<Told, 'of'>[]
  readonly signsOfLife: readonly SignOfLife[]
  readonly answers: readonly string[]
  readonly api: readonly string[]
}

/** One votes in a second round of the example while three others look on, every byte of theirs recorded. */
async function voteInPrivate(
  stage: Stage,
  score: string,
): Promise<{readonly others: readonly Seen[]; readonly log: readonly string[]}> {
  const secret = canary()
  const lotta = await stage.arrive({name: 'Lotta', department: 'product', language: 'sv'})
  const lottas = record(lotta)
  await openExample(lotta, 'example')
  await asks(lotta, 'prioritise.question')
  await stepBack(lotta, 'evaluate', 'Vi vill höra kundservice.')
  await asks(lotta, 'evaluate.resultQuestion')
  const invitation = await invitationOf(lotta)
  const watching: (readonly [Person, Recorder])[] = [[lotta, lottas]]
  // One after the other, so that both runs have the same history.
  for (const arrival of [
    {name: 'Erik', department: 'marketing', language: 'sv'},
    {name: 'Nina', department: 'medical', language: 'da'},
  ] as const) {
    const person = await stage.arrive(arrival)
    watching.push([person, record(person)])
    await openInvitation(person, invitation)
    await sitDown(person)
    await asks(person, 'evaluate.resultQuestion')
  }
  const voter = await joinWorkshop(stage, invitation, {name: 'Ulla', department: 'service', language: 'en'})
  const everybody = [...watching.map(([person]) => person), voter]
  await openRoundAgain(lotta, everybody)
  const all = await consentOfAll(lotta)
  await consent(voter)
  await Promise.all(everybody.map(saved))
  const before = watching.map(([, recorder]) => heardBy(recorder))
  for (const [, recorder] of watching) recorder.startAnew()
  const logBefore = stage.product.log().length

  await answerAgain(voter, score, secret)
  await Promise.all(watching.map(([person]) => seesProgress(person, 1, all)))

  const log = stage.product.log().slice(logBefore)
  const others = await Promise.all(
    watching.map(([person, recorder], index) => whatReached(person, recorder, before[index] ?? [])),
  )
  for (const [person, recorder] of watching) expect((await everythingOf(person, recorder)).includes(secret)).toBe(false)
  expect(log.includes(secret)).toBe(false)

  // After the reveal everybody reads the comment: the recording would have found it.
  await reveal(lotta, everybody)
  for (const [person, recorder] of watching)
    await expect.poll(async () => (await everythingOf(person, recorder)).includes(secret), {timeout: 10_000}).toBe(true)
  await stage.leave(...everybody)
  return {others, log: logLines(log)}
}

/** How many the round waits for, as the leader reads it. */
async function consentOfAll(leader: Person): Promise<number> {
  const {page, t} = leader
  const heading = page.getByRole('heading', {name: new RegExp(t('evaluate.progress', {done: 0, all: '(\\d+)'}))})
  return Number(/(\d+)\D*$/.exec(await heading.innerText())?.[1])
}

function heardBy(recorder: Recorder): readonly Told[] {
  return told(recorder.frames().filter(({to}) => to === 'person'))
}

async function whatReached(person: Person, recorder: Recorder, before: readonly Told[]): Promise<Seen> {
  const plain = withoutIdsAndTimes()
  const {news, signsOfLife} = newsAmong(before, heardBy(recorder))
  const answers = (await recorder.answers()).map(({of, body}) => plain(`${of} ${body.length} ${body}`))
  const boardId = new URL(person.page.url()).pathname.split('/').at(-1) ?? ''
  const addresses = ['', '/candidate', '/models/current', '/rounds', '/events', '/profile', '/join-link'].map(
    rest => `/api/v1/boards/${boardId}${rest}`,
  )
  const api: string[] = []
  for (const address of addresses) {
    const answer = await person.page.evaluate(async path => {
      const reply = await fetch(path)
      return `${reply.status} ${await reply.text()}`
    }, address)
    // Links differ in every copy: they are secrets of their own, and as long as each other.
    api.push(
      plain(`${address} ${answer.length} ${answer}`)
        .replaceAll(/#[\w-]{22,}/g, '#LINK')
        .replaceAll(/"[\w-]{22,}"/g, '"LINK"'),
    )
  }
  return {
    name: person.name,
    // A tab hears itself, too, as often as it speaks and under its own numbers: that tells nothing to anybody else.
    signsOfLife: signsOfLife.filter(({words}) => !words.includes(`"name":"${person.name}"`)),
    frames: news.map(({is, length, words}) => ({is, length, words: plain(words)})),
    answers,
    api,
  }
}

/** The log without times, durations and ids, in an order of its own: requests of several people cross. */
function logLines(log: string): readonly string[] {
  const plain = withoutIdsAndTimes()
  return log
    .trim()
    .split('\n')
    .filter(line => line !== '')
    .map(line =>
      plain(line)
        .replaceAll(/ID-\d+\.*/g, 'ID')
        .replaceAll(/"(?:ms|time|responseTime|duration)":[\d.]+/g, '"ms":0'),
    )
    .toSorted()
}
