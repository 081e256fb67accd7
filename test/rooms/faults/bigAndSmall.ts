import {statSync, writeFileSync} from 'node:fs'
import {openStore} from '../../../server/store/openStore.ts'

// For a process on a pretended disk: three batches at once, of which the one in the middle is too big for what is left.
const [file = '', fault = ''] = process.argv.slice(2)
const kilobyte = 1024
const batch = (name: string, bytes: number) => [
  {
    sql: 'INSERT INTO latest (board_id, fact, seq, at, by, json) VALUES (?, ?, 1, ?, ?, ?)',
    params: ['b', name, '', '', 'x'.repeat(bytes)],
  },
]
const store = await openStore(file)
await store.writeBatch(batch('first', 1))
writeFileSync(fault, `write -wal ${statSync(`${file}-wal`).size + 60 * kilobyte}\n`)

const outcomes = await Promise.all(
  [batch('small', 10), batch('big', 1000 * kilobyte), batch('another', 10)].map(statements =>
    store.writeBatch(statements).catch((why: Error) => why.constructor.name),
  ),
)

const kept = await store.read<{fact: string}>({sql: 'SELECT fact FROM latest ORDER BY fact', parameters: []})
console.log(JSON.stringify({outcomes, kept: kept.map(({fact}) => fact)}))
await store.close()
