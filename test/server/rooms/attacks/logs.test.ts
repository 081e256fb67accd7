import {describe, expect, test} from 'vitest'
import {seenProofs} from '../../../../server/rooms/seenProofs.ts'
import {openHub} from '../../../../server/rooms/openHub.ts'
import {defaultLimits} from '../../../../server/rooms/limits.ts'
import {framesOf, OwnWords, reasonOf} from '../../../../server/reason.ts'
import {StoreUnavailable} from '../../../../server/store/store.ts'
import {ATab, aHub, anna} from '../../../rooms/aHub.ts'

const canary = 'canary-7c41'
const thrownBy = (task: () => unknown): Error => {
  try {
    task()
  } catch (fault) {
    if (fault instanceof Error) return fault
  }
  throw new Error('nothing was thrown')
}

describe('T16 LOG-8 what broke, without the words of anybody', () => {
  test('a board whose facts cannot be read: the log says so, and no word of them', async () => {
    const {store, open} = await aHub()
    const boardId = await open('b1')
    const said: string[] = []
    const keep = (facts: object, message: string) => void said.push(`${message} ${JSON.stringify(facts)}`)
    const log = {info: keep, warn: keep, error: keep}
    // What the engine would quote.
    await store.writeBatch([
      {
        sql: "INSERT INTO latest (board_id, fact, seq, at, by, json) VALUES (?, 'spoilt', 99, '', 'server', ?)",
        params: [boardId, canary],
      },
    ])
    const hub = openHub({
      store,
      log,
      now: () => new Date(0),
      limits: defaultLimits,
      ticks: () => 0,
      seen: seenProofs(Buffer.alloc(32, 7)),
    })

    expect(await new ATab().knock(hub, boardId, anna)).toBe('restarting')

    expect(said.join('\n')).toMatch(/a board could not be opened.*SyntaxError/)
    expect(said.join('\n')).not.toContain(canary.slice(0, 6))
    await hub.close()
  })

  test('a statement that the database refuses: its code, not its parameters', async () => {
    const {store} = await aHub()

    const fault: unknown = await store
      .writeBatch([{sql: `INSERT INTO nowhere VALUES ('${canary}', ?)`, params: [canary]}])
      .catch((refused: unknown) => refused)

    expect(reasonOf(fault)).toMatch(/^SqliteError SQLITE_ERROR at /)
    expect(reasonOf(fault)).not.toContain(canary)
  })

  test.each<readonly [string, Error]>([
    ['text that is no JSON', thrownBy(() => JSON.parse(`"${canary}" and more`))],
    ['a message of several lines that look like places', new Error(`${canary}\n    at ${canary} (${canary}:1:1)`)],
    ['a name of its own', Object.assign(new Error('x'), {name: canary})],
    ['a code of its own', Object.assign(new Error('x'), {code: canary})],
    ['a message that was changed afterwards', Object.assign(new Error(`\n at ${canary}`), {message: 'y'})],
    ['a fault within a fault', new Error('x', {cause: new Error(canary)})],
  ])('%s', (_, fault) => {
    expect(reasonOf(fault)).not.toContain(canary)
    expect(framesOf(fault).join('\n')).not.toContain(canary)
    expect(reasonOf(fault)).not.toBe('')
  })

  test('whoever looks for it finds kind and place, and what we have worded ourselves', () => {
    expect(reasonOf(thrownBy(() => JSON.parse('{')))).toMatch(/^SyntaxError at .*JSON\.parse/)
    expect(reasonOf(Object.assign(new Error('x'), {code: 'ENOSPC'}))).toMatch(/^Error ENOSPC at .*logs\.test\.ts/)
    expect(reasonOf(new StoreUnavailable('the store was closed'))).toBe('the store was closed')
    expect(reasonOf(new OwnWords('row 3 is missing'))).toBe('row 3 is missing')
    expect(reasonOf(canary)).toBe('no error was thrown')
  })
})
