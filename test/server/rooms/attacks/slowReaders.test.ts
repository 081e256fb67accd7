import {describe, expect, test} from 'vitest'
import {writeChanges} from '../../../../shared/board/writeChanges.ts'
import type {Change} from '../../../../shared/domain/change.ts'
import {asId} from '../../../../shared/std/ids.ts'
import {Connection} from '../../../../server/rooms/connection.ts'
import {id} from '../../../rooms/aBoard.ts'
import {aTeam} from '../../../rooms/aTeam.ts'
import {allSaved, anAttribute} from '../../../rooms/attributes.ts'

/** A network that takes nothing until it is told to. */
function aSlowLine({mostBytes = 4_000_000, mostMs = 10_000} = {}) {
  const line = {waiting: 0, sent: 0, closed: 0, now: 0}
  const connection = new Connection(
    {
      send: frame => {
        line.waiting += frame.length
        line.sent += 1
      },
      close: code => void (line.closed = code),
      waiting: () => line.waiting,
    },
    {participantId: asId<'participant'>('anna'), protocol: 1},
    {mostBytes, mostMs, ticks: () => line.now},
  )
  return {line, connection}
}

describe('T12 slow-reader', () => {
  test('more than 4 MB behind: closed, and nothing more is kept for it', () => {
    const {line, connection} = aSlowLine()
    const frame = new Uint8Array(100_000)

    for (let sent = 0; sent < 200; sent += 1) connection.send(frame)

    expect(line.closed).toBe(4508)
    expect(line.waiting).toBeLessThanOrEqual(4_000_000 + frame.length)
  })

  test('more than ten seconds behind: closed, however little waits', () => {
    const {line, connection} = aSlowLine()

    for (; line.now <= 9000; line.now += 1000) connection.send(new Uint8Array(10))
    expect(line.closed).toBe(0)
    line.now = 11_500
    connection.send(new Uint8Array(10))

    expect([line.closed, line.sent]).toEqual([4508, 10])
  })

  test('whoever catches up now and then stays', () => {
    const {line, connection} = aSlowLine()

    for (; line.now < 120_000; line.now += 1000) {
      connection.send(new Uint8Array(10))
      if (line.now % 8000 === 0) line.waiting = 0
    }

    expect(line.closed).toBe(0)
  })

  test('40 clients stalled while reading: none is kept, with traffic or without, and the others go on', async () => {
    // The author writes as fast as it is saved.
    const budgets = {uploadsPerSecond: 1_000_000, bytesPerSecond: 1_000_000_000}
    const {anna, bo, frida, tab, hub, sockets} = await aTeam({mostBehindSeconds: 0.5, pingSeconds: 0.1, ...budgets})
    const author = await tab(frida)
    const stalled = await Promise.all(Array.from({length: 40}, (_, at) => tab(at % 2 === 0 ? anna : bo)))
    expect(hub.counts().connections).toBe(41)
    for (const {socket} of stalled) socket.pause()

    writeChanges(author.doc, [anAttribute('age')])
    for (let edit = 0; hub.counts().connections > 1; edit += 1) {
      const renamed: Change = {do: 'set', kind: 'attributes', id: id('age'), field: 'name', value: `age ${edit}`}
      writeChanges(author.doc, [renamed])
      await allSaved(author)
    }

    expect(author.closed).toBeNull()
    // What is left of them are sockets that HTTP keeps for its next request.
    const live = [...sockets].filter(socket => !socket.destroyed && socket.bytesWritten > 0)
    expect(live.length).toBeLessThan(40)
  })
})
