// A writer that says "committed" to people's edits when it is asked and writes a little later, as other servers do:
// what the kill rounds must find. Loaded with NODE_OPTIONS=--require by tests alone.
const {parentPort, workerData} = require('node:worker_threads')

// Longer than a busy machine takes to bring an ack to where it is counted.
const laterMs = 1000

if (parentPort && workerData && typeof workerData.file === 'string') {
  const on = parentPort.on.bind(parentPort)
  // A statement goes by its text once and then by number; what comes later than it was sent must name it by its text.
  const texts = []
  const inFull = ([sql, ...rest]) => {
    if (typeof sql === 'string') texts.push(sql)
    return [typeof sql === 'string' ? sql : texts[sql], ...rest]
  }
  parentPort.on = (name, listener) =>
    on(name, message => {
      if (name !== 'message') return listener(message)
      const {text, bytes} = message
      const requests = JSON.parse(text).map(([is, id, statements]) => [is, id, statements.map(inFull)])
      const hand = some => listener({text: JSON.stringify(some), bytes})
      const isEdit = ([is, , statements]) =>
        is === 'write' && statements.every(([sql]) => sql.startsWith('INSERT INTO log'))
      const edits = requests.filter(isEdit)
      hand(requests.filter(request => !isEdit(request)))
      parentPort.postMessage(edits.map(([, id]) => ({id, outcome: 'committed'})))
      setTimeout(() => hand(edits), laterMs)
    })
}
