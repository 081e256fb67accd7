// Hocuspocus as its makers document it: every hook default, a token asked for, the document in SQLite through their
// database extension with their default debounce (2 s, at most 10 s). Arguments: folder, port.
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {Database} from '@hocuspocus/extension-database'
import {Server} from '@hocuspocus/server'
import {answerTheBench} from './answerTheBench.mjs'

const [folder = '.', port = '0'] = process.argv.slice(2)
const token = 'bench'

// The statements of @hocuspocus/extension-sqlite, on Node's own SQLite: that extension's better-sqlite3 has no binary
// for this Node in the registry, and it writes once in two seconds at most.
const file = new DatabaseSync(join(folder, 'hocuspocus.sqlite'))
file.exec('CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))')
const select = file.prepare('SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC')
const upsert = file.prepare(
  'INSERT INTO "documents" ("name", "data") VALUES ($name, $data) ON CONFLICT(name) DO UPDATE SET data = $data',
)

const server = new Server({
  quiet: true,
  address: '127.0.0.1',
  port: Number(port),
  extensions: [
    new Database({
      fetch: async ({documentName}) => select.get({$name: documentName})?.data ?? null,
      store: async ({documentName, state}) => void upsert.run({$name: documentName, $data: state}),
    }),
  ],
  onAuthenticate: async data => {
    if (data.token !== token) throw new Error('not yours')
  },
})

await server.listen()
// SIGTERM: its own handler stores what is pending and exits.
answerTheBench(server.address.port)
