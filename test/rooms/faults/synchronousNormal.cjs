// SQLite as most people run it: no fsync at a commit. What the rounds of power cuts must find. Loaded with
// NODE_OPTIONS=--require by tests alone.
const Database = require('better-sqlite3')

const pragma = Reflect.get(Database.prototype, 'pragma')
Database.prototype.pragma = function looser(source, options) {
  return pragma.call(this, source.replace('synchronous = FULL', 'synchronous = NORMAL'), options)
}
