// @y/websocket-server's own program with its LevelDB persistence, and the check of a token where its source says that
// one belongs. Arguments: folder, port; the folder is set in YPERSISTENCE before it is loaded.
import {createServer} from 'node:http'
import {join} from 'node:path'
import {WebSocketServer} from 'ws'
import {answerTheBench} from './answerTheBench.mjs'

const [folder = '.', port = '0'] = process.argv.slice(2)
const token = 'bench'
process.env.YPERSISTENCE = join(folder, 'leveldb')
// It says where it persists on stdout when it is loaded.
const {getPersistence, setupWSConnection} = await import('@y/websocket-server/utils')

const sockets = new WebSocketServer({noServer: true})
sockets.on('connection', setupWSConnection)
const server = createServer((_, response) => void response.end('okay'))
server.on('upgrade', (request, socket, head) => {
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams
  if (asked.get('token') !== token) socket.destroy()
  else sockets.handleUpgrade(request, socket, head, line => void sockets.emit('connection', line, request))
})
process.on('SIGTERM', () => {
  // Waits for what is queued to be written.
  getPersistence()
    .provider.destroy()
    .finally(() => process.exit(0))
})
server.listen(Number(port), '127.0.0.1', () => answerTheBench(server.address().port))
