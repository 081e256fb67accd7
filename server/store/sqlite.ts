import Database from 'better-sqlite3'

/** So long a connection waits, and its thread with it, for somebody else who holds the database. */
const waitMs = 1000
/** So many pages wait in the log before they are brought into the database itself. */
const pagesInLog = 1000

/** The one file that knows the driver. `write`: WAL with an fsync at every commit. (SYNC-1) */
export function openSqlite(file: string, mode: 'write' | 'read'): Database.Database {
  const database = new Database(file, {readonly: mode === 'read', timeout: waitMs})
  if (mode === 'write') {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    // SQLite would bring the log into the database by itself, say nothing of an fsync that failed there, and call the
    // next one good: by then the kernel has dropped the pages. `bringIn` does it and says so.
    database.pragma('wal_autocheckpoint = 0')
  }
  return database
}

/** Brings a long log into the database. Throws when the disk fails; a full disk and readers only put it off. */
export function bringIn(database: Database.Database): void {
  if (pagesWaiting(database) >= pagesInLog) checkpoint(database, 'PASSIVE')
}

/**
 * Before anybody reads: what a process before us wrote, and could not sync, must be on disk when it is shown.
 */
export function emptyLog(database: Database.Database): void {
  checkpoint(database, 'TRUNCATE')
}

/** What the disk did is not known any more; trying again would call lost pages written. (SYNC-1) */
export function isDiskFailing(fault: unknown): boolean {
  return /^SQLITE_(?:IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN)/.test(codeOf(fault)) && !isFull(fault)
}

/** Nothing was written and nothing is broken. The index of the log is memory: without room for it there is no write. */
export function isFull(fault: unknown): boolean {
  return /^SQLITE_(?:FULL|IOERR_SHMSIZE)/.test(codeOf(fault))
}

export function isLocked(fault: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/.test(codeOf(fault))
}

export function isConstraint(fault: unknown): boolean {
  return codeOf(fault).startsWith('SQLITE_CONSTRAINT')
}

/** Bytes of the database itself cannot be right: it says so instead of answering. */
export function isDamaged(fault: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(fault))
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : ''
}

function pagesWaiting(database: Database.Database): number {
  // The edge: the row that this pragma answers.
  const [row] = database.pragma('wal_checkpoint(NOOP)') as readonly {log: number; checkpointed: number}[]
  return row ? row.log - row.checkpointed : 0
}

function checkpoint(database: Database.Database, how: 'PASSIVE' | 'TRUNCATE'): void {
  try {
    database.pragma(`wal_checkpoint(${how})`)
  } catch (fault) {
    if (!isFull(fault) && !isLocked(fault)) throw fault
  }
}

export type Sqlite = Database.Database
