import {firstTables} from './migrations/0001_first_tables.ts'
import {snapshots} from './migrations/0002_snapshots.ts'
import {restorePoints} from './migrations/0003_restore_points.ts'
import {damagedRows} from './migrations/0003_damaged_rows.ts'
import {linkAge} from './migrations/0004_link_age.ts'
import {templates} from './migrations/0005_templates.ts'
import {eventChain} from './migrations/0006_event_chain.ts'
import {waysBack} from './migrations/0007_ways_back.ts'
import {putBacks} from './migrations/0008_put_backs.ts'
import {lateBallots} from './migrations/0009_late_ballots.ts'
import {answeredOn} from './migrations/0010_answered_on.ts'
import type {Sqlite} from './sqlite.ts'

/** In the order in which they were released; one that has been released is never edited. */
const migrations: readonly (readonly [string, string | ((database: Sqlite) => void)])[] = [
  ['0001_first_tables', firstTables],
  ['0002_snapshots', snapshots],
  ['0003_restore_points', restorePoints],
  ['0003_damaged_rows', damagedRows],
  ['0004_link_age', linkAge],
  ['0005_templates', templates],
  ['0006_event_chain', eventChain],
  ['0007_ways_back', waysBack],
  ['0008_put_backs', putBacks],
  ['0009_late_ballots', lateBallots],
  ['0010_answered_on', answeredOn],
]

/** Brings the tables up to date; each step is one transaction. */
export function migrate(database: Sqlite): void {
  database.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)')
  const done = new Set(database.prepare('SELECT name FROM migrations').pluck().all())
  for (const [name, step] of migrations) {
    if (done.has(name)) continue
    database.transaction(() => {
      if (typeof step === 'string') database.exec(step)
      else step(database)
      database.prepare('INSERT INTO migrations (name) VALUES (?)').run(name)
    })()
  }
}
