import {describe, expect, test} from 'vitest'
import {aScoringRoom, cast, roundOf} from './aScoringRoom.ts'
import {wordAt} from './readAnswer.ts'

const [aMinuteMs, aDayMs] = [60_000, 24 * 60 * 60_000]

describe.each([
  ['a day forward', aDayMs],
  ['a day back', -aDayMs],
])('REC-3 the wall clock of the server jumps %s', (_, byMs) => {
  test('REV-1 a round is shown after the minutes that were left, and answers count until then', async () => {
    const room = await aScoringRoom()
    await room.frida.patch('/settings', {revealWhen: 'deadline'})
    const deadline = new Date(room.server.clock.ms + 30 * aMinuteMs).toISOString()
    const roundId = wordAt((await room.frida.post('/rounds', {deadline})).body, 'roundId')
    await room.mats.post(`/rounds/${roundId}/consent`, {accepted: true})

    room.server.clock.ahead = byMs
    await room.server.pass(29 * aMinuteMs)
    expect((await roundOf(room.frida)).state).toBe('open')
    expect((await cast(room.mats, roundId)).status).toBe(200)
    await room.server.pass(2 * aMinuteMs)

    expect((await roundOf(room.frida)).state).toBe('revealed')
  })

  test('JOIN-1 seats stay as they are, and others still come in', async () => {
    const room = await aScoringRoom()

    room.server.clock.ahead = byMs
    const answers = await Promise.all(room.everybody.map(person => person.get('/record')))
    const late = await room.server.person().join(room.frida, 'Lea', 'medical')

    expect(answers.map(({status}) => status)).toEqual([200, 200, 200, 200])
    expect((await late.record()).participants).toHaveLength(5)
  })
})
