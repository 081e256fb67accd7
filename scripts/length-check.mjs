// No file that people write is over 400 lines: what is longer holds more than one idea. Vectors are data.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

const most = 400
const rooms = ['client', 'server', 'shared', 'test', 'scripts']
const written = /\.(?:tsx?|mjs|css|sh|c|sql)$/
const notOurs = /(?:^|\/)(?:node_modules|vectors|fonts)\//

const long = rooms
  .flatMap(room => readdirSync(room, {recursive: true, withFileTypes: true}))
  .filter(entry => entry.isFile() && written.test(entry.name))
  .map(entry => join(entry.parentPath, entry.name))
  .filter(path => !notOurs.test(path))
  .map(path => ({path, lines: readFileSync(path, 'utf8').split('\n').length - 1}))
  .filter(({lines}) => lines > most)

for (const {path, lines} of long) console.error(`over ${most} lines: ${path} (${lines})`)
process.exit(long.length > 0 ? 1 : 0)
