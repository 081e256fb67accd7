import Database from 'better-sqlite3'

/** The one file that knows the driver. `write`: WAL with an fsync at every commit. (SYNC-1) */
export function openSqlite(file: string, mode: 'write' | 'read'): Database.Database {
  const database = new Database(file, {readonly: mode === 'read', timeout: 5000})
  if (mode === 'write') {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
  }
  return database
}

export type Sqlite = Database.Database
